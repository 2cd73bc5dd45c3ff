import { findWorkLinks, type WorkHosts } from '../domain/work-link.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { CheckParts, Checks } from './checks.ts'
import { attachLinks } from './links/link-store.ts'
import type { Person } from './person.ts'
import { drawCard, lockConversationOf, noteBelow } from './say-of-ticket.ts'
import { addHistory } from './ticket-store.ts'

export interface NoteParts extends Pick<CheckParts, 'nameOf' | 'words'> {
  /** Where the team tracks its work, besides the usual hosts. */
  workHosts: WorkHosts
}

/** What staff keep with a ticket for themselves. */
export interface NoteActs {
  /** Keeps a note in the ticket's history and below its card. The customer hears nothing. */
  note(person: Person, ticketId: string, text: string): Promise<void>
}

export function createNoteActs({ nameOf, words, workHosts }: NoteParts, checks: Checks): NoteActs {
  const { act, getServedTicket } = checks
  return {
    note: async (person, ticketId, text) => {
      const ticket = await getServedTicket(person, ticketId)
      const name = await nameOf(person.userId)
      await act(async (tx) => {
        await lockConversationOf(tx, ticketId)
        await addHistory(tx, ticket, 'note', person.userId, text)
        const links = findWorkLinks(text, workHosts)
        if (await attachLinks(tx, ticket, person.userId, links)) await drawCard(tx, ticket)
        await enqueue(tx, ticket, noteBelow(ticketId, words.commands.noteBy(name), text))
      })
    },
  }
}
