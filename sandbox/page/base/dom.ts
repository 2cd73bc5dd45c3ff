/** What can stand inside an element: nodes, text, lists of them, or nothing. */
export type Child = Node | string | number | false | undefined | null | Child[]

type Value = string | number | boolean | undefined | null

/** Attributes by their names, and listeners as `onclick`. */
export type Props = { [name: string]: Value | ((event: never) => unknown) } & {
  [name in keyof HTMLElementEventMap as `on${name}`]?: (event: HTMLElementEventMap[name]) => unknown
}

/** Makes an element; text children are always text, never markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) setOn(element, name, value)
  element.append(...nodesOf(children))
  return element
}

function setOn(element: HTMLElement, name: string, value: Props[string]): void {
  const isAria = name.startsWith('aria-')
  if (value === undefined || value === null || (value === false && !isAria)) return
  // A listener belongs to the event in its name; Props says so.
  if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener)
  else element.setAttribute(name, value === true && !isAria ? '' : String(value))
}

function nodesOf(children: Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (Array.isArray(child)) return nodesOf(child)
    if (child === undefined || child === null || child === false) return []
    return [child instanceof Node ? child : String(child)]
  })
}

/** The element with this id, which index.html has. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`index.html has no #${id}.`)
  return found
}

/**
 * Refills the box only if the key changed: replacing an element between press and release would lose the click and the
 * focus.
 */
export function fill(box: HTMLElement, key: string, make: () => Child[]): void {
  if (box.dataset.key === key) return
  box.dataset.key = key
  box.replaceChildren(...nodesOf(make()))
}

let hiding: number | undefined

/** Shows a short line at the bottom for some seconds. */
export function notice(text: string): void {
  const line = byId('notice')
  line.textContent = text
  line.hidden = false
  clearTimeout(hiding)
  hiding = setTimeout(() => {
    line.hidden = true
  }, 6000)
}

/** A value kept in this browser; only this page writes there, in the shape of the fallback. */
export function kept<T>(key: string, fallback: T): T {
  try {
    return JSON.parse(localStorage.getItem(`sandbox.${key}`) ?? 'null') ?? fallback
  } catch {
    return fallback
  }
}

/** Keeps a value in this browser, if it lets us. */
export function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(`sandbox.${key}`, JSON.stringify(value))
  } catch {
    // A private window may refuse; the page works without.
  }
}
