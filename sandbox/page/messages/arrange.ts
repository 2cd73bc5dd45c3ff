/** Makes these the children of the box without touching those that are there already. */
export function arrange(box: HTMLElement, elements: Element[]): void {
  for (const child of [...box.children]) if (!elements.includes(child)) child.remove()
  let at = box.firstElementChild
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling
    else box.insertBefore(element, at)
  }
}
