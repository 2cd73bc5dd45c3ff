import type { Inquiry } from '../inquiry.ts'

/** Of what was said, so that a translation has room below it. */
const mostBesideTranslation = 1_800

/** What a customer wrote, for the staff of a ticket, and what it says in their language. The card has the links to the files. */
export function relayed({ text, attachments }: Pick<Inquiry, 'text' | 'attachments'>, translation?: string): string {
  const files = attachments.map(({ name }) => `[file: ${name}]`)
  if (!translation) return [text, ...files].filter(Boolean).join('\n')
  return [beginningOf(text), ...files, 'In English, translated by the language model:', translation].join('\n')
}

const beginningOf = (text: string) =>
  text.length > mostBesideTranslation
    ? `${text.slice(0, mostBesideTranslation).replace(/[\uD800-\uDBFF]$/, '')}…`
    : text
