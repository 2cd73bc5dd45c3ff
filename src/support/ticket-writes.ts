import type { Db } from '../db/database.ts'
import { releaseFrom } from '../desk/left-owner.ts'
import { lockWhereItGoesOn } from '../desk/merged-tickets.ts'
import { bringBack, moveTicket } from '../desk/move-ticket.ts'
import { requestActions, requestRefunds } from '../desk/request-actions.ts'
import { addSuggestion } from '../desk/suggestion-store.ts'
import { addAttachments, addHistory, customerOf, openTicket } from '../desk/ticket-store.ts'
import type { Decision } from '../domain/decision.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Plan, WayBack } from '../domain/plan.ts'
import type { ThreadTicket } from '../domain/ticket.ts'
import { cardOf, type Say } from '../domain/utterance.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { politeLine, wordsIn } from '../languages/words.ts'
import { findTranslation } from '../triage/translation.ts'
import { note, offering, reply, telling, toldBy } from './says.ts'
import type { Situation } from './situation.ts'

/** An additional write in the transaction. Returns what to say about it: first to staff, then to the customer. */
export type Write = (tx: Db) => Promise<Say[]>

/** Answering the customer claims the ticket, if it is unclaimed. */
export const claimByAnswer =
  ({ ticket }: Situation, userId: string, { notes }: StaffWords): Write =>
  async (tx) => {
    if (!ticket) return []
    const by = { as: 'staff', userId } as const
    const goesOn = await lockWhereItGoesOn(tx, ticket)
    const claimed = await moveTicket(tx, goesOn, { kind: 'claim' }, by, notes.byAnswering)
    return claimed ? [cardOf(claimed.id)] : []
  }

/** What our people write to the customer below a ticket answers them. */
export const noteAnswer =
  ({ ticket, burst }: Situation): Write =>
  async (tx) => {
    const last = burst.fromStaff.at(-1)
    if (ticket && last?.author.kind === 'staff')
      await addHistory(tx, await lockWhereItGoesOn(tx, ticket), 'staff replied', last.author.userId)
    return []
  }

/** Passes on messages in a ticket's thread to its staff. */
export async function relay(
  tx: Db,
  situation: Situation,
  plan: Extract<Plan, { kind: 'relay' }>,
  forStaff: StaffWords,
): Promise<Say[]> {
  // It may have been merged while this was thought about.
  const ticket = await lockWhereItGoesOn(tx, plan.ticket)
  const author = situation.inquiry?.customer.userId
  const moved = author === undefined ? [] : await moveByCustomer(tx, ticket, author, plan, forStaff)
  const says = await addToTicket(tx, situation, ticket.id, { ...plan, forStaff })
  return [...moved, ...says, ...(plan.reply ? [reply(situation, plan.reply, 'notice')] : [])]
}

/**
 * The customer's words confirm that a ticket is solved, or bring it back. Checked in the database, because somebody may
 * have moved it in the meantime.
 */
async function moveByCustomer(
  tx: Db,
  ticket: Pick<ThreadTicket, 'id' | 'workspaceId'>,
  userId: string,
  { confirms, back }: { confirms?: true; back?: WayBack },
  forStaff: StaffWords,
): Promise<Say[]> {
  const by = { as: 'customer', userId } as const
  const moved = await (confirms ? moveTicket(tx, ticket, { kind: 'confirm' }, by) : bringBack(tx, ticket, by, back))
  const left = back?.ownerLeft && !confirms ? await releaseFrom(tx, ticket, back.ownerLeft, forStaff) : []
  return moved || left.length > 0 ? [cardOf(ticket.id), ...left] : []
}

/** Tells the staff of a ticket what its customer wrote in another thread. */
export async function tellFromElsewhere(
  tx: Db,
  situation: Situation,
  { id, plan, forStaff }: { id: string; plan: Extract<Plan, { kind: 'tell news' }>; forStaff: StaffWords },
): Promise<Say[]> {
  const author = situation.inquiry?.customer.userId
  const ticket = await lockWhereItGoesOn(tx, { id, workspaceId: situation.conversation.workspaceId })
  const moved = plan.reopens && author !== undefined ? await moveByCustomer(tx, ticket, author, plan, forStaff) : []
  const says = await addToTicket(tx, situation, ticket.id, { ...plan, forStaff })
  return [...moved, ...says]
}

type Addition = Pick<Extract<Plan, { kind: 'relay' }>, 'lines' | 'attachments' | 'translation' | 'fromElsewhere'> & {
  reopens?: true
  forStaff: StaffWords
}

