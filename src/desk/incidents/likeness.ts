import { proseOf, withoutQuotes } from '../../domain/message-text.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Reader } from '../../knowledge/grammar.ts'
import { readExamples } from '../../triage/examples/examples.ts'
import type { Terms } from '../../understanding/grouping.ts'
import { type Likeness, learnLikeness } from '../../understanding/likeness.ts'
import { termsIn } from '../gaps/terms-in.ts'

/** What an incident is about: what staff call it, and the tickets that they say are about it. */
export interface About {
  title: string
  tickets: Ticket[]
}

/** How near a ticket is to an incident; from 1 on it is proposed. */
export type Nearness = (about: About, ticket: Ticket) => number

/** From these on, a text is about the same: so much of the title, or so like the tickets (see understanding/grouping.ts). */
const likeTitle = 0.4
const likeTickets = 0.25
/**
 * So many examples tell well enough which words are rare, without holding up the messages that come meanwhile: among
 * troubles for the name of one, and among all requests for tickets, which all ask for help.
 */
const enough = 300
/** More tickets tell little more. */
const mostCompared = 50

/** Prepares comparing tickets with incidents, by the words of the embedded model. */
export function createNearness(reader: Reader): Nearness {
  let learned: { title: Likeness; tickets: Likeness } | undefined
  const learnt = () => {
    learned ??= {
      title: learn(readExamples().filter(({ label }) => label === 'technical')),
      tickets: learn(readExamples()),
    }
    return learned
  }
  const learn = (examples: { text: string }[]) => {
    const every = Math.ceil(examples.length / enough)
    return learnLikeness(examples.filter((_, at) => at % every === 0).map(({ text }) => termsIn(text, reader)))
  }
  const known = new Map<string, Terms[]>()
  const readTicket = (ticket: Ticket): Terms[] => {
    const texts = [toldIn(ticket.request), toldIn(ticket.translation ?? '')].filter(Boolean)
    const key = texts.join('\n')
    const read = known.get(key) ?? texts.map((text) => termsIn(text, reader))
    if (known.size >= mostKept) known.clear()
    known.set(key, read)
    return read
  }

  return ({ title, tickets }, ticket) => {
    const { title: toName, tickets: toOthers } = learnt()
    const own = readTicket(ticket)
    const called = termsIn(title, reader)
    const toTitle = Math.max(...own.map((terms) => toName.covered(called, terms)), 0)
    const others = tickets.filter(({ id }) => id !== ticket.id).slice(-mostCompared)
    const each = others.map((other) =>
      Math.max(...readTicket(other).flatMap((theirs) => own.map((terms) => toOthers.between(terms, theirs))), 0),
    )
    const toTickets = each.reduce((sum, one) => sum + one, 0) / (each.length || 1)
    return Math.max(toTitle / likeTitle, toTickets / likeTickets)
  }
}

const mostKept = 2000
const longest = 600

/** What somebody tells, with all its sentences: what fails rarely stands in the question. */
const toldIn = (text: string): string => proseOf(withoutQuotes(text)).slice(0, longest)

/** So much of a text stands in another, that it says nothing else. */
const nearlyAll = 0.9

/** Whether a text says nothing that a ticket does not say already. */
export const repeatsBy =
  (nearness: Nearness) =>
  (text: string, ticket: Ticket): boolean =>
    nearness({ title: toldIn(text), tickets: [] }, ticket) >= nearlyAll / likeTitle
