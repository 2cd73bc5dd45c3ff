import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types'
import { z } from 'zod'
import type { Candidate } from '../../desk/incident-desk.ts'
import { type IncidentWithTickets, incidentName } from '../../domain/incident.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { findTicketId } from '../../domain/ticket-id.ts'
import { isSettled } from '../../domain/ticket-moves.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { languageName, wordsIn } from '../../languages/words.ts'
import { jsonIn } from '../payload/json.ts'
import { shorten } from '../text/limits.ts'
import { mrkdwn, plainMrkdwn } from '../text/mrkdwn.ts'
import { inWords, oneLine } from './ticket-facts.ts'

export const incidentTicketsView = 'incident_tickets'
export const incidentTextView = 'incident_text'
export const othersInput = 'others'
export const textInput = 'text'

const plain = (text: string) => ({ type: 'plain_text' as const, text })
const section = (text: string): KnownBlock => ({ type: 'section', text: mrkdwn(text) })

/** Slack's limit of checkboxes below each other. */
const inGroup = 10
const mostShown = 60
const longestOption = 75
const longestText = 3000
const longestTitle = 24

/** What the modal of tickets is about: a new incident, or one that there is. */
export type TicketsOf = { title: string } | { id: number; members: Ticket[] }

const aboutSchema = z.union([
  z.object({ title: z.string().trim().min(1) }),
  z.object({ id: z.int().positive(), members: z.array(z.string()) }),
])

/** Asks which tickets are about an incident: those that are, and those that are like it, are checked already. */
export function incidentTicketsModal(of: TicketsOf, candidates: Candidate[], words: StaffWords): ModalView {
  const { incidents: say, card } = words
  const members = 'id' in of ? of.members : []
  const offered = [
    ...members.map((ticket) => ({ ticket, isChecked: true })),
    ...candidates.map(({ ticket, isLike }) => ({ ticket, isChecked: isLike })),
  ].slice(0, mostShown)
  const shown = members.slice(0, mostShown).map(({ id }) => id)
  const about = 'id' in of ? { id: of.id, members: shown } : { title: shorten(of.title, 150) }
  return {
    type: 'modal',
    callback_id: incidentTicketsView,
    private_metadata: JSON.stringify(about),
    title: plain(shorten('id' in of ? incidentName(of) : say.title, longestTitle)),
    submit: plain('id' in of ? say.save : shorten(say.open, longestTitle)),
    close: plain(card.cancel),
    blocks: [
      ...('id' in of ? [] : [section(`*${oneLine(of.title, 150)}*`)]),
      ...groupsOf(offered, words),
      {
        type: 'input',
        block_id: othersInput,
        optional: true,
        label: plain(say.others),
        element: {
          type: 'plain_text_input',
          action_id: othersInput,
          placeholder: plain('TKT-1A2B3C4D TKT-…'),
          max_length: 1000,
        },
      },
    ],
  }
}

function groupsOf(offered: { ticket: Ticket; isChecked: boolean }[], words: StaffWords): KnownBlock[] {
  const groups = Array.from({ length: Math.ceil(offered.length / inGroup) }, (_, at) =>
    offered.slice(at * inGroup, (at + 1) * inGroup),
  )
  return groups.map((group, at) => {
    const options = group.map(({ ticket }) => optionOf(ticket, words))
    const checked = options.filter((_, row) => group[row]?.isChecked)
    return {
      type: 'input',
      block_id: `tickets_${at}`,
      optional: true,
      label: plain(at === 0 ? words.incidents.which : '…'),
      element: {
        type: 'checkboxes',
        action_id: `tickets_${at}`,
        options,
        ...(checked.length > 0 && { initial_options: checked }),
      },
    }
  })
}

function optionOf({ id, customer, summary }: Ticket, words: StaffWords): PlainTextOption {
  const line = (text: string) => shorten(text.replace(/\s+/gu, ' ').trim(), longestOption)
  return {
    text: plain(line(`${id} · ${customer.name} (${customer.company})`)),
    description: plain(line(inWords(summary, words)) || '…'),
    value: id,
  }
}

/** As Slack sends it; whoever forges it may send anything. */
interface Values {
  [block: string]: { [action: string]: { value?: string | null; selected_options?: { value: string }[] | null } }
}

/** What the modal was about, and which tickets were chosen; undefined if it is none of ours. */
export function readTicketsModal({ private_metadata, state }: { private_metadata: string; state: { values: Values } }) {
  const about = aboutSchema.safeParse(jsonIn(private_metadata)).data
  if (!about) return undefined
  const inputs = Object.values(state.values).flatMap((actions) => Object.values(actions))
  const checked = inputs.flatMap(({ selected_options: options }) => (options ?? []).map(({ value }) => value))
  const typed = (state.values[othersInput]?.[othersInput]?.value ?? '').split(/[\s,;]+/)
  const ids = [...checked, ...typed].flatMap((text) => findTicketId(text) ?? [])
  return { about, ids: [...new Set(ids)] }
}

/** What is said to all customers of an incident. */
export const textKinds = ['tell', 'solve'] as const
export type TextKind = (typeof textKinds)[number]

const textSchema = z.object({ kind: z.enum(textKinds), id: z.int().positive(), told: z.int().min(0) })

/** Asks what all customers of an incident should read. `problem`: why it was not said. */
export function incidentTextModal(
  kind: TextKind,
  incident: IncidentWithTickets,
  { translates, text, problem, words }: { translates: boolean; text?: string; problem?: string; words: StaffWords },
): ModalView {
  const { incidents: say, card } = words
  const { id, told } = incident
  return {
    type: 'modal',
    callback_id: incidentTextView,
    private_metadata: JSON.stringify({ kind, id, told }),
    title: plain(shorten(`${incidentName(incident)} · ${kind === 'tell' ? say.tellAll : say.solved}`, longestTitle)),
    submit: plain(card.send),
    close: plain(card.cancel),
    blocks: [
      ...(problem ? [section(`⚠️ ${oneLine(problem, 500)}`)] : []),
      section(`*${oneLine(inWords(incident.title, words), 300)}*\n${whereTo(kind, incident, translates, words)}`),
      {
        type: 'input',
        block_id: textInput,
        label: plain(say.text),
        element: {
          type: 'plain_text_input',
          action_id: textInput,
          multiline: true,
          max_length: longestText,
          ...(text && { initial_value: shorten(text, longestText) }),
        },
      },
    ],
  }
}

function whereTo(kind: TextKind, { tickets }: IncidentWithTickets, translates: boolean, words: StaffWords): string {
  const { incidents: say } = words
  const open = tickets.filter(({ status }) => !isSettled(status))
  const languages = [...new Set(open.map(({ triage }) => wordsIn(triage.language).language))]
  const names = languages.map((language) => languageName(language, words.language)).sort()
  const about = [
    say.goesTo(open.length),
    ...(names.length > 0 ? [say.theyWriteIn(names.join(', '))] : []),
    translates ? say.isTranslated : say.asWritten,
    ...(kind === 'solve' ? [say.alsoResolves] : []),
  ]
  return plainMrkdwn(about.join(' '))
}

/** What the modal was about, and what was typed; undefined if it is none of ours. */
export function readTextModal({ private_metadata, state }: { private_metadata: string; state: { values: Values } }) {
  const about = textSchema.safeParse(jsonIn(private_metadata)).data
  return about && { ...about, text: state.values[textInput]?.[textInput]?.value?.trim() ?? '' }
}
