import type { Inquiry } from './inquiry.ts'

/** What a customer wrote, for the staff of a ticket. Links to files are on the card. */
export const relayed = ({ text, attachments }: Pick<Inquiry, 'text' | 'attachments'>): string =>
  [text, ...attachments.map(({ name }) => `[file: ${name}]`)].filter(Boolean).join('\n')
