import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { Db } from '../../db/database.ts'
import type { CardAsides } from '../../desk/card-asides.ts'
import { drawnAgoMs } from '../../desk/card-drawings.ts'
import { findCustomerRecord } from '../../desk/customer-record.ts'
import { listLinks } from '../../desk/links/link-store.ts'
import { listMergedInto } from '../../desk/merged-tickets.ts'
import { findSplits } from '../../desk/split-store.ts'
import { findTicket } from '../../desk/ticket-store.ts'
import { findUnhelpful } from '../../desk/verdict-store.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Said } from '../../queue/attempts.ts'
import type { Attempt } from '../../queue/outbox.ts'
import { isFolded } from '../blocks/folded.ts'
import type { Merged } from '../blocks/merge-modal.ts'
import { movedLine } from '../blocks/note.ts'
import { ticketCard } from '../blocks/ticket-card.ts'
import { contentRefused } from '../said-in-vain.ts'
import { answersNo, cardIn, isRefused, type Message, type Posting } from './posting.ts'

export interface CardParts {
  client: WebClient
  db: Db
  words: StaffWords
  /** The names of the company's own departments. */
  departments: string[]
  /** Whether there are teams with channels of their own. */
  hasTeams: boolean
  /** The address of our workspace, ending with a slash; without it no name is a link. */
  url?: string
  /** The least time between two drawings of one card. */
  cardIntervalMs: number
  posting: Posting
  log: Logger
}

/** Draws tickets' cards as they are now. */
export function createSayCard(parts: CardParts) {
  const { client, db, words, departments, hasTeams, url, cardIntervalMs, log } = parts
  const { draw, linkTo } = parts.posting
  let folds = true

  return sayCard

  async function sayCard(
    attempt: Attempt,
    ticket: Ticket | undefined,
    channel: string,
    asides: CardAsides,
  ): Promise<Said> {
    if (!ticket) return { kind: 'withheld' }
    const ts = cardIn(channel, ticket)
    const restMs = ts && cardIntervalMs > 0 ? cardIntervalMs - (await drawnAgoMs(db, ticket)) : 0
    // What happens to the ticket until then is drawn with it.
    if (restMs > 0) return { kind: 'soon', afterMs: restMs }
    const said = await drawn(attempt, channel, ts, () => cardFor(ticket, asides, attempt.entry.id))
    if (said.kind === 'said' && !ts) await leaveBehind(ticket, channel)
    return said
  }

  /** Slack may not know parts that fold: then the card is drawn without, and so are those after it. */
  async function drawn(
    attempt: Attempt,
    channel: string,
    ts: string | undefined,
    card: () => Promise<Message>,
  ): Promise<Said> {
    const say = (message: Message, strict: boolean) => draw(attempt, channel, ts, message, { strict })
    const first = await card()
    if (!isFolded(first.blocks)) return say(first, false)
    try {
      return await say(first, true)
    } catch (error) {
      if (!isRefused(error, contentRefused)) throw error
      log.warn('Slack refuses blocks of the kind "container": long parts of cards are not folded')
      folds = false
      return say(await card(), false)
    }
  }

  async function cardFor(
    ticket: Ticket,
    { suggest, why, actionsOf, accountsOf, contextOf, nextPromise, incident, sameMatter }: CardAsides,
    drawing: string,
  ): Promise<Message> {
    return ticketCard(ticket, {
      actions: await actionsOf(ticket),
      permalink: await linkTo(ticket),
      suggestions: await suggest(ticket),
      because: why(ticket),
      record: await findCustomerRecord(db, ticket),
      answered: await findUnhelpful(db, ticket),
      merged: await mergedOf(ticket),
      sameMatter: await sameMatter(ticket),
      promise: await nextPromise(ticket),
      links: await listLinks(db, ticket.id),
      accounts: await accountsOf(ticket),
      context: await contextOf(ticket),
      incident: await incident(ticket),
      url,
      departments,
      folds,
      hasTeams,
      drawing,
      words,
    })
  }

  /** The tickets that belong to this one, by links to their cards. */
  async function mergedOf(ticket: Ticket): Promise<Merged> {
    const { mergedInto, workspaceId } = ticket
    const into = mergedInto ? await findTicket(db, workspaceId, mergedInto) : undefined
    const from = await listMergedInto(db, ticket)
    const splits = await findSplits(db, ticket)
    return {
      from: await Promise.all(from.map(linkedId)),
      apart: await Promise.all(splits.apart.map(linkedId)),
      ...(into && { into: await linkedId(into) }),
      ...(splits.from && { splitFrom: await linkedId(splits.from) }),
    }
  }

  async function linkedId({ id, cardChannelId, cardTs }: Ticket): Promise<string> {
    const link = cardChannelId && cardTs ? await linkTo({ channelId: cardChannelId, threadTs: cardTs }) : undefined
    return link ? `<${link}|${id}>` : id
  }

  /** The card went to another channel. Where it was, a line says so; nobody there can act on it. */
  async function leaveBehind({ id, cardChannelId, cardTs }: Ticket, channel: string): Promise<void> {
    if (!cardTs || !cardChannelId || cardChannelId === channel) return
    const text = words.suggestions.movedTo(id, `<#${channel}>`)
    try {
      await client.chat.update({ channel: cardChannelId, ts: cardTs, text, blocks: movedLine(text) })
    } catch (error) {
      if (!answersNo(error)) throw error // the old channel may be gone
    }
  }
}
