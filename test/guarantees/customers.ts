import { setTimeout as sleep } from 'node:timers/promises'
import type { Sandbox } from '../../sandbox/slack.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import type { Chance } from './chance.ts'

/** A customer's message and its one expected outcome. */
export interface Asked {
  message: Message
  channel: string
  wants: 'an answer' | 'a person'
}

export interface AskOptions {
  channel?: string
  /** Something else that leads to the same. */
  words?: string
  mention?: boolean
}

/** Customers who write at random, some of whose messages Slack delivers more than once. */
export interface Customers {
  asked: Asked[]
  /** Writes `count` messages, with random pauses of up to `pauseMs` between them. */
  write(count: number, pauseMs: number): Promise<void>
  /**
   * Writes while something else goes on, with random pauses of up to `pauseMs`. The number of messages is limited, so that
   * a slow machine does not get more work.
   */
  writeDuring(work: Promise<unknown>, pauseMs: number): Promise<void>
  ask(wants: Asked['wants'], options?: AskOptions): Promise<Asked>
  /**
   * Resolves when each message has had its outcome and nothing more has come for a while, or when nothing has come for a
   * minute. It does not depend on the speed of the machine.
   */
  served(): Promise<void>
  /** What is missing or doubled, in words; empty when all is well. */
  problems(): string[]
}

const mostWritten = 250
const patienceMs = 60_000

export function createCustomers(slack: Sandbox, chance: Chance): Customers {
  const { users, channels } = slack.cast
  const asked: Asked[] = []
  let cases = 700
  const copies: Promise<unknown>[] = []

  const ask = async (wants: Asked['wants'], { channel, words, mention }: AskOptions = {}): Promise<Asked> => {
    const where = channel ?? chance.oneOf([channels.globex, channels.globex, channels.initech])
    const author = where === channels.initech ? users.ken : chance.oneOf([users.maya, users.tomas])
    // Another number is another matter: what somebody asks twice within minutes would be one ticket.
    const usual =
      wants === 'an answer' ? 'What are your shipping rates?' : `I want to speak to a manager about case ${++cases}!`
    const text = words ?? usual
    const message = await slack.post(author, where, mention ? `<@${slack.cast.bot.userId}> ${text}` : text)
    const one = { message, channel: where, wants }
    asked.push(one)
    return one
  }

  const writeOne = async () => {
    // Slack delivers a mention twice.
    const one = await ask(chance.percent(70) ? 'an answer' : 'a person', { mention: chance.percent(20) })
    if (!chance.percent(40)) return
    const copy = copyOf(slack, one)
    const sameEvent = chance.percent(50)
    for (const eventId of ['a', sameEvent ? 'a' : 'b'])
      copies.push(slack.deliver({ ...copy, event_id: `Ev${one.message.ts.replace('.', '')}${eventId}` }))
  }

  const problems = () => problemsOf(slack, asked)
  const countMissing = () => problems().filter((problem) => problem.startsWith('missing')).length
  return {
    asked,
    ask,
    write: async (count, pauseMs) => {
      for (let i = 0; i < count; i++) {
        await writeOne()
        await sleep(chance.between(0, pauseMs))
      }
    },
    writeDuring: async (work, pauseMs) => {
      let isOver = false
      const watched = work.finally(() => {
        isOver = true
      })
      const writing = async () => {
        while (!isOver && asked.length < mostWritten) {
          await writeOne()
          await sleep(chance.between(0, pauseMs))
        }
      }
      await Promise.all([watched, writing()])
    },
    problems,
    served: async () => {
      await Promise.all(copies)
      let missing = countMissing()
      let changedAt = Date.now()
      while (missing > 0 && Date.now() - changedAt < patienceMs) {
        await sleep(100)
        const now = countMissing()
        if (now !== missing) changedAt = Date.now()
        missing = now
      }
      // By now, any duplicate post has been made.
      await sleep(2500)
    },
  }
}

/** The same message as another delivery, as when Slack retries: another event id, or the same one twice. */
export function copyOf(slack: Sandbox, { message, channel }: Asked): JsonObject {
  const { teams, bot } = slack.cast
  return {
    type: 'event_callback',
    team_id: message.team ?? teams.acme,
    api_app_id: bot.appId,
    authorizations: [{ enterprise_id: null, team_id: teams.acme, user_id: bot.userId, is_bot: true }],
    is_ext_shared_channel: true,
    // A message as it went over the wire, and back.
    event: { ...(JSON.parse(JSON.stringify(message)) as JsonObject), channel, channel_type: 'channel' },
  }
}

function problemsOf(slack: Sandbox, asked: Asked[]): string[] {
  const cards = slack.messages(slack.cast.channels.support).filter(({ bot_id }) => bot_id)
  const cardIds = cards.map(({ blocks }) => /TKT-[0-9A-F]{8}/.exec(JSON.stringify(blocks))?.[0])
  const wantPerson = asked.filter(({ wants }) => wants === 'a person').length
  const tooMany = cards.length > wantPerson ? [`doubled: ${cards.length} cards for ${wantPerson} tickets`] : []
  return [...asked.flatMap((one) => problemsWith(slack, one, cardIds)), ...tooMany]
}

function problemsWith(slack: Sandbox, { message, channel, wants }: Asked, cardIds: (string | undefined)[]): string[] {
  const replies = slack.messages(channel, message.ts).filter(({ bot_id }) => bot_id)
  const name = `“${message.text}” (${message.ts})`
  if (replies.length === 0) return [`missing: no reply to ${name}`]
  if (replies.length > 1) return [`doubled: ${replies.length} replies to ${name}`]
  const ticketId = /TKT-[0-9A-F]{8}/.exec(replies[0]?.text ?? '')?.[0]
  if (wants === 'an answer') return ticketId ? [`wrong: a ticket for ${name}: ${cardText(slack, ticketId)}`] : []
  if (!ticketId) return [`wrong: no ticket for ${name}`]
  const cards = cardIds.filter((id) => id === ticketId).length
  if (cards === 0) return [`missing: no card for ${ticketId}`]
  return cards > 1 ? [`doubled: ${cards} cards for ${ticketId}`] : []
}

const cardText = (slack: Sandbox, ticketId: string): string => {
  const cards = slack.messages(slack.cast.channels.support).map(({ blocks }) => JSON.stringify(blocks))
  return cards.find((card) => card.includes(ticketId)) ?? 'no card'
}
