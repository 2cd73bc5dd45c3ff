import type { Logger } from 'pino'
import { lookEvery } from '../base/look-every.ts'
import type { Database } from '../db/database.ts'
import type { Action } from '../domain/action.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { beginOneAtATime, changeAction, listDueActions } from '../orders/action-store.ts'
import type { ActionKinds, ActionRules } from './actions/action-kind.ts'
import { frontdesk } from './move-ticket.ts'
import { takeStep } from './save-action.ts'
import { saveFailure, saveOutcome, saveUnknown } from './save-outcome.ts'
import { findTicket } from './ticket-store.ts'

/*
 * Does what was approved. When to look at an action is a column of its row, so nothing is lost with a process. Before
 * anything is tried, the row says so. What was tried and not answered is looked up before it is tried again, with the same
 * key.
 */

export interface ActionParts {
  database: Database
  kinds: ActionKinds
  /** In the team's language. */
  words: StaffWords
  now(): Date
  log: Logger
}

/** A try of an action, and the ticket that it belongs to. */
interface Case {
  action: Action
  ticket: Ticket
  rules: ActionRules
}

const mostAtOnce = 50
/** Longer than any try takes. Whoever holds an action that long has died. */
const tryMs = 60_000
const soonestMs = 2000
const latestMs = 3_600_000

/** Does what is due. Safe to call at any time, in every process. */
export async function lookAtDueActions(parts: ActionParts, stopped?: AbortSignal): Promise<void> {
  const { database, now, log } = parts
  for (const action of await listDueActions(database.db, now(), mostAtOnce)) {
    if (stopped?.aborted) return
    // One that fails stops no other.
    await lookAtAction(parts, action).catch((err) =>
      log.warn({ err, ticket: action.ticketId, action: action.id }, 'An action is due; it is retried'),
    )
  }
}

async function lookAtAction(parts: ActionParts, action: Action): Promise<void> {
  const rules = parts.kinds[action.kind]
  const ticket = await findTicket(parts.database.db, action.workspaceId, action.ticketId)
  if (!rules || !ticket) return leave(parts, action)
  const the = { action, ticket, rules }
  switch (action.state) {
    case 'requested':
      return judge(parts, the)
    case 'approved':
      return rules.execute ? begin(parts, the) : giveToPeople(parts, the)
    case 'running':
    case 'unknown':
    case 'pending':
      return rules.lookUp ? findOut(parts, the) : giveUp(parts, the)
    default:
      return leave(parts, action)
  }
}

/** People see it on the card. */
async function leave({ database }: ActionParts, { id, state }: Action): Promise<void> {
  await changeAction(database.db, { id }, [state], { lookAt: null })
}

/** Nobody can look it up any more, so people have to. */
async function giveUp(parts: ActionParts, { action, rules }: Case): Promise<void> {
  if (action.state !== 'running') return leave(parts, action)
  await act(parts, (tx) => saveUnknown(tx, parts, rules, action, { lookAt: null, isNews: true }))
}

/** Whether it is done unasked. In doubt people decide. */
async function judge(parts: ActionParts, { action, rules }: Case): Promise<void> {
  const { id, revision } = action
  await act(parts, async (tx) => {
    const isFree = rules.approvals(action) === 0 && action.amountCents !== 0
    const limit = isFree ? await rules.limit?.(tx, action) : undefined
    if (!isFree || limit) return changeAction(tx, { id, revision }, ['requested'], { lookAt: null })
    return takeStep(tx, action, {
      seen: { id, revision },
      from: ['requested'],
      change: { state: 'approved', approvedBy: frontdesk.userId },
      line: { event: 'action approved', by: frontdesk.userId, detail: rules.title(action) },
    })
  })
}

/** Nobody but people can do it. */
async function giveToPeople(parts: ActionParts, { action, rules }: Case): Promise<void> {
  await act(parts, (tx) =>
    takeStep(tx, action, {
      seen: action,
      from: ['approved'],
      change: { state: 'by hand', lookAt: null, triedAt: parts.now() },
      line: { event: 'action by hand', by: frontdesk.userId, detail: rules.title(action) },
    }),
  )
}

/** Writes down that it is tried, then tries it. */
async function begin(parts: ActionParts, { action, ticket, rules }: Case): Promise<void> {
  const { now } = parts
  const { workspaceId, id, attempts } = action
  const at = now()
  const begun = await act(parts, async (tx) => {
    await beginOneAtATime(tx, workspaceId)
    const limit = await rules.limit?.(tx, action)
    if (limit !== undefined) {
      await saveFailure(tx, parts, rules, action, { problem: limit, answers: action.answers })
      return undefined
    }
    return changeAction(tx, { id, attempts, dueBy: at }, ['approved'], {
      ...{ state: 'running', attempts: attempts + 1, triedAt: at },
      lookAt: new Date(at.getTime() + tryMs),
    })
  })
  if (begun) await tryIt(parts, { action: begun, ticket, rules })
}

