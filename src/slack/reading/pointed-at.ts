import type { WebClient } from '@slack/web-api'
import type { PointedAt } from '../../desk/pointed-at.ts'
import { messageEnvelopeSchema } from '../payload/envelope.ts'
import { readFailure } from '../people/slack-errors.ts'
import { type ReaderParts, readWritten } from './read-happening.ts'

/**
 * Reads a message that one of the staff points at. Undefined if it is gone, the bot is not in its channel, or nobody wrote
 * it. Rejects if Slack cannot be asked.
 */
export function createFindMessage(client: WebClient, parts: ReaderParts) {
  return async (channel: string, ts: string): Promise<PointedAt | undefined> => {
    const message = await ask(client, channel, ts)
    const { data } = messageEnvelopeSchema.safeParse({
      type: 'event_callback',
      event_id: 'pointed-at',
      authorizations: [{ team_id: parts.home.teamId }],
      event: { ...message, type: 'message', channel, channel_type: channel.startsWith('D') ? 'im' : 'channel' },
    })
    const written = data && (await readWritten(parts, { customerUserId: null }, data))
    if (written?.kind !== 'written') return undefined
    const { author, text, attachments, threadTs = ts } = written
    return { channelId: channel, threadTs, ts, author, text, attachments }
  }
}

async function ask(client: WebClient, channel: string, ts: string) {
  try {
    const only = { oldest: ts, latest: ts, inclusive: true, limit: 2 }
    const { messages } = await client.conversations.replies({ channel, ts, ...only })
    return messages?.find((message) => message.ts === ts)
  } catch (error) {
    const failure = readFailure(error)
    if (failure.kind === 'refused' || (failure.kind === 'ours' && /channel/.test(failure.error))) return undefined
    throw error
  }
}
