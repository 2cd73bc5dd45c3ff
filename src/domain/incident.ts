import type { Ticket } from './ticket.ts'

export type IncidentStatus = 'open' | 'solved'
/** Whether a ticket is about an incident. Staff decide; `not in`: what was proposed to them is not. */
export type Membership = 'in' | 'not in'

/** A known issue that several customers have. */
export interface Incident {
  id: number
  workspaceId: string
  /** What staff call it. */
  title: string
  status: IncidentStatus
  openedBy: string
  /** How often customers were told of it. Whoever tells them must have seen the last time. */
  told: number
  toldBy: string | null
  toldAt: Date | null
  solvedBy: string | null
  solvedAt: Date | null
  /** Where staff see it; null until Slack has accepted it. */
  channelId: string | null
  ts: string | null
  createdAt: Date
}

/** An incident with the tickets that are about it, the oldest first. */
export interface IncidentWithTickets extends Incident {
  tickets: Ticket[]
}

export const incidentName = ({ id }: Pick<Incident, 'id'>): string => `INC-${id}`

/** The number in `INC-12`; undefined if there is none. */
export function findIncidentId(text: string): number | undefined {
  const [, number] = /(?<![\p{L}\p{N}])INC-(\d{1,12})(?![\p{L}\p{N}])/iu.exec(text) ?? []
  return number === undefined ? undefined : Number(number)
}
