import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import {
  actions,
  articleRecalls,
  articleUses,
  incidents,
  incidentTickets,
  possibleRequests,
  recalledUses,
} from '../../src/db/schema.ts'
import { addDraft } from '../../src/desk/gaps/draft-store.ts'
import { clearDesk, type HelpDesk } from '../help-desk.ts'
import { letKenHaveATicket } from './another-ticket.ts'
import { click, command, type forger, submission } from './forged-payloads.ts'

const { users, channels, teams } = cast

/** Everything there is to press about: Ken's ticket and what belongs to it, and an answer to Maya. */
export interface Pressable {
  ticketId: string
  /** Another ticket of Ken. */
  otherId: string
  /** The value of the buttons below the answer that the card proposes. */
  sendValue: string
  /** The value of the buttons below Maya's answer. */
  verdictValue: string
  /** The value of the first button below the question which order Ken means. */
  orderValue: string
  requestId: string
  /** The draft as a modal shows it. */
  draft: string
  recallId: string
  /** The values of buttons of refunds of Ken's: to be decided, failed, and to be paid by hand. */
  refunds: Record<'requested' | 'failed' | 'by hand', string>
  /** Ken's ticket is about it; another one is not. */
  incidentId: number
  otherTicketId: string
}

/** Ken has a ticket, a line in the support channel and a draft; an article no longer says what Maya was told. */
export async function letThereBeEverything(desk: HelpDesk): Promise<Pressable> {
  await clearDesk(desk)
  const answered = await desk.write(users.maya, channels.globex, 'What are your shipping rates?')
  const asked = await desk.write(users.ken, channels.initech, 'I want to speak to a manager about your shipping rates!')
  const { ticketId } = await desk.card(asked)
  const other = await desk.card(await desk.write(users.ken, cast.dms.ken, 'I want to speak to a manager, please!'))
  const which = await desk.write(users.ken, channels.initech, 'Where is my order?')
  await desk.answer(which)
  await desk.answer(answered)
  await desk.settled()
  const { message: card } = await desk.card(asked)
  const [answer] = desk.slack.messages(channels.globex, answered.ts).filter(({ bot_id }) => bot_id)
  const [question] = desk.slack.messages(channels.initech, which.ts).filter(({ bot_id }) => bot_id)
  const workspaceId = teams.acme
  const { db } = desk.database
  const [use] = await db
    .update(articleUses)
    .set({ quoted: ['No article says this.'] })
    .returning()
  if (!use) throw new Error('Maya was answered from no article')
  const [recall] = await db
    .insert(articleRecalls)
    .values({ workspaceId, articleId: use.articleId, title: use.title, kind: 'changed' })
    .returning()
  await db.insert(recalledUses).values({ useId: use.id, recallId: recall?.id ?? 0 })
  const [request] = await db
    .insert(possibleRequests)
    .values({ workspaceId, conversationId: use.conversationId, messageTs: [answered.ts] })
    .returning()
  const text = { title: 'Shipping', questions: [], body: 'We ship.', writtenBy: 'staff', threads: 1 } as const
  const draft = await addDraft(db, { workspaceId, ticketIds: [ticketId], changedBy: users.sam, ...text, questions: [] })
  await db.execute(sql`update tickets set status = 'open' where id = ${ticketId}`)
  const [incident] = await db
    .insert(incidents)
    .values({ workspaceId, title: 'The export fails', openedBy: users.sam, form: 'x' })
    .returning()
  const incidentId = incident?.id ?? 0
  await db.insert(incidentTickets).values({ workspaceId, incidentId, ticketId, membership: 'in', by: users.sam })
  const whose = {
    workspaceId,
    ticketId,
    kind: 'refund',
    customerUserId: users.ken,
    reason: 'x',
    currency: 'USD',
  } as const
  const wants = async (subject: string, state: 'requested' | 'failed' | 'by hand') => {
    const about = { subject, about: `refund ${subject} ${state}`, key: `${subject} ${state}`, amountCents: 100 }
    const [row] = await db
      .insert(actions)
      .values({ ...whose, ...about, state })
      .returning()
    return `${row?.id} ${row?.revision}`
  }
  const refunds = {
    requested: await wants('ORD-30001', 'requested'),
    failed: await wants('ORD-30001', 'failed'),
    'by hand': await wants('ORD-30001', 'by hand'),
  }
  const otherTicketId = 'TKT-0A0B0C0D'
  await letKenHaveATicket(desk, { id: otherTicketId, about: 'The export fails' })
  return {
    incidentId,
    refunds,
    otherTicketId,
    ticketId,
    otherId: other.ticketId,
    sendValue: valueIn(card, 'send_suggestion'),
    verdictValue: valueIn(answer, 'answer_helped'),
    orderValue: valueIn(question, 'choose_order_1'),
    requestId: String(request?.id),
    draft: `${draft.id}:${draft.revision}`,
    recallId: String(recall?.id),
  }
}

