import { SupportError } from '../domain/errors.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { CheckParts, Checks } from './checks.ts'
import type { Person } from './person.ts'
import type { Refusal } from './send-suggestion.ts'

type Parts = Pick<CheckParts, 'nameOf' | 'words'> & Pick<Checks, 'isClosed'>

/** Why a proposed answer was not sent or taken away, in a friendly private word. `title` may be empty. */
export async function whyNotSent(
  { nameOf, words, isClosed }: Parts,
  person: Person,
  ticket: Ticket,
  title: string,
  why: Refusal,
): Promise<SupportError> {
  const { suggestions, proposals, tooLate, names } = words
  const who = async (userId: string | null) => (userId ? nameOf(userId) : names.somebody)
  const named = title || proposals.title
  switch (why.kind) {
    case 'closed':
      return isClosed(ticket)
    case 'resolved':
      return new SupportError('already_so', tooLate.resolved(ticket.id, await who(ticket.resolvedBy)))
    case 'customer changed':
      return new SupportError('customer_changed', proposals.customerChanged)
    case 'changed':
      return new SupportError('article_changed', suggestions.hasChanged(named, inBrief(why.now)))
    case 'gone':
      return new SupportError('article_changed', suggestions.isGone(named))
    case 'not offered':
      return new SupportError('unknown_article', suggestions.notSuggested)
    case 'discarded':
      return new SupportError('already_so', proposals.discardedBy(await who(why.by)))
    case 'sent': {
      const sent = why.title || proposals.title
      const isOwn = why.by === person.userId
      const text = isOwn ? suggestions.youSent(sent) : suggestions.alreadySent(await who(why.by), sent)
      return new SupportError('already_sent', text)
    }
    default:
      return why satisfies never
  }
}

/** For a private word, which shows no formatting. */
const inBrief = (text: string) => text.replaceAll('**', '').replace(/^/gm, '> ')
