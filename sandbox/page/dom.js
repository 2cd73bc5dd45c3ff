/** Makes an element; text children are always text, never markup. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(props)) {
    const isAria = name.startsWith('aria-')
    if (value === undefined || value === null || (value === false && !isAria)) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value)
    else element.setAttribute(name, value === true && !isAria ? '' : String(value))
  }
  element.append(...children.flat(9).filter((child) => child !== undefined && child !== null && child !== false))
  return element
}

/**
 * Refills the box only if the key changed: replacing an element between press and release would lose the click and the
 * focus.
 */
export function fill(box, key, make) {
  if (box.dataset.key === key) return
  box.dataset.key = key
  box.replaceChildren(...make())
}

let hiding

/** Shows a short line at the bottom for some seconds. */
export function notice(text) {
  const line = document.getElementById('notice')
  line.textContent = text
  line.hidden = false
  clearTimeout(hiding)
  hiding = setTimeout(() => {
    line.hidden = true
  }, 6000)
}

/** A value kept in this browser. */
export function kept(key, fallback) {
  try {
    return JSON.parse(localStorage.getItem(`sandbox.${key}`)) ?? fallback
  } catch {
    return fallback
  }
}

/** Keeps a value in this browser, if it lets us. */
export function keep(key, value) {
  try {
    localStorage.setItem(`sandbox.${key}`, JSON.stringify(value))
  } catch {
    // A private window may refuse; the page works without.
  }
}
