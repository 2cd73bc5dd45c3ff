import { setTimeout as sleep } from 'node:timers/promises'
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

const leastRestMs = 1000

/**
 * It is a courtesy: what fails is left as it is, unless Slack takes no more changes for now. Without the scope
 * `reactions:write` there is none.
 */
export function createSeen(client: WebClient, emoji: string | undefined, log: Logger): Seen {
  let name = emoji
  let restsUntil = 0
  let removing: Promise<void> = Promise.resolve()
  const running = new Map<string, Promise<unknown>>()

  /** Resolves with false if Slack takes no more changes for now. */
  const call = async (method: 'add' | 'remove', channel: string, timestamp: string): Promise<boolean> => {
    if (name === undefined) return true
    try {
      await client.reactions[method]({ channel, timestamp, name })
    } catch (error) {
      const failure = readFailure(error)
      if (failure.kind === 'ours' && meaningOf(failure.error) === 'scope') name = undefined
      else log.debug({ err: error }, 'An emoji could not be changed')
      if (failure.kind === 'rate limited') {
        restsUntil = performance.now() + Math.max(failure.afterMs, leastRestMs)
        return false
      }
    }
    return true
  }

  const isResting = () => performance.now() < restsUntil
  const add = (channel: string, ts: string): Promise<unknown> => call('add', channel, ts)
  const remove = async (channel: string, ts: string): Promise<void> => {
    if (isResting() || !(await call('remove', channel, ts))) removing = removing.then(() => removeLater(channel, ts))
  }
  const removeLater = async (channel: string, ts: string): Promise<void> => {
    do await sleep(Math.max(0, restsUntil - performance.now()), undefined, { ref: false })
    while (!(await call('remove', channel, ts)))
  }

  /** One after the other for each message, because it must not be put there after it was taken away. */
  const after = (change: typeof add, channel: string, ts: string): void => {
    const key = `${channel}:${ts}`
    const work = (running.get(key) ?? Promise.resolve()).then(() => change(channel, ts))
    running.set(key, work)
    void work.then(() => running.get(key) === work && running.delete(key))
  }

  return {
    mark: (channel, messageTs) => {
      // Slack takes more new ones a minute than it lets us take away. While those wait, there are no new ones.
      if (name === undefined || isResting()) return false
      for (const ts of messageTs) after(add, channel, ts)
      return true
    },
    unmark: (channel, messageTs) => {
      for (const ts of messageTs) after(remove, channel, ts)
    },
  }
}
