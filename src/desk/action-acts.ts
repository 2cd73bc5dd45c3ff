import type { Logger } from 'pino'
import type { Db } from '../db/database.ts'
import { type Action, isUncertain } from '../domain/action.ts'
import { SupportError } from '../domain/errors.ts'
import { plainInMarkdown } from '../domain/plain-in-markdown.ts'
import { readAmount } from '../domain/read-amount.ts'
import { signedMarkdown } from '../domain/signed.ts'
import type { Ticket } from '../domain/ticket.ts'
import { findAction } from '../orders/action-store.ts'
import { smallestUnitDigits } from '../orders/orders.ts'
import type { ActionKinds, ActionRules } from './actions/action-kind.ts'
import { approveIn, type Refusal } from './approve-action.ts'
import type { CheckParts, Checks } from './checks.ts'
import type { Person } from './person.ts'
import { nextKey, takeStep } from './save-action.ts'

export interface ActionParts extends CheckParts {
  actionKinds: ActionKinds
  now(): Date
  log: Logger
}

/** An action as a card or a form shows it. */
export interface SeenAction {
  id: number
  revision: number
}

/** An action, with what a form about it needs. */
export interface ActionToDecide {
  action: Action
  ticket: Ticket
  title: string
}

/** How people who serve a ticket decide what was asked for. Of several who decide at once, the first counts. */
export interface ActionActs {
  /** Throws unless the person may decide about it. */
  checkMayDecide(person: Person, seen: SeenAction): Promise<ActionToDecide>
  approveAction(person: Person, seen: SeenAction): Promise<void>
  /** `why` is told to the customer, from this person. */
  denyAction(person: Person, seen: SeenAction, why: string): Promise<void>
  /** Who approved another amount has not approved this one. */
  changeActionAmount(person: Person, seen: SeenAction, typed: string): Promise<void>
  /** Somebody has done it by hand; then the customer hears of it. */
  recordActionDone(person: Person, seen: SeenAction, reference: string): Promise<void>
  /** Tries again what certainly was not done, or what people found out that it was not. */
  retryAction(person: Person, seen: SeenAction): Promise<void>
}

const longestWhy = 500
const longestReference = 100

/** An action that a person may decide about. */
interface Decided extends ActionToDecide {
  rules: ActionRules
}

