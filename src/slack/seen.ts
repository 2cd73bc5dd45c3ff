import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { meaningOf, readFailure } from './people/slack-errors.ts'

/** The bot's emoji on what is asked of it, until it is answered. */
export interface Seen {
  /** Puts it there, and does not wait for Slack. Returns false if there is none to be put. */
  mark(channel: string, messageTs: string[]): boolean
  /** Takes it away, and does not wait for Slack. */
  unmark(channel: string, messageTs: string[]): void
}

/** It is a courtesy: whatever fails is left as it is, and without the scope `reactions:write` there is none. */
export function createSeen(client: WebClient, emoji: string | undefined, log: Logger): Seen {
  let name = emoji
  const running = new Map<string, Promise<void>>()

  const call = async (method: 'add' | 'remove', channel: string, timestamp: string): Promise<void> => {
    if (name === undefined) return
    try {
      await client.reactions[method]({ channel, timestamp, name })
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind === 'ours' && meaningOf(failure.error) === 'scope') name = undefined
      else log.debug({ err: error }, 'An emoji could not be changed')
    }
  }
  /** One after the other for each message, because it must not be put there after it was taken away. */
  const after = (method: 'add' | 'remove', channel: string, ts: string): void => {
    const key = `${channel}:${ts}`
    const work = (running.get(key) ?? Promise.resolve()).then(() => call(method, channel, ts))
    running.set(key, work)
    void work.then(() => running.get(key) === work && running.delete(key))
  }

  return {
    mark: (channel, messageTs) => {
      for (const ts of messageTs) after('add', channel, ts)
      return name !== undefined
    },
    unmark: (channel, messageTs) => {
      for (const ts of messageTs) after('remove', channel, ts)
    },
  }
}
