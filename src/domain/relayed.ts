import type { Inquiry } from './inquiry.ts'

/** What a customer wrote, for the staff of a ticket. The card has the links to the files. */
export const relayed = ({ text, attachments }: Pick<Inquiry, 'text' | 'attachments'>): string =>
  [text, ...attachments.map(({ name }) => `[file: ${name}]`)].filter(Boolean).join('\n')
