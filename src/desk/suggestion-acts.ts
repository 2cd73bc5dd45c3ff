import { SupportError } from '../domain/errors.ts'
import type { StaffFile } from '../domain/staff-file.ts'
import type { ProposedAnswer, Suggestion } from '../domain/suggestion.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { KnownArticles } from '../knowledge/article.ts'
import type { CheckParts, Checks } from './checks.ts'
import { idOf } from './once.ts'
import type { Person } from './person.ts'
import type { ReplyTo } from './replying.ts'
import { drawCard } from './say-of-ticket.ts'
import {
  discardSuggestion,
  type Proposal,
  type Refusal,
  readProposal,
  type Shown,
  sendSuggestion,
  whyNotOpen,
} from './send-suggestion.ts'
import { addSuggestion, askedHash, findSuggestionRow, hasWritten, type KeptSuggestion } from './suggestion-store.ts'
import { whyNotSent } from './why-not-sent.ts'

export interface SuggestionParts extends CheckParts {
  /** Where the articles are that staff send. */
  knowledge: Pick<KnownArticles, 'search' | 'articles'>
  /** Writes an answer for staff to read; undefined if that fails. Absent without a language model. */
  writeAnswer?(ticket: Ticket): Promise<ProposedAnswer | undefined>
}

/** A proposed answer that somebody wants to change before it is sent. */
export interface ToEdit extends ReplyTo {
  suggestion: Suggestion
}

/** What staff do with the answers that a card proposes. */
export interface SuggestionActs {
  /**
   * Sends a proposed answer exactly as it was shown, once. `form`: the modal it was sent from, whose submission may come
   * twice.
   */
  sendSuggestion(person: Person, shown: Shown, form?: string, files?: StaffFile[]): Promise<void>
  discardSuggestion(person: Person, shown: Shown): Promise<void>
  /** What is to be edited. Throws unless the person may, and it is open. */
  checkMayEdit(person: Person, shown: Shown): Promise<ToEdit>
  /** What was to be edited, as it was shown; undefined if it has changed. */
  findShown(person: Person, shown: Shown): Promise<Suggestion | undefined>
  /** Has the language model write an answer, which the card then proposes. */
  writeSuggestion(person: Person, ticketId: string): Promise<void>
}

interface Checked {
  ticket: Ticket
  row: KeptSuggestion
  proposal: Proposal
}

export function createSuggestionActs(parts: SuggestionParts, checks: Checks): SuggestionActs {
  const { database, nameOf, words, knowledge, writeAnswer } = parts
  const { db } = database
  const { act, getTicket, getOpenTicket, isClosed } = checks

  /** Nobody sends what they have not read: the card is drawn again with what is true now. */
  const refuse = async (person: Person, ticket: Ticket, title: string, why: Refusal) => {
    if (why.kind !== 'closed') await act((tx) => drawCard(tx, ticket))
    return whyNotSent({ nameOf, words, isClosed }, person, await getTicket(person, ticket.id), title, why)
  }
  const getRow = async (person: Person, { ticketId, id }: Shown) => {
    const ticket = await getOpenTicket(person, ticketId)
    const row = await findSuggestionRow(db, ticketId, id)
    if (!row) throw await refuse(person, ticket, '', { kind: 'not offered' })
    return { ticket, row }
  }
  const check = async (person: Person, shown: Shown): Promise<Checked | Refusal> => {
    const { ticket, row } = await getRow(person, shown)
    const refusal = await whyNotOpen(db, ticket, row)
    if (refusal) return refusal
    const isTakenBack = row.kind !== 'article' && row.text === null
    if (isTakenBack || askedHash(ticket) !== shown.askedHash) return { kind: 'customer changed' }
    const proposal = await readProposal(knowledge, ticket, row)
    if (!proposal) return { kind: row.title ? 'gone' : 'not offered' }
    const { text, textHash } = proposal.suggestion
    return textHash === shown.textHash ? { ticket, row, proposal } : { kind: 'changed', now: text }
  }
  const why = async (person: Person, shown: Shown, refusal: Refusal) => {
    const { ticket, row } = await getRow(person, shown)
    return refuse(person, ticket, row.title, refusal)
  }

  const writing = new Set<string>()
  const write = async (ticket: Ticket) => {
    const isThere = await hasWritten(db, ticket)
    const answer = isThere ? undefined : await writeAnswer?.(ticket)
    if (!isThere && !answer) throw new SupportError('not_written', words.proposals.notWritten)
    await act(async (tx) => {
      if (answer) await addSuggestion(tx, ticket, 'written', answer)
      await drawCard(tx, ticket)
    })
  }

  return {
    sendSuggestion: async (person, shown, form, files) => {
      const checked = await check(person, shown)
      const by = { userId: person.userId, name: await nameOf(person.userId) }
      const outboxId = idOf(person.workspaceId, 'suggestion', String(shown.id))
      const send = (found: Checked) => act((tx) => sendSuggestion(tx, { ...found, shown, by, words, outboxId, files }))
      const refusal = 'kind' in checked ? checked : await send(checked)
      const isAgain = refusal?.kind === 'sent' && refusal.isThis && refusal.by === person.userId && form !== undefined
      if (refusal && !isAgain) throw await why(person, shown, refusal)
    },
    discardSuggestion: async (person, shown) => {
      const { ticket, row } = await getRow(person, shown)
      const refusal = await act((tx) => discardSuggestion(tx, ticket, row, person.userId))
      const isAgain = refusal?.kind === 'discarded' && refusal.by === person.userId
      if (refusal && !isAgain) throw await refuse(person, ticket, row.title, refusal)
    },
    checkMayEdit: async (person, shown) => {
      const checked = await check(person, shown)
      if ('kind' in checked) throw await why(person, shown, checked)
      const { ticket, proposal } = checked
      return { ticket, name: await nameOf(person.userId), suggestion: proposal.suggestion }
    },
    findShown: async (person, shown) => {
      const { ticket, row } = await getRow(person, shown)
      const proposal = await readProposal(knowledge, ticket, row)
      return proposal?.suggestion.textHash === shown.textHash ? proposal.suggestion : undefined
    },
    writeSuggestion: async (person, ticketId) => {
      const ticket = await getOpenTicket(person, ticketId)
      // Each costs a question to the model, so more presses mean the same one.
      if (writing.has(ticketId)) return
      writing.add(ticketId)
      try {
        await write(ticket)
      } finally {
        writing.delete(ticketId)
      }
    },
  }
}
