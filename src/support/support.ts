import type { Logger } from 'pino'
import { type Labels, noteStep, step } from '../base/traces.ts'
import type { Database } from '../db/database.ts'
import { whereItGoesOn } from '../desk/merged-tickets.ts'
import { findTicket, listOpenTickets } from '../desk/ticket-store.ts'
import { findUnanswered } from '../desk/unanswered.ts'
import type { Happening } from '../domain/message.ts'
import type { Plan } from '../domain/plan.ts'
import type { Watch } from '../domain/watched.ts'
import type { Batch } from '../queue/batches.ts'
import { type BeginPosts, createFinishBatch } from '../queue/finish-batch.ts'
import { choosePlan, planForPerson } from './choose-plan.ts'
import { countedPlan } from './counted-plan.ts'
import { heardAnew } from './heard-anew.ts'
import { withItsTicket } from './its-ticket.ts'
import type { PlanParts } from './plan-parts.ts'
import { savePlan } from './save-plan.ts'
import { readSituation, type Situation } from './situation.ts'
import { withoutSameEdits } from './transcript.ts'
import { type Why, whyDecided } from './why-decided.ts'

export interface SupportParts
  extends Omit<PlanParts, 'findTicket' | 'whereItGoesOn' | 'openTicketsOf' | 'findUnanswered'> {
  database: Database
  /** Posts of what is decided may begin as it is saved. */
  beginPosts: BeginPosts
  watch?: Watch
  /** Asked only for the debug log. */
  why?: Why
  log: Logger
}

// A customer with more tickets must ask by number.
const mostTold = 5

/** The plan, and the milliseconds until the conversation may be handled again, if more waits in it. */
export interface Handled {
  plan: Plan
  readyInMs: number | undefined
}

/** Handles a message: reads the situation, plans, then saves everything at once. */
export function createSupport({ database, beginPosts, watch, why, log, ...rest }: SupportParts) {
  const { db } = database
  const wake = () => database.wake('outbox')
  const saving = { db, wake, finishBatch: createFinishBatch(db, beginPosts, wake, log) }
  const parts: PlanParts = {
    ...rest,
    findTicket: (workspaceId, id) => findTicket(db, workspaceId, id),
    whereItGoesOn: (ticket) => whereItGoesOn(db, ticket),
    openTicketsOf: async (customer) => (await listOpenTickets(db, { ...customer, limit: mostTold })).tickets,
    findUnanswered: (conversationId, options) => findUnanswered(db, conversationId, options),
  }

  /** What is saved by now must not fail for want of a reason. */
  const tellWhy = async (plan: Plan, situation: Situation): Promise<void> => {
    try {
      log.debug(await whyDecided({ ...parts, why }, plan, situation), 'Decided')
    } catch (err) {
      log.debug({ err }, 'Why it was decided could not be found')
    }
  }

  const tell = async (
    batch: Batch,
    happenings: Happening[],
    think: (situation: Situation) => Promise<Plan>,
  ): Promise<Handled> => {
    const begunAt = performance.now()
    const { isDirect, channelId } = batch.conversation
    const usualMode = isDirect || batch.past.mode ? undefined : await parts.usualModeOf(channelId)
    const read = readSituation(batch, await withoutSameEdits(db, batch.conversation, happenings), usualMode)
    const situation = heardAnew(await withItsTicket(parts, read))
    await parts.teams.learnChannel(channelId)
    const thought = await step('plan', () => think(situation))
    const plan = forTeam(tellingWhen(thought, parts), situation, parts)
    const readyInMs = await step('save', () => savePlan(saving, batch, situation, plan, parts.forStaff))
    if (log.isLevelEnabled('debug')) await tellWhy(plan, situation)
    const labels = loggedPlan(plan)
    log.info({ conversation: batch.conversation.id, ...labels }, 'Handled')
    noteStep(labels)
    const seconds = (performance.now() - begunAt) / 1000
    watch?.({ what: 'handled', messages: situation.burst.written.length, ...countedPlan(plan), seconds })
    return { plan, readyInMs }
  }

  return {
    /** Answers, asks, or hands over what happened in a conversation. */
    handle: (batch: Batch, happenings: Happening[]) =>
      tell(batch, happenings, (situation) => choosePlan(parts, situation)),
    /** Hands over a batch that could not be handled, without processing it again. */
    handOver: (batch: Batch, happenings: Happening[]) =>
      tell(batch, happenings, (situation) => planForPerson(parts, situation, parts.forStaff.reasons.failed)),
  }
}

/** Who gets a person is told when one is there, if nobody is now. */
const tellingWhen = (plan: Plan, { teamIsBack }: PlanParts): Plan =>
  plan.kind === 'decided' && plan.decision.kind === 'handoff'
    ? { ...plan, teamIsBack: teamIsBack(plan.language) }
    : plan

/** A new ticket is one of a team. */
function forTeam(plan: Plan, { conversation: { channelId }, inquiry }: Situation, { teams }: PlanParts): Plan {
  if (plan.kind === 'remind') return { ...plan, team: teams.teamFor({ channelId, ...plan }) }
  if (plan.kind !== 'decided' || plan.decision.kind !== 'handoff' || !inquiry) return plan
  const { triage, before } = plan
  const request = [before?.text, inquiry.text].filter(Boolean).join('\n')
  return { ...plan, team: teams.teamFor({ channelId, customer: inquiry.customer, request, triage }) }
}

/** Ids and labels only. Customers' texts must not be logged. */
function loggedPlan(plan: Plan): Labels {
  if (plan.kind !== 'decided') return { row: plan.row, plan: plan.kind }
  const { triage, decision, department } = plan
  const { intent, confidence, by, fallback } = triage
  return { plan: decision.kind, department, intent, confidence: Number(confidence.toFixed(2)), by, fallback }
}
