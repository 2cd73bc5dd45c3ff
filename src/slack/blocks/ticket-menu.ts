import type { ModalView, PlainTextOption, StaticSelect } from '@slack/types'
import { type Priority, priorities } from '../../domain/decision.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { type MoveName, mayMove } from '../../domain/ticket-moves.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shorten } from '../text/limits.ts'

export const menuAction = 'more_acts'
export const assignView = 'assign_ticket'
export const snoozeView = 'snooze_ticket'
export const assignInput = 'assignee'
export const snoozeInput = 'until'

/** What the menu of a card offers besides its buttons. */
export type MenuAct =
  | { kind: 'assign' | 'wait' | 'snooze until' | 'dismiss' | 'merge' | 'team' | 'reopen' | 'history' | 'details' }
  | { kind: 'snooze for'; time: SnoozeTime }
  | { kind: 'priority'; priority: Priority }

const snoozeTimes = ['hour', 'tomorrow', 'week'] as const
export type SnoozeTime = (typeof snoozeTimes)[number]

/** The menu of a card: what is possible in its state, and is not a button. */
export function ticketMenu(ticket: Ticket, words: StaffWords, hasTeams = false): StaticSelect {
  return {
    type: 'static_select',
    action_id: menuAction,
    placeholder: { type: 'plain_text', text: words.menu.more },
    options: optionsOf(ticket, words, hasTeams),
  }
}

function optionsOf(
  { id, status, priority }: Ticket,
  { menu, card, names, merging, teams, whole }: StaffWords,
  hasTeams: boolean,
): PlainTextOption[] {
  const option = (value: string, label: string): PlainTextOption => ({
    text: { type: 'plain_text', text: shorten(label, longestOption) },
    value: `${id} ${value}`,
  })
  const may = (move: MoveName) => mayMove(move, status, 'staff')
  const others = priorities.filter((one) => one !== priority)
  return [
    ...(may('assign') ? [option('assign', menu.assign)] : []),
    ...(may('wait') ? [option('wait', menu.wait)] : []),
    ...(may('resume') ? [option('reopen', menu.resume)] : []),
    ...(may('reopen') ? [option('reopen', menu.reopen)] : []),
    ...(may('snooze')
      ? [
          option('snooze hour', menu.snoozeHour),
          option('snooze tomorrow', menu.snoozeTomorrow),
          option('snooze week', menu.snoozeWeek),
          option('snooze until', menu.snoozeUntil),
        ]
      : []),
    ...(may('set priority')
      ? others.map((one) => option(`priority ${one}`, menu.priority(names.priorities[one])))
      : []),
    ...(may('dismiss') ? [option('dismiss', menu.dismiss)] : []),
    ...(may('merge') ? [option('merge', merging.menu)] : []),
    ...(hasTeams && may('move to team') ? [option('team', teams.menu)] : []),
    option('history', card.history),
    option('details', whole.details),
  ]
}

const longestOption = 75

/** The ticket and the act of an option; undefined if its value is none of ours. */
export function readMenuAct(value = ''): { ticketId: string; act: MenuAct } | undefined {
  const [, ticketId, kind, what] = /^(TKT-[0-9A-F]{8}) ([a-z]+)(?: ([a-z]+))?$/.exec(value) ?? []
  const act = kind && readAct(kind, what)
  return ticketId && act ? { ticketId, act } : undefined
}

function readAct(kind: string, what: string | undefined): MenuAct | undefined {
  const simple = (['assign', 'wait', 'dismiss', 'merge', 'team', 'reopen', 'history', 'details'] as const).find(
    (one) => one === kind,
  )
  if (simple) return { kind: simple }
  if (kind === 'snooze' && what === 'until') return { kind: 'snooze until' }
  const time = kind === 'snooze' && snoozeTimes.find((one) => one === what)
  if (time) return { kind: 'snooze for', time }
  const priority = kind === 'priority' && priorities.find((one) => one === what)
  return priority ? { kind: 'priority', priority } : undefined
}

/** Asks who should have a ticket. */
export const assignModal = (ticketId: string, words: StaffWords): ModalView =>
  modal(assignView, ticketId, words.menu.assignTitle, words, {
    name: assignInput,
    label: words.menu.assignTo,
    element: { type: 'users_select' },
  })

/** Asks until when a ticket is put aside. */
export const snoozeModal = (ticketId: string, proposed: Date, words: StaffWords): ModalView =>
  modal(snoozeView, ticketId, words.menu.snoozeTitle, words, {
    name: snoozeInput,
    label: words.menu.until,
    element: { type: 'datetimepicker', initial_date_time: Math.floor(proposed.getTime() / 1000) },
  })

interface Input {
  name: string
  label: string
  element: { type: 'users_select' } | { type: 'datetimepicker'; initial_date_time: number }
}

function modal(
  callback: string,
  ticketId: string,
  title: string,
  { menu, card }: StaffWords,
  { name, label, element }: Input,
): ModalView {
  const plain = (text: string) => ({ type: 'plain_text' as const, text })
  return {
    type: 'modal',
    callback_id: callback,
    private_metadata: ticketId,
    title: plain(title),
    submit: plain(menu.save),
    close: plain(card.cancel),
    blocks: [{ type: 'input', block_id: name, label: plain(label), element: { ...element, action_id: name } }],
  }
}
