import type { ModalView } from '@slack/types'
import type { ArticleDesk } from '../../desk/article-desk.ts'
import type { IncidentDesk } from '../../desk/incident-desk.ts'
import type { Person } from '../../desk/person.ts'
import type { PointedAt } from '../../desk/pointed-at.ts'
import { SupportError } from '../../domain/errors.ts'
import { findTicketId, replaceTicketId } from '../../domain/ticket-id.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { spelled, type Usage } from '../blocks/command-help.ts'
import type { Home, People } from '../people/people.ts'
import type { ReplyParts } from './saved-replies.ts'

/** What the ticket command needs. */
export interface CommandParts extends ReplyParts {
  articles: ArticleDesk
  incidents: IncidentDesk
  home: Home
  people: Pick<People, 'findStaff'>
  /** A message as it is now; undefined if the bot cannot read it. */
  findMessage(channelId: string, ts: string): Promise<PointedAt | undefined>
  timeZone: string
  now(): Date
}

/** Somebody typed the ticket command with a subcommand. */
export interface Asked {
  person: Person
  command: string
  /** The id of the channel in which it was typed. */
  here: string
  /** What follows the name of the subcommand. */
  typed: string
  /** Opens a modal in answer, in time. */
  open(title: string, draw: () => Promise<ModalView>): Promise<unknown>
  /** How the subcommand is written. */
  how: Usage
}

/** The ticket that is named, and what stands beside its id. Throws how to write it if there is none. */
export function ticketAsked(asked: Asked, words: StaffWords): { ticketId: string; rest: string } {
  const typed = asked.typed.replace(/^(?=[0-9a-f]{8}(?![0-9a-z]))/i, 'TKT-')
  const ticketId = findTicketId(typed)
  if (!ticketId) throw howTo(asked, words)
  return { ticketId, rest: replaceTicketId(typed, '').trim() }
}

/** How to write what was asked. */
export const howTo = ({ command, how }: Asked, { commands }: StaffWords) =>
  new SupportError('unknown_command', commands.howTo(spelled(command, how)))
