import { type Inquiry, maxInquiryLength } from '../domain/inquiry.ts'

/** How much of an inquiry a language model sees, in characters and lines. */
export interface Limits {
  text: number
  lines: number
  line: number
}

const usual: Limits = { text: maxInquiryLength, lines: 10, line: 300 }

/**
 * An inquiry as one JSON object for a language model, bounded in length. `more` is additional data, such as the results
 * of tools.
 *
 * A customer's text cannot break out of a JSON string, and prompts declare it to be data.
 */
export function inquiryAsData(
  { text, transcript, attachments }: Inquiry,
  more: object = {},
  limits: Limits = usual,
): string {
  const lines = limits.lines > 0 ? transcript.slice(-limits.lines) : []
  return JSON.stringify({
    ...(lines.length > 0 && {
      conversation: lines.map(({ author, text }) => ({ author, text: shortened(text, limits.line) })),
    }),
    ...(attachments.length > 0 && {
      attachments: attachments.slice(0, mostFiles).map(({ name }) => shortened(name, longestName)),
    }),
    ...more,
    message: shortened(text, limits.text),
  })
}

const mostFiles = 10
const longestName = 100

/** Keeps the beginning and the end, where people say what they want. */
function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const endLength = Math.floor(maxLength / 3)
  return `${text.slice(0, maxLength - endLength)} […] ${text.slice(-endLength)}`
}
