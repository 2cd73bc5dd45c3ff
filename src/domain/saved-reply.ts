import { nameInMarkdown } from './name-in-markdown.ts'
import type { LanguageCode } from './spoken-language.ts'
import type { Ticket } from './ticket.ts'

/** A text from which staff start a reply. */
export interface SavedReply {
  /** By which staff call it. */
  name: string
  language: LanguageCode
  title: string
  /** Markdown with placeholders. */
  text: string
}

/** What may stand in braces in a saved reply: of the ticket's customer, and of the ticket. */
export const placeholders = ['name', 'ticket', 'company'] as const

/** What looks like a placeholder. */
export const placeholder = /\{\{\s*([^{}\n]{0,40}?)\s*\}\}/g

/** The text for a ticket, in Markdown. */
export function fillReply({ text }: SavedReply, { id, customer }: Pick<Ticket, 'id' | 'customer'>): string {
  const known: Record<string, string> = {
    name: nameInMarkdown(customer.name),
    ticket: id,
    company: nameInMarkdown(customer.company),
  }
  return text.replace(placeholder, (whole, name: string) => known[name] ?? whole)
}

/** One saved reply of each name: in the first of these languages in which it is there, or in any. */
export function repliesIn(replies: SavedReply[], languages: string[]): SavedReply[] {
  const rank = ({ language }: SavedReply) =>
    (languages.indexOf(language) + languages.length + 1) % (languages.length + 1)
  const best = new Map<string, SavedReply>()
  for (const reply of replies) {
    const known = best.get(reply.name)
    if (!known || rank(reply) < rank(known)) best.set(reply.name, reply)
  }
  return [...best.values()].sort((a, b) => a.title.localeCompare(b.title))
}