/** Adds somebody's message to a ticket: its files, its history, and a note for its staff. */
export async function addToTicket(
  tx: Db,
  { burst, conversation }: Situation,
  ticketId: string,
  { lines, attachments, translation, reopens, fromElsewhere, forStaff }: Addition,
): Promise<Say[]> {
  const { workspaceId } = conversation
  const ticket = { id: ticketId, workspaceId }
  if (attachments.length > 0) await addAttachments(tx, ticket, attachments)
  const owner = await customerOf(tx, ticket)
  const customers = new Set(burst.fromCustomer.map(({ author }) => author.customer.userId))
  for (const userId of customers) await addHistory(tx, ticket, 'customer wrote', userId)
  const translated = lines.findLastIndex(({ isCustomer }) => isCustomer)
  const notes = lines.map(({ author, userId, isCustomer, text, ts }, index) =>
    note(ticketId, {
      text: forStaff.notes[isCustomer && userId !== owner ? 'otherWrote' : 'wrote'](author),
      quote: text,
      of: ts,
      ...((reopens || fromElsewhere) && { withLink: true }),
      ...(index === translated && { translation }),
    }),
  )
  return [...(attachments.length > 0 ? [cardOf(ticketId)] : []), ...notes]
}

/** Opens a ticket for unanswered messages. The customer is not told, because people are talking there. */
export async function remind(
  tx: Db,
  { conversation }: Situation,
  { customer, request, requestTs, attachments, triage, team }: Extract<Plan, { kind: 'remind' }>,
  { reasons }: StaffWords,
): Promise<Say[]> {
  const { workspaceId, channelId, threadTs } = conversation
  const ticket = await openTicket(tx, {
    workspaceId,
    conversationId: conversation.id,
    channelId,
    threadTs,
    customer,
    customerUserId: customer.userId,
    category: triage.intent,
    priority: 'normal',
    reason: reasons.unanswered,
    summary: triage.summary,
    request,
    requestTs,
    attachments,
    triage,
    team,
  })
  return [cardOf(ticket.id)]
}

/** Opens a ticket for what a department hands over. */
export async function handOver(
  tx: Db,
  situation: Situation,
  plan: Extract<Plan, { kind: 'decided' }>,
  decision: Extract<Decision, { kind: 'handoff' }>,
  forStaff: StaffWords,
): Promise<Say[]> {
  const { inquiry } = situation
  if (!inquiry) return []
  const ticket = await openTicket(tx, newTicket(situation, inquiry, plan, decision, forStaff))
  await requestRefunds(tx, ticket, decision.refunds ?? [])
  await requestActions(tx, ticket, decision.actions ?? [])
  if (plan.proposed) await addSuggestion(tx, ticket, 'answer', plan.proposed)
  // If the bot does not speak the customer's language, say so in that language.
  const opened = wordsIn(plan.language).ticketOpened(ticket.id)
  const said = [politeLine(plan.triage.language), decision.reply, opened, plan.teamIsBack]
  return [
    { ...cardOf(ticket.id), urgent: ticket.priority === 'urgent' },
    telling(
      offering(reply(situation, said.filter(Boolean).join('\n\n'), 'notice'), plan.language, {
        linking: decision.linking,
      }),
      toldBy(situation, plan.language, decision.told),
    ),
  ]
}

function newTicket(
  { conversation, burst }: Situation,
  inquiry: Inquiry,
  { triage, before, team }: Extract<Plan, { kind: 'decided' }>,
  { category, priority, reason }: Extract<Decision, { kind: 'handoff' }>,
  { language }: StaffWords,
) {
  const { workspaceId, channelId, threadTs, customer } = inquiry
  const attachments = [...(before?.attachments ?? []), ...inquiry.attachments]
  const { translation: _, ...judged } = triage
  return {
    workspaceId,
    conversationId: conversation.id,
    channelId,
    threadTs,
    customer,
    customerUserId: customer.userId,
    category,
    priority,
    reason,
    summary: triage.summary,
    request: [before?.text, requestOf(burst)].filter(Boolean).join('\n'),
    requestTs: [...(before?.ts ?? []), ...burst.fromCustomer.map(({ ts }) => ts)],
    translation: findTranslation(triage, inquiry.text, language),
    attachments,
    triage: judged,
    team,
  }
}

/** The customers' words, with their names if several customers wrote. */
function requestOf({ fromCustomer }: Situation['burst']): string {
  const names = new Set(fromCustomer.map(({ author }) => author.customer.userId))
  const lines = fromCustomer.map(({ text, author }) => (names.size > 1 ? `${author.customer.name}: ${text}` : text))
  return lines.join('\n')
}