export function createActionActs(parts: ActionParts, checks: Checks): ActionActs {
  const { database, actionKinds, nameOf, words, now } = parts
  const { db } = database
  const { actions: say } = words
  const { act, mustBeStaff, getServedTicket } = checks

  const find = async (person: Person, { id }: Pick<SeenAction, 'id'>): Promise<Decided> => {
    const action = await findAction(db, person.workspaceId, id)
    // A stranger does not learn whether there is one.
    if (!action) await mustBeStaff(person)
    const ticket = action && (await getServedTicket(person, action.ticketId))
    const rules = action && actionKinds[action.kind]
    if (!ticket || !rules) throw new SupportError('unknown_action', say.noSuch)
    return { action, ticket, rules, title: rules.title(action) }
  }
  const get = async (person: Person, seen: SeenAction): Promise<Decided> => {
    const found = await find(person, seen)
    if (found.action.customerUserId === person.userId) throw new SupportError('not_staff', say.ownWish)
    if (found.action.revision !== seen.revision) throw new SupportError('already_decided', say.hasChanged)
    return found
  }
  /** Why something came too late. */
  const tooLate = async (person: Person, seen: SeenAction, refusal?: Refusal) => {
    if (refusal === 'needs another') return new SupportError('already_decided', say.needsAnother)
    if (refusal !== undefined) return new SupportError('not_possible', refusal.why)
    const { action, title } = await find(person, seen)
    if (action.revision !== seen.revision) return new SupportError('already_decided', say.hasChanged)
    const isUnderWay = ['approved', 'running', 'unknown', 'pending'].includes(action.state)
    return new SupportError('already_decided', isUnderWay ? say.isUnderWay(title) : say.isDecided(title))
  }
  const mustBePossible = async ({ rules, action, ticket }: Decided, changes: Partial<Action> = {}) => {
    const obstacle = await rules.obstacle({ ...action, ...changes }, ticket)
    if (obstacle !== undefined) throw new SupportError('not_possible', obstacle)
  }
  const inTurn = async (person: Person, seen: SeenAction, work: (tx: Db) => Promise<Action | undefined>) => {
    if (!(await act(work))) throw await tooLate(person, seen)
  }

  const acts: ActionActs = {
    checkMayDecide: get,
    approveAction: async (person, seen) => {
      const decided = await get(person, seen)
      await mustBePossible(decided)
      const by = { userId: person.userId, name: await nameOf(person.userId) }
      const result = await act((tx) => approveIn(tx, { ...decided, seen, by, words, now: now() }))
      if (result !== 'approved') throw await tooLate(person, seen, result)
    },
    denyAction: async (person, seen, why) => {
      const { action, rules, title } = await get(person, seen)
      const name = await nameOf(person.userId)
      const said = why.trim().slice(0, longestWhy)
      await inTurn(person, seen, (tx) =>
        takeStep(tx, action, {
          seen,
          from: [...open, ...lost(rules)],
          change: { state: 'denied', decidedBy: person.userId, lookAt: null },
          line: { event: 'action denied', by: person.userId, detail: title },
          note: () => ({ text: say.deniedNote(title, name), quote: said }),
          tell: { happened: 'denied', rules, why: said && signedMarkdown(name, plainInMarkdown(said)) },
        }),
      )
    },
    changeActionAmount: async (person, seen, typed) => {
      const decided = await get(person, seen)
      const { action, rules, ticket } = decided
      const currency = action.currency ?? (await rules.most?.(action, ticket))?.currency
      if (!currency) throw new SupportError('not_possible', say.obstacles.notTheirs)
      const amountCents = readAmount(typed, smallestUnitDigits(currency))
      if (!amountCents) throw new SupportError('bad_amount', say.notAnAmount(exampleIn(currency)))
      await mustBePossible(decided, { amountCents, currency })
      if (isUncertain(action)) throw new SupportError('already_decided', say.isUnderWay(decided.title))
      const title = rules.title({ ...action, amountCents, currency })
      const again = action.attempts > 0 && { key: nextKey(action), attempts: 0, answers: 0 }
      await inTurn(person, seen, (tx) =>
        takeStep(tx, action, {
          seen: { ...seen, attempts: action.attempts },
          from: ['requested', 'approved once', 'failed'],
          change: {
            ...{ state: 'requested', amountCents, currency, revision: seen.revision + 1, lookAt: null },
            ...{ approvedBy: null, secondBy: null, problem: null },
            ...again,
          },
          line: { event: 'action changed', by: person.userId, detail: title },
        }),
      )
    },
    recordActionDone: async (person, seen, typed) => {
      const { action, rules, title } = await get(person, seen)
      if (action.kind === 'refund' && action.amountCents === null)
        throw new SupportError('not_possible', say.obstacles.noAmount)
      const reference = typed.trim().slice(0, longestReference)
      await inTurn(person, seen, (tx) =>
        takeStep(tx, action, {
          seen,
          from: ['by hand', 'failed', ...lost(rules)],
          change: {
            ...{ state: 'done', decidedBy: person.userId, reference, problem: null, lookAt: null },
            triedAt: action.triedAt ?? now(),
          },
          line: { event: 'action done', by: person.userId, detail: `${title} · ${reference}` },
          tell: { happened: 'done', rules },
        }),
      )
    },
    retryAction: async (person, seen) => {
      const decided = await get(person, seen)
      const { action, rules, title } = decided
      await mustBePossible(decided)
      const again = isUncertain(action) ? {} : { key: nextKey(action), attempts: 0, answers: 0 }
      const isWhole = rules.approvals(action) < 2 || action.secondBy !== null
      await inTurn(person, seen, (tx) =>
        takeStep(tx, action, {
          seen: { ...seen, attempts: action.attempts },
          from: ['failed', ...lost(rules)],
          change: isWhole
            ? {
                state: 'approved',
                approvedBy: action.approvedBy ?? person.userId,
                lookAt: now(),
                problem: null,
                ...again,
              }
            : { state: 'approved once', approvedBy: person.userId, problem: null, ...again },
          line: { event: isWhole ? 'action approved' : 'action approved once', by: person.userId, detail: title },
        }),
      )
    },
  }
  return {
    checkMayDecide: logged(parts.log, 'look', acts.checkMayDecide),
    approveAction: logged(parts.log, 'approve', acts.approveAction),
    denyAction: logged(parts.log, 'deny', acts.denyAction),
    changeActionAmount: logged(parts.log, 'change the amount', acts.changeActionAmount),
    recordActionDone: logged(parts.log, 'record as done', acts.recordActionDone),
    retryAction: logged(parts.log, 'try again', acts.retryAction),
  }
}

/** Whoever tries what they may not stands in the log. */
const logged =
  <More extends unknown[], T>(
    log: Logger,
    act: string,
    doIt: (person: Person, seen: SeenAction, ...more: More) => Promise<T>,
  ) =>
  async (person: Person, seen: SeenAction, ...more: More): Promise<T> => {
    try {
      return await doIt(person, seen, ...more)
    } catch (err) {
      const { userId: by, workspaceId } = person
      if (err instanceof SupportError)
        log.warn({ code: err.code, act, action: seen.id, by, workspaceId }, 'An act on a requested action was refused')
      throw err
    }
  }

/** What may still be denied. */
const open = ['requested', 'approved once', 'by hand', 'failed'] as const

/** What nobody but people can find out. */
const lost = ({ lookUp }: ActionRules) => (lookUp ? [] : (['unknown'] as const))

function exampleIn(currency: string): string {
  const digits = smallestUnitDigits(currency)
  return digits === 0 ? '1250' : (12.5).toFixed(digits)
}
