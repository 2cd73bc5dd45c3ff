/** `TKT-` and 8 upper-case hexadecimal digits. */
export const newTicketId = () => `TKT-${crypto.randomUUID().slice(0, 8).toUpperCase()}`

const ticketId = /\btkt[-_ –—]?([0-9a-f]{8})(?![0-9a-z])/i

/** The first ticket id in a text, in any spelling ("tkt 1a2b3c4d"), or undefined. */
export function findTicketId(text: string): string | undefined {
  const digits = ticketId.exec(text)?.[1]
  return digits && `TKT-${digits.toUpperCase()}`
}

/** A text with something else in place of its first ticket id, and of up to `words` words before it. */
export const replaceTicketId = (text: string, by: string, words = 0): string =>
  text.replace(new RegExp(`(?:[\\p{L}#]+\\s*){0,${words}}${ticketId.source}`, 'iu'), by)
