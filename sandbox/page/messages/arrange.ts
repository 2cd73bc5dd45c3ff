/** Makes these the children of the box without touching those that are there already. */
export function arrange(box: HTMLElement, elements: Element[]): void {
  const wanted = new Set(elements)
  for (const child of [...box.children]) if (!wanted.has(child)) child.remove()
  let at = box.firstElementChild
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling
    else box.insertBefore(element, at)
  }
}
