import type { Inquiry } from '../inquiry.ts'

const maxTextLength = 2_000
const maxLines = 10
const maxLineLength = 300

/**
 * An inquiry as one JSON object for a language model, bounded in length. `more` is what we know besides, e.g. what tools returned.
 *
 * JSON, because nothing a customer writes can end a JSON string and pose as something else; prompts say that it is data.
 */
export function inquiryAsData({ text, transcript, attachments }: Inquiry, more: object = {}): string {
  return JSON.stringify({
    ...(transcript.length > 0 && {
      conversation: transcript
        .slice(-maxLines)
        .map(({ author, text }) => ({ author, text: shortened(text, maxLineLength) })),
    }),
    ...(attachments.length > 0 && {
      attachments: attachments.slice(0, maxLines).map(({ name }) => shortened(name, 100)),
    }),
    ...more,
    message: shortened(text, maxTextLength),
  })
}

/** Keeps the beginning and the end, where people say what they want. */
function shortened(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const endLength = Math.floor(maxLength / 3)
  return `${text.slice(0, maxLength - endLength)} […] ${text.slice(-endLength)}`
}
