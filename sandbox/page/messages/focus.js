/**
 * Remembers which message and control has the focus. The returned function restores it after a redraw. If the control is
 * gone, as after a press of "Claim", the message's first control gets it.
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