/** Checks again, and does it. `before`: an earlier try that nobody answered. */
async function tryIt(parts: ActionParts, the: Case, before?: Action): Promise<void> {
  const { action, rules } = the
  const obstacle = await check(parts, the)
  if (obstacle === nobodyKnows) return notYet(parts, action, before)
  if (obstacle !== undefined) {
    // What was sent before may still be on its way.
    if (before && !isOld(parts, before)) return notYet(parts, action, before)
    const failed = { problem: obstacle, answers: action.answers + 1 }
    return void (await act(parts, (tx) => saveFailure(tx, parts, rules, action, failed)))
  }
  const outcome = await askTo(parts, action, rules.execute)
  const isNews = before?.state !== 'unknown'
  await act(parts, (tx) =>
    outcome === nobodyKnows || outcome === undefined
      ? saveUnknown(tx, parts, rules, action, { lookAt: nextLook(parts, action), isNews })
      : saveOutcome(tx, parts, rules, action, outcome),
  )
}

const nobodyKnows = Symbol('nobody knows')

async function check({ log }: ActionParts, { action, ticket, rules }: Case) {
  try {
    return await rules.obstacle(action, ticket)
  } catch (err) {
    log.warn({ err, action: action.id }, 'An action could not be checked; it is tried again')
    return nobodyKnows
  }
}

/** Does it or looks it up. */
async function askTo<T>({ log }: ActionParts, action: Action, ask?: (action: Action) => Promise<T>) {
  try {
    return await ask?.(action)
  } catch (err) {
    log.warn({ err, action: action.id }, 'Nobody knows what became of an action; it is looked up')
    return nobodyKnows
  }
}

/** Nothing was sent this time. */
async function notYet(parts: ActionParts, action: Action, before?: Action): Promise<void> {
  const { id, attempts, answers } = action
  const change = { answers: answers + 1, lookAt: nextLook(parts, action) }
  await changeAction(parts.database.db, { id, attempts }, ['running'], {
    ...change,
    state: before ? 'unknown' : 'approved',
  })
}

/** A try that nobody answered: looks up what became of it, and tries it again if it never arrived. */
async function findOut(parts: ActionParts, { action, ticket, rules }: Case): Promise<void> {
  const { db } = parts.database
  const { id, attempts, state } = action
  const at = parts.now()
  const lookAt = new Date(at.getTime() + tryMs)
  // Whoever is first looks.
  const held = await changeAction(db, { id, attempts, dueBy: at }, [state], { lookAt })
  if (!held) return
  const found = await askTo(parts, held, rules.lookUp)
  if (found === nobodyKnows || (state === 'pending' && (found?.state ?? state) === state)) {
    const later = nextLook(parts, held)
    if (state !== 'running') return void (await changeAction(db, { id, attempts }, [state], { lookAt: later }))
    return void (await act(parts, (tx) => saveUnknown(tx, parts, rules, held, { lookAt: later, isNews: true })))
  }
  if (found) return void (await act(parts, (tx) => saveOutcome(tx, parts, rules, held, found)))
  const again = { state: 'running', attempts: attempts + 1, triedAt: at, lookAt } as const
  const begun = await changeAction(db, { id, attempts }, [state], again)
  if (begun) await tryIt(parts, { action: begun, ticket, rules }, held)
}

/** The older it is and the more often it was tried, the more seldom. */
function nextLook({ now }: ActionParts, { triedAt, requestedAt, attempts }: Action): Date {
  const age = now().getTime() - (triedAt ?? requestedAt).getTime()
  const waitMs = Math.max(age / 2, soonestMs * 2 ** Math.min(attempts - 1, 12))
  return new Date(now().getTime() + Math.min(waitMs, latestMs))
}

const isOld = ({ now }: ActionParts, { triedAt }: Action) =>
  triedAt !== null && now().getTime() - triedAt.getTime() > 2 * tryMs

async function act<T>({ database }: ActionParts, work: Parameters<typeof database.db.transaction<T>>[0]): Promise<T> {
  const result = await database.db.transaction(work)
  database.wake('outbox')
  return result
}

/** Often enough for whoever waits for an approved refund; the query finds nothing at no cost. */
const lookEveryMs = 500

/** Where nothing has consequences any more, what was begun before is still ended. */
const seldomMs = 60_000

/** Looks every half second. Returns the function that stops it. */
export const startActions = (parts: ActionParts): (() => Promise<void>) =>
  lookEvery({
    everyMs: Object.values(parts.kinds).some((rules) => rules) ? lookEveryMs : seldomMs,
    look: (stopped) => lookAtDueActions(parts, stopped),
    failed: (err) => parts.log.warn({ err }, 'Could not look for actions that are due; it is retried'),
  })
