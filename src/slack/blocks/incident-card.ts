import type { Button, KnownBlock } from '@slack/types'
import type { IncidentAside } from '../../desk/incidents/propose.ts'
import { type Incident, type IncidentWithTickets, incidentName } from '../../domain/incident.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { shortenMrkdwn } from '../text/limits.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { actorOf, ageOf, inWords, oneLine } from './ticket-facts.ts'
import { linkedId } from './ticket-lists.ts'

export const tellAllAction = 'tell_all_of_incident'
export const solvedAction = 'solve_incident'
export const addTicketsAction = 'add_to_incident'
export const belongsAction = 'belongs_to_incident'
export const somethingElseAction = 'not_of_incident'

const mostTickets = 60

/** A known issue in the support channel: what it is, whom it concerns, and what staff can do about it. `url` is of our workspace. */
export function incidentCard(
  incident: IncidentWithTickets,
  { url, words }: { url?: string; words: StaffWords },
): { text: string; blocks: KnownBlock[] } {
  const { incidents: say } = words
  const { tickets } = incident
  const title = `*${incidentName(incident)} · ${titleOf(incident, words)}*`
  const more = tickets.length - mostTickets
  const ids = tickets.slice(0, mostTickets).map((ticket) => linkedId(ticket, url))
  const theirs = [...ids, ...(more > 0 ? [`… +${more}`] : [])].join(', ')
  return {
    text: shortenMrkdwn(`🧯 ${title}`, 300),
    blocks: [
      { type: 'section', text: mrkdwn(`🧯 ${title}`) },
      { type: 'section', text: mrkdwn(shortenMrkdwn(`${escapeSlack(say.count(tickets.length))}: ${theirs}`, 3000)) },
      { type: 'context', elements: [mrkdwn(stateOf(incident, words))] },
      ...(incident.status === 'open' ? [buttons(incident, words)] : []),
    ],
  }
}

const titleOf = ({ title }: Incident, words: StaffWords): string => oneLine(inWords(title, words), 300)

function stateOf(incident: Incident, words: StaffWords): string {
  const { openedBy, createdAt, told, toldBy, toldAt, solvedBy, solvedAt } = incident
  const { incidents: say } = words
  const at = (text: string, when: Date | null) => (when ? `${text} (${ageOf(when, words)})` : text)
  return [
    at(say.openedBy(actorOf(openedBy, words)), createdAt),
    ...(told > 0 ? [at(say.toldTimes(told, actorOf(toldBy ?? '', words)), toldAt)] : []),
    ...(solvedBy ? [at(say.solvedBy(actorOf(solvedBy, words)), solvedAt)] : []),
  ].join(' · ')
}

const button = (actionId: string, label: string, value: string, style?: 'primary'): Button => ({
  type: 'button',
  action_id: actionId,
  text: { type: 'plain_text', text: label },
  value,
  ...(style && { style }),
})

const buttons = ({ id }: Incident, { incidents: say }: StaffWords): KnownBlock => ({
  type: 'actions',
  elements: [
    button(tellAllAction, say.tellAll, String(id), 'primary'),
    button(solvedAction, say.solved, String(id)),
    button(addTicketsAction, say.addTickets, String(id)),
  ],
})

/** On a ticket's card: the incident that it is about, or one that it may be about. */
export function incidentLines(
  ticket: Ticket,
  { of, proposed }: IncidentAside,
  { url, words }: { url?: string; words: StaffWords },
): KnownBlock[] {
  const { incidents: say } = words
  const line = (text: string): KnownBlock => ({ type: 'context', elements: [mrkdwn(`🧯 ${text}`)] })
  const about = of ? [line(say.partOf(nameOf(of, url, words)))] : []
  if (!proposed) return about
  const value = `${proposed.id} ${ticket.id}`
  return [
    ...about,
    line(say.looksLike(nameOf(proposed, url, words))),
    {
      type: 'actions',
      elements: [
        button(belongsAction, say.belongsTo(incidentName(proposed)), value),
        button(somethingElseAction, say.somethingElse, value),
      ],
    },
  ]
}

function nameOf(incident: Incident, url: string | undefined, words: StaffWords): string {
  return `${linkedIncident(incident, url)}: ${titleOf(incident, words)}`
}

/** Its name, which leads to where staff see it. */
function linkedIncident(incident: Incident, url?: string): string {
  const { channelId, ts } = incident
  const name = incidentName(incident)
  return url && channelId && ts ? `<${url}archives/${channelId}/p${ts.replace('.', '')}|${name}>` : name
}

/** The open incidents, as a list that only one person sees. */
export function incidentList(
  incidents: Incident[],
  { url, usage, words }: { url?: string; usage: string; words: StaffWords },
): { text: string; blocks: KnownBlock[] } {
  const { incidents: say } = words
  const text = incidents.length > 0 ? say.list : say.none(usage)
  const lines = incidents.map((one) => `• ${nameOf(one, url, words)} · ${stateOf(one, words)}`)
  const all = incidents.length > 0 ? [`*${escapeSlack(text)}*`, ...lines].join('\n') : escapeSlack(text)
  return { text, blocks: [{ type: 'section', text: mrkdwn(shortenMrkdwn(all, 3000)) }] }
}

/** The incident of a button. Its value may be forged, so it is parsed like any text. */
export function readIncidentValue(value = ''): { id: number; ticketId?: string } | undefined {
  const [, id, ticketId] = /^(\d{1,12})(?: (TKT-[0-9A-F]{8}))?$/.exec(value) ?? []
  return id === undefined ? undefined : { id: Number(id), ...(ticketId && { ticketId }) }
}
