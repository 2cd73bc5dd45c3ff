import type { BusinessHours } from '../../domain/business-hours.ts'
import type { Priority } from '../../domain/decision.ts'
import type { Levels, PromiseKind } from '../../domain/service-levels.ts'
import { replyEvents } from '../../domain/ticket.ts'
import { ended, newPromise, type Promised, running, stopped } from './promised.ts'

/*
 * What a ticket's history means for its promises: pure, and by names of events and states, so that a new one changes
 * nothing here unless it answers, ends or stops something.
 */

/** A line of a ticket's history. */
export interface HeardLine {
  event: string
  actor: string
  at: Date
}

/** What decides about a ticket's promises besides its history. */
export interface Matter {
  status: string
  priority: Priority
  customerUserId: string
  levels: Levels
  hours?: BusinessHours
}

const answers: ReadonlySet<string> = replyEvents
const ends = new Set(['resolved', 'confirmed', 'assumed', 'closed', 'not a request'])
const acts = new Set([
  ...answers,
  ...ends,
  ...[
    'claimed',
    'assigned',
    'priority changed',
    'waiting',
    'snoozed',
    'resumed',
    'intent corrected',
    'action approved once',
    'action approved',
    'action changed',
    'action by hand',
    'merged',
    'moved to team',
  ],
])
/** States that stop the clock: nobody can do anything, or wants to. */
const stopsClock = new Set(['waiting', 'snoozed'])
const isOver = new Set(['resolved', 'closed'])

/** The open promises of a ticket after some lines of its history. Those that end with them are among them. */
export function hearLines(open: Promised[], lines: HeardLine[], matter: Matter): Promised[] {
  const last = lines.at(-1)
  if (!last) return open
  return lines.reduce((promises, line) => hear(promises, line, matter), open).map((each) => settled(each, last, matter))
}

/**
 * Open promises that a ticket has besides, because its customer turned out to be of another tier: what its whole history
 * comes to. One that is open already has its time changed by `hearLines`.
 */
export function promisesBesides(open: Promised[], whole: HeardLine[], matter: Matter): Promised[] {
  const isOpen = ({ kind }: Promised) => open.some((each) => each.kind === kind && each.endedAt === null)
  return hearLines([], whole, matter).filter((each) => each.endedAt === null && !isOpen(each))
}

function hear(promises: Promised[], line: HeardLine, matter: Matter): Promised[] {
  const { event, actor, at } = line
  const isCustomer = actor === matter.customerUserId
  const acted = acts.has(event) && !isCustomer && actor !== 'frontdesk'
  const now = promises.map((each) => (acted && each.breachedAt ? { ...each, actedAt: each.actedAt ?? at } : each))
  if (event === 'opened') return starting(starting(now, 'first reply', at, matter), 'resolution', at, matter)
  if (answers.has(event)) return ending(now, ['first reply', 'next reply'], true, at, matter)
  if (ends.has(event))
    return ending(ending(now, ['resolution'], event !== 'not a request', at, matter), replies, false, at, matter)
  const again = event === 'reopened' ? starting(now, 'resolution', at, matter) : now
  const wrote = event === 'customer wrote' || (event === 'reopened' && isCustomer)
  return wrote && !again.some(waitsForReply) ? starting(again, 'next reply', at, matter) : again
}

const replies: PromiseKind[] = ['first reply', 'next reply']
const waitsForReply = ({ kind, endedAt }: Promised) => endedAt === null && replies.includes(kind)

function starting(promises: Promised[], kind: PromiseKind, at: Date, { levels, priority }: Matter): Promised[] {
  const minutes = levels[kind][priority]
  const isOpen = promises.some((each) => each.kind === kind && each.endedAt === null)
  return minutes === undefined || isOpen ? promises : [...promises, newPromise(kind, minutes, at)]
}

const ending = (promises: Promised[], kinds: PromiseKind[], isMet: boolean, at: Date, { hours }: Matter) =>
  promises.map((each) => (kinds.includes(each.kind) && !each.endedAt ? ended(each, at, isMet, hours) : each))

/** What the ticket's state and priority are now. Lines are heard soon, so they changed with the last of them. */
function settled(promised: Promised, { at }: HeardLine, { status, priority, levels, hours }: Matter): Promised {
  if (promised.endedAt) return promised
  const minutes = levels[promised.kind][priority]
  if (isOver.has(status) || minutes === undefined) return ended(promised, at, false, hours)
  const timed =
    minutes === promised.targetMinutes ? promised : { ...promised, targetMinutes: minutes, remindedAt: null }
  return stopsClock.has(status) ? stopped(timed, at, hours) : running(timed, at)
}
