import { SupportError } from '../../domain/errors.ts'
import { readPageValue, ticketList } from '../blocks/ticket-lists.ts'
import type { CommandParts } from './asked.ts'
import { type Click, personOf } from './click.ts'

/** Somebody turned a page of a list that only they see. Its value may be forged, and the desk checks who may see it. */
export const pageTurned =
  ({ desk, home, words, now }: CommandParts, command: string) =>
  async ({ ack, action, body, respond }: Click) => {
    await ack()
    const wanted = readPageValue(action.value)
    if (!wanted) throw new SupportError('unknown_ticket', words.errors.noTicketOfButton)
    const page = await desk.list(personOf(body), wanted.listing, wanted.page)
    await respond({ ...ticketList(page, { command, url: home.url, words, now: now() }), replace_original: true })
  }
