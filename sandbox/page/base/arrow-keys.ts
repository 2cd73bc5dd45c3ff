const steps: Record<string, (columns: number) => number> = {
  ArrowDown: (columns) => columns,
  ArrowUp: (columns) => -columns,
  ArrowRight: () => 1,
  ArrowLeft: () => -1,
}

/** Lets arrow keys, Home and End move the focus among those elements of a box that match; a grid has several columns. */
export function arrowKeys(box: HTMLElement, selector: string, columns = 1): void {
  box.addEventListener('keydown', (event) => {
    const all = [...box.querySelectorAll<HTMLElement>(selector)].filter((one) => one.offsetParent !== null)
    const at = all.findIndex((one) => one.contains(document.activeElement))
    const next = nextPlace(event.key, at, all.length, columns)
    if (next === undefined || (at < 0 && document.activeElement instanceof HTMLInputElement)) return
    event.preventDefault()
    all[next]?.focus()
  })
}

function nextPlace(key: string, at: number, count: number, columns: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = columns === 1 && (key === 'ArrowLeft' || key === 'ArrowRight') ? undefined : steps[key]
  return step && Math.min(count - 1, Math.max(0, at + step(columns)))
}
