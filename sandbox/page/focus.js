/**
 * Remembers which message and which of its controls has the focus; the returned function gives it back after a redraw,
 * to the message's first control if the old one is gone, as after a press of "Claim".
 */
export function focusWithin(box) {
  const held = box.contains(document.activeElement) ? document.activeElement : undefined
  const ts = held?.closest('[data-ts]')?.dataset.ts
  return () => {
    if (!ts || held.isConnected) return
    const message = box.querySelector(`[data-ts="${ts}"]`)
    const controls = [...(message?.querySelectorAll('.actions .button, .section .button, select') ?? [])]
    const same = controls.find((one) => one.textContent === held.textContent)
    ;(same ?? controls[0])?.focus()
  }
}
