/**
 * Remembers which message and control has the focus. The returned function restores it after a redraw. If the control is
 * gone, as after a press of "Claim", the message's first control gets it, else the message.
 */
export function focusWithin(box: HTMLElement): () => void {
  const active = document.activeElement
  const held = active instanceof HTMLElement && box.contains(active) ? active : undefined
  const ts = held?.closest<HTMLElement>('[data-ts]')?.dataset.ts
  return () => {
    if (!held || !ts || held.isConnected) return
    const message = box.querySelector<HTMLElement>(`[data-ts="${ts}"]`)
    const controls = [...(message?.querySelectorAll<HTMLElement>('.actions .button, .section .button, select') ?? [])]
    const inTools = [...(message?.querySelectorAll<HTMLElement>('.tools .tool, .reactions button') ?? [])]
    const same = [...controls, ...inTools].find((one) => nameOf(one) === nameOf(held))
    ;(same ?? controls[0] ?? message)?.focus()
  }
}

const nameOf = (one: HTMLElement): string => one.getAttribute('aria-label') ?? one.textContent ?? ''
