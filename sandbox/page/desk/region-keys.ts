/** F6 goes from one part of the desk to the next, as in Slack. */
export function regionKeys(root: HTMLElement, parts: string[]): void {
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return
    event.preventDefault()
    const there = parts
      .map((part) => root.querySelector<HTMLElement>(part))
      .filter((one) => one !== null)
      .filter((one) => one.offsetParent !== null)
    const at = there.findLastIndex((one) => one.parentElement?.contains(document.activeElement))
    there[(at + (event.shiftKey ? there.length - 1 : 1)) % there.length]?.focus()
  })
}
