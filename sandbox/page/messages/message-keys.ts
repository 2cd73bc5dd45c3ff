/** Arrow keys go from message to message, once the list or one of them has the focus; Home and End to the first and last. */
export function messageKeys(box: HTMLElement): void {
  box.addEventListener('keydown', (event) => {
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
    const all = [...box.querySelectorAll<HTMLElement>('article')]
    const at = all.findIndex((one) => one.contains(document.activeElement))
    const next = all[placeAfter(event.key, at, all.length)]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  })
}

function placeAfter(key: string, at: number, count: number): number {
  if (key === 'ArrowDown') return at < 0 ? count : at + 1
  if (key === 'ArrowUp') return at < 0 ? count - 1 : at - 1
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : count
}
