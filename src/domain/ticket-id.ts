/** `TKT-` and 8 upper-case hexadecimal digits. */
export const newTicketId = () => `TKT-${crypto.randomUUID().slice(0, 8).toUpperCase()}`

/** The first ticket id in a text, in any spelling ("tkt 1a2b3c4d"), or undefined. */
export function findTicketId(text: string): string | undefined {
  const digits = /\btkt[-_ –—]?([0-9a-f]{8})(?![0-9a-z])/i.exec(text)?.[1]
  return digits && `TKT-${digits.toUpperCase()}`
}
