import { createHash } from 'node:crypto'
import type { Db } from '../db/database.ts'
import { SupportError } from '../domain/errors.ts'
import { startOf } from '../domain/message-text.ts'
import { servesAny } from '../domain/served.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { languageOfMessage } from '../languages/language-of-message.ts'
import { waitingText } from '../languages/team-is-back.ts'
import { wordsIn } from '../languages/words.ts'
import type { Checks } from './checks.ts'
import type { Person } from './person.ts'
import { fromCustomer, ofTheirs, ownDepartment, type PointedAt, type PointingParts } from './pointed-at.ts'
import { splitMessage } from './split-message.ts'
import { findQuoted, findSplits } from './split-store.ts'
import { findWhere, type Here, type Where } from './where-split.ts'

/** What splitting a message off will say, and where. */
export interface SplitPreview {
  /** The ticket that has the message. */
  ticket: Ticket
  author: string
  channelId: string
  /** At the head of the thread in which it goes on, with `newTicket` for its number. */
  head: string
  /** The start of the message, if a thread is opened for it. */
  quote?: string
  /** In the thread where the message stands, if it goes on in another. */
  line?: string
  /** Identifies the message's words. */
  shown: string
}

/** Stands for the number of a ticket that is not there yet. */
export const newTicket = 'TKT-…'

/** A message of a ticket's thread becomes a ticket of its own. To take it back, merge them. */
export interface SplitActs {
  /** The customer's message at which somebody points who may point at a note that quotes it. */
  findPointedAt(person: Person, at: { channelId: string; ts: string }): Promise<{ channelId: string; ts: string }>
  /** Throws unless the person may split it off. `ticketId`: only of this ticket. */
  previewSplit(person: Person, message: PointedAt | undefined, ticketId?: string): Promise<SplitPreview>
  /** Resolves with the new ticket's id. `shown`: what the person saw of it. */
  split(person: Person, message: PointedAt | undefined, shown: string): Promise<string>
}

export function createSplitActs(parts: PointingParts, checks: Checks): SplitActs {
  const { database, nameOf, words, teamIsBack, judge, teamFor, departments, servedBy } = parts
  const { act, getServedTicket } = checks

  const mustServe = async ({ userId }: Person) => {
    const served = await servedBy(userId)
    if (!servesAny(served)) throw new SupportError('not_staff', words.errors.notStaff)
    return served
  }
  const look = async (db: Db, person: Person, message: PointedAt | undefined) => {
    const asked = fromCustomer(message, words)
    const where = await findWhere(db, person.workspaceId, asked)
    // Who does not serve the ticket learns nothing of it.
    if ('ticket' in where) await getServedTicket(person, where.ticket.id)
    if (where.kind !== 'here') throw whyNot(where, words)
    await getServedTicket(person, where.from.id)
    return { asked, where }
  }
  const headFor = (text: string) => {
    const { language, ticketOfItsOwn } = wordsIn(languageOfMessage(text))
    return (ticketId: string) => waitingText(ticketOfItsOwn(ticketId), teamIsBack(language))
  }
  return {
    findPointedAt: async (person, at) => {
      await mustServe(person)
      const quoted = await findQuoted(database.db, person.workspaceId, at)
      if (!quoted) return at
      const [ts, ...more] = quoted.of
      if (ts === undefined || more.length > 0) throw new SupportError('unknown_request', words.splitting.several)
      return { channelId: quoted.channelId, ts }
    },
    previewSplit: async (person, message, ticketId) => {
      await mustServe(person)
      const { asked, where } = await look(database.db, person, message)
      const { from, own, content } = where
      if (ticketId !== undefined && ![from.id, own?.id].includes(ticketId))
        throw new SupportError('unknown_ticket', words.splitting.notIn(ticketId))
      return {
        ticket: from,
        author: asked.author.customer.name,
        channelId: asked.channelId,
        head: headFor(content.text)(newTicket),
        ...(own && { quote: startOf(content.text), line: wordsIn(own.triage.language).ticketSplitOff(newTicket) }),
        shown: shownOf(where),
      }
    },
    split: async (person, message, shown) => {
      const served = await mustServe(person)
      const asked = fromCustomer(message, words)
      const before = await findWhere(database.db, person.workspaceId, asked)
      if (before.kind === 'already' && (await isTheirs(database.db, before.ticket, person))) return before.ticket.id
      const { where } = await look(database.db, person, message)
      if (shownOf(where) !== shown) throw new SupportError('customer_changed', words.splitting.changed)
      const by = { userId: person.userId, name: await nameOf(person.userId) }
      const { text } = where.content
      const ticket = await act((tx) =>
        splitMessage(tx, {
          ...{ workspaceId: person.workspaceId, asked, where, by, words },
          triage: { ...judge(text), ...ownDepartment(served, departments) },
          teamFor: ofTheirs(served, teamFor),
          heads: headFor(text),
        }),
      )
      if (ticket) return ticket.id
      // Somebody was first.
      const now = await findWhere(database.db, person.workspaceId, asked)
      if (now.kind === 'already' && (await isTheirs(database.db, now.ticket, person))) return now.ticket.id
      throw whyNot(now, words)
    },
  }
}

/** Slack may deliver one submission twice: whoever split it off has done so. */
async function isTheirs(db: Db, ticket: Ticket, { userId }: Person): Promise<boolean> {
  return (await findSplits(db, ticket)).by === userId
}

function whyNot(where: Where, { splitting, errors, thread }: StaffWords): SupportError {
  switch (where.kind) {
    case 'unread':
      return new SupportError('unknown_request', splitting.notRead)
    case 'gone':
      return new SupportError('unknown_request', thread.cannotRead)
    case 'no ticket':
      return new SupportError('unknown_ticket', splitting.noTicket)
    case 'began':
      return new SupportError('already_so', splitting.began(where.ticket.id))
    case 'already':
      return new SupportError('already_decided', splitting.already(where.ticket.id))
    case 'here':
      return new SupportError('already_so', errors.failed)
    default:
      return where satisfies never
  }
}

const shownOf = ({ content, own }: Here): string =>
  createHash('sha256')
    .update(JSON.stringify([content.text, own !== undefined]))
    .digest('hex')
    .slice(0, 16)
