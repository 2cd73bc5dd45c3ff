import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { Desk } from '../../desk/desk.ts'
import type { Person } from '../../desk/person.ts'
import { SupportError } from '../../domain/errors.ts'
import { morningIn } from '../../domain/local-morning.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { mergeModal } from '../blocks/merge-modal.ts'
import { teamModal } from '../blocks/team-modal.ts'
import {
  assignInput,
  assignModal,
  type MenuAct,
  readMenuAct,
  type SnoozeTime,
  snoozeInput,
  snoozeModal,
} from '../blocks/ticket-menu.ts'
import { historyModal, wholeModal } from '../blocks/ticket-views.ts'
import type { Home } from '../people/people.ts'
import { personOf, ticketIdOf } from './click.ts'
import { openModal } from './in-modal.ts'
import { submitInTime } from './submit-in-time.ts'
import type { Chosen } from './wrong-intent-chosen.ts'

export interface MenuParts {
  desk: Desk
  home: Home
  words: StaffWords
  /** In which a ticket that is snoozed until tomorrow wakes. */
  timeZone: string
  now(): Date
}

/** A member of staff chose something from the menu of a card. */
export const menuChosen =
  (parts: MenuParts) =>
  async ({ ack, action, body, client }: Chosen) => {
    await ack()
    const chosen = readMenuAct(action.selected_option?.value)
    if (!chosen) throw new SupportError('unknown_ticket', parts.words.errors.noTicketOfButton)
    const { ticketId, act } = chosen
    const show: Show = (title, draw) => openModal(client, body.trigger_id, { title, words: parts.words }, draw)
    await doAct(parts, personOf(body), ticketId, act, show)
  }

type Show = (title: string, draw: () => Promise<ModalView>) => Promise<void>

async function doAct(parts: MenuParts, person: Person, ticketId: string, act: MenuAct, show: Show): Promise<unknown> {
  const { desk, words } = parts
  switch (act.kind) {
    case 'wait':
    case 'dismiss':
    case 'reopen':
      return desk[act.kind](person, ticketId)
    case 'priority':
      return desk.setPriority(person, ticketId, act.priority)
    case 'snooze for':
      return desk.snooze(person, ticketId, wakeAt(parts, act.time))
    case 'assign':
      await show(words.menu.assignTitle, async () => {
        await desk.checkMayReply(person, ticketId)
        return assignModal(ticketId, words)
      })
      return desk.redraw(person, ticketId)
    case 'merge':
      await show(words.merging.title, async () =>
        mergeModal(ticketId, await desk.ticketsToMergeInto(person, ticketId), words),
      )
      return desk.redraw(person, ticketId)
    case 'team':
      await show(words.teams.title, async () => teamModal(ticketId, await desk.teamsFor(person, ticketId), words))
      return desk.redraw(person, ticketId)
    case 'snooze until':
      await show(words.menu.snoozeTitle, async () => {
        await desk.checkMayReply(person, ticketId)
        return snoozeModal(ticketId, wakeAt(parts, 'tomorrow'), words)
      })
      return desk.redraw(person, ticketId)
    case 'history':
      await show(words.card.history, async () => historyModal(await desk.show(person, ticketId), words))
      return desk.redraw(person, ticketId)
    case 'details':
      await show(words.whole.details, async () => {
        const { ticket, reader } = await desk.show(person, ticketId)
        // It has what the team thinks, which is not for the customer.
        if (reader !== 'staff') throw new SupportError('not_staff', words.errors.notStaff)
        return wholeModal(ticket, words)
      })
      return desk.redraw(person, ticketId)
    default:
      return act satisfies never
  }
}

const hourMs = 3_600_000

function wakeAt({ now, timeZone }: MenuParts, time: SnoozeTime): Date {
  if (time === 'hour') return new Date(now().getTime() + hourMs)
  return morningIn(time === 'week' ? 7 : 1, now(), timeZone)
}

type Submission = SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs

/** A member of staff chose who should have a ticket. */
export const assignSubmitted = (parts: MenuParts) =>
  submitted(parts, assignInput, (person, ticketId, { selected_user: to }) =>
    typeof to === 'string' ? parts.desk.assign(person, ticketId, to) : undefined,
  )

/** A member of staff chose until when a ticket is put aside. */
export const snoozeSubmitted = (parts: MenuParts) =>
  submitted(parts, snoozeInput, (person, ticketId, { selected_date_time: seconds }) =>
    typeof seconds === 'number' ? parts.desk.snooze(person, ticketId, new Date(seconds * 1000)) : undefined,
  )

/** As Slack sends it; whoever forges it may send anything. */
interface Value {
  selected_user?: string | null
  selected_date_time?: number | null
  selected_option?: { value?: string } | null
}

/** A modal has no thread, so errors are shown inside it, and what was chosen stays. */
export const submitted =
  (
    { home, words }: MenuParts,
    input: string,
    act: (person: Person, ticketId: string, value: Value) => Promise<unknown> | undefined,
  ) =>
  async (submission: Submission) => {
    const { view, body } = submission
    const person = { workspaceId: home.teamId, userId: body.user.id }
    await submitInTime(submission, { block: input, words }, async () => {
      const ticketId = ticketIdOf({ value: view.private_metadata }, words)
      await act(person, ticketId, view.state.values[input]?.[input] ?? {})
      return undefined
    })
  }