function valueIn(message: Message | undefined, actionId: string): string {
  const found = elementsIn(message?.blocks).find((each) => each.action_id === actionId)
  if (typeof found?.value !== 'string') throw new Error(`There is no button ${actionId}`)
  return found.value
}

function elementsIn(value: unknown): { action_id?: unknown; value?: unknown }[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(elementsIn)]
}

/** Who presses, submits or types, with the workspace that Slack says they are of. */
export interface Actor {
  id: string
  teamId: string
}

/** Something that people can do, and who may. */
export interface Act {
  /** Members of the support channel unless told; `anybody`: customers of other workspaces, too. */
  may?: 'staff' | 'their customer' | 'anybody'
  /** Does it as somebody, as Slack would deliver it. */
  by(at: Pressable, who: Actor): Promise<Response>
}

/** Everything that is registered, by the name under which it is (see `registered-acts.ts`). */
export function actsWith(forge: ReturnType<typeof forger>, responseUrl: string): Record<string, Act> {
  const user = ({ id, teamId }: Actor) => ({ user: { id, username: 'x', name: 'x', team_id: teamId } })
  const pressing = (actionId: string, value: (at: Pressable) => string, more: JsonObject = {}): Act => ({
    by: (at, who) => forge.interaction(click(actionId, value(at), responseUrl, { ...user(who), ...more })),
  })
  /** Buttons in modals come with the modal. */
  const inModal = { view: { id: 'V0FORGED', type: 'modal', callback_id: 'x', app_installed_team_id: teams.acme } }
  const inHome = { view: { id: 'V0FORGED', type: 'home', callback_id: '', app_installed_team_id: teams.acme } }
  const choosing = (
    actionId: string,
    value: (at: Pressable) => string,
    more: (at: Pressable) => JsonObject = () => ({}),
  ): Act => ({
    by: (at, who) => {
      const chosen = { selected_option: { text: { type: 'plain_text', text: 'x' }, value: value(at) } }
      const action = { type: 'static_select', action_id: actionId, block_id: 'x', action_ts: '1.2', ...chosen }
      return forge.interaction(click('', '', responseUrl, { actions: [action], ...user(who), ...more(at) }))
    },
  })
  const submitting = (callback_id: string, about: (at: Pressable) => string, values: JsonObject): Act => ({
    by: (at, who) => {
      const team = { team: { id: who.teamId } }
      return forge.interaction(submission(about(at), '', { ...user(who), ...team }, { callback_id, state: { values } }))
    },
  })
  const ticket = ({ ticketId }: Pressable) => ticketId
  const draft = (at: Pressable) => at.draft
  const incident = ({ incidentId }: Pressable) => String(incidentId)
  const typed = (value: string) => ({ typed: { typed: { value } } })
  const outboxId = '01234567-89ab-cdef-0123-456789abcdef'
  return {
    claimAction: pressing('claim_ticket', ticket),
    releaseAction: pressing('release_ticket', ticket),
    resolveAction: pressing('resolve_ticket', ticket),
    closeAction: pressing('close_ticket', ticket),
    replyAction: pressing('reply_to_customer', ticket),
    menuAction: choosing('more_acts', (at) => `${at.ticketId} priority urgent`),
    wrongIntentAction: choosing('wrong_intent', (at) => `${at.ticketId} intent complaint`),
    savedReplyAction: choosing(
      'start_from_reply',
      () => 'photos-please',
      ({ ticketId }) => ({ view: { ...inModal.view, private_metadata: ticketId, state: { values: {} } } }),
    ),
    pageAction: pressing('page_next', () => JSON.stringify({ listing: { kind: 'queue' }, page: 0 })),
    sendSuggestionAction: pressing('send_suggestion', ({ sendValue }) => sendValue),
    editSuggestionAction: pressing('edit_suggestion', ({ sendValue }) => sendValue),
    discardSuggestionAction: pressing('discard_suggestion', ({ sendValue }) => sendValue),
    otherSuggestionAction: choosing('other_suggestion', ({ sendValue }) => sendValue),
    writeSuggestionAction: pressing('write_suggestion', ticket),
    sendArticleAction: pressing('send_article_1', ({ ticketId }) => `${ticketId} 0123456789abcdef shipping`),
    makeTicketAction: pressing('make_ticket', ({ requestId }) => requestId),
    notARequestAction: pressing('not_a_request', ({ requestId }) => requestId),
    draftAction: pressing('draft_article_1', ticket),
    editDraftAction: pressing('edit_draft', draft, inModal),
    discardDraftAction: pressing('discard_draft', draft, inModal),
    listThreadsAction: pressing('list_recalled_threads', ({ recallId }) => recallId),
    sayCorrectionAction: pressing('say_correction', ({ recallId }) => recallId),
    tellAllAction: pressing('tell_all_of_incident', incident),
    solvedAction: pressing('solve_incident', incident),
    addTicketsAction: pressing('add_to_incident', incident),
    belongsAction: pressing('belongs_to_incident', (at) => `${at.incidentId} ${at.otherTicketId}`),
    somethingElseAction: pressing('not_of_incident', (at) => `${at.incidentId} ${at.otherTicketId}`),
    helpedAction: { ...pressing('answer_helped', ({ verdictValue }) => verdictValue), may: 'anybody' },
    chooseOrderAction: { ...pressing('choose_order_1', ({ orderValue }) => orderValue), may: 'their customer' },
    // Whoever presses links but themselves, by a code that goes to the account's address.
    linkAction: { ...pressing('link_account', () => `${outboxId} en`), may: 'anybody' },
    linkView: {
      ...submitting('link_account', () => `${outboxId} en`, { typed: { typed: { value: 'GLX-1' } } }),
      may: 'anybody',
    },
    linkCodeView: {
      ...submitting('link_account_code', () => `${outboxId} en`, { typed: { typed: { value: '123456' } } }),
      may: 'anybody',
    },
    rateAction: { ...pressing('rate_1', (at) => `${at.ticketId} ${outboxId} 1`), may: 'their customer' },
    commentAction: { ...pressing('comment_rating', (at) => `${at.ticketId} en`), may: 'their customer' },
    replyView: submitting('reply_to_customer', ticket, { reply: { text: { value: 'Here is your money' } } }),
    assignView: submitting('assign_ticket', ticket, { assignee: { assignee: { selected_user: users.sam } } }),
    snoozeView: submitting('snooze_ticket', ticket, { until: { until: { selected_date_time: 4_000_000_000 } } }),
    sameMatterAction: pressing('same_matter', ({ ticketId, otherId }) => `${ticketId} ${otherId}`),
    mergeView: {
      by: (at, who) => {
        const option = { selected_option: { text: { type: 'plain_text', text: 'x' }, value: at.otherId } }
        return submitting('merge_ticket', ticket, { into: { into: option } }).by(at, who)
      },
    },
    teamView: submitting('move_to_team', ticket, {
      team: { team: { selected_option: { text: { type: 'plain_text', text: 'x' }, value: 'Experts' } } },
    }),
    addView: {
      by: (at, who) => {
        const option = { selected_option: { text: { type: 'plain_text', text: 'x' }, value: at.ticketId } }
        const message = JSON.stringify({ channelId: channels.globex, ts: '1.2' })
        return submitting('add_to_ticket', () => message, { ticket: { ticket: option } }).by(at, who)
      },
    },
    splitView: submitting('split_off', () => JSON.stringify({ channelId: channels.globex, ts: '1.2', shown: 'x' }), {}),
    commentView: {
      ...submitting('comment_rating', (at) => `${at.ticketId} en`, { comment: { text: { value: 'bad' } } }),
      may: 'their customer',
    },
    draftView: submitting('article_draft', draft, {
      title: { draft_title: { value: 'Lies' } },
      body: { draft_body: { value: 'Pay here.' } },
    }),
    trialView: submitting('article_trial', draft, {}),
    approveAction: pressing('approve_action', ({ refunds }) => refunds.requested),
    denyAction: pressing('deny_action', ({ refunds }) => refunds.requested),
    changeAmountAction: pressing('change_action_amount', ({ refunds }) => refunds.requested),
    retryAction: pressing('retry_action', ({ refunds }) => refunds.failed),
    doneByHandAction: pressing('action_done_by_hand', ({ refunds }) => refunds['by hand']),
    denyActionView: submitting('deny_action', ({ refunds }) => refunds.requested, typed('Never')),
    changeAmountView: submitting('change_action_amount', ({ refunds }) => refunds.requested, typed('0.50')),
    doneByHandView: submitting('action_done_by_hand', ({ refunds }) => refunds['by hand'], typed('PAY-1')),
    goOnDutyAction: pressing('go_on_duty', () => '', inHome),
    goOffDutyAction: pressing('go_off_duty', () => '', inHome),
    incidentTicketsView: submitting('incident_tickets', ({ incidentId: id }) => JSON.stringify({ id, members: [] }), {
      tickets_0: { tickets_0: { selected_options: [{ value: 'TKT-0A0B0C0D' }] } },
    }),
    incidentTextView: submitting(
      'incident_text',
      ({ incidentId: id }) => JSON.stringify({ kind: 'solve', id, told: 0 }),
      { text: { text: { value: 'Here is your money' } } },
    ),
    command: { by: (_, { id }) => forge.command(command(id, 'gaps', responseUrl)) },
    // A link; what happens is only that Slack is told that it arrived.
    open_thread: { ...pressing('open_thread', () => ''), may: 'anybody' },
    personAction: { ...pressing('answer_wants_person', ({ verdictValue }) => verdictValue), may: 'anybody' },
    // Last, since the bot learns from it that the article does not answer the question.
    notQuiteAction: { ...pressing('answer_not_quite', ({ verdictValue }) => verdictValue), may: 'anybody' },
  }
}
