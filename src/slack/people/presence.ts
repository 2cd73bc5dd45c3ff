import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import { soon } from './lookups.ts'
import { meaningOf, readFailure } from './slack-errors.ts'

/** Slack allows some fifty of these lookups a minute. */
const knownMs = 30_000

/**
 * Tells whether somebody is active in Slack and may be disturbed. Who cannot be looked up counts as reachable. What the
 * app may not ask for lack of a scope is not asked again, and the log says it once.
 */
export function createPresence(client: WebClient, log: Logger) {
  const known = new Map<string, { answer: Promise<boolean>; until: number }>()
  const mayAsk = { 'users:read': true, 'dnd:read': true }

  const ask = async (scope: keyof typeof mayAsk, question: () => Promise<boolean>): Promise<boolean> => {
    if (!mayAsk[scope]) return true
    return question().catch((error: unknown) => {
      const failure = readFailure(error)
      if (failure.kind === 'ours' && meaningOf(failure.error) === 'scope') {
        if (mayAsk[scope]) log.warn(`Presence in Slack is not asked for whole: add the scope ${scope} (manifest.yml)`)
        mayAsk[scope] = false
      } else log.debug({ err: error }, 'Slack does not tell whether somebody can be reached')
      return true
    })
  }
  const look = async (user: string) => {
    const isActive = ask('users:read', async () => (await client.users.getPresence({ user })).presence !== 'away')
    const isFree = ask('dnd:read', async () => !isDisturbed(await client.dnd.info({ user }), Date.now() / 1000))
    return (await Promise.all([isActive, isFree])).every(Boolean)
  }

  return {
    isReachable: async (userId: string): Promise<boolean> => {
      const before = known.get(userId)
      const answer = before && before.until > Date.now() ? before.answer : look(userId)
      if (answer !== before?.answer) known.set(userId, { answer, until: Date.now() + knownMs })
      return (await soon(answer)) ?? true
    },
  }
}

interface DoNotDisturb {
  dnd_enabled?: boolean
  next_dnd_start_ts?: number
  next_dnd_end_ts?: number
  /** Only somebody's own app may see the rest. */
  snooze_enabled?: boolean
  snooze_endtime?: number
}

function isDisturbed(dnd: DoNotDisturb, now: number): boolean {
  const { next_dnd_start_ts: start = 0, next_dnd_end_ts: end = 0, snooze_endtime: snoozedUntil = 0 } = dnd
  if (dnd.snooze_enabled && snoozedUntil > now) return true
  return dnd.dnd_enabled === true && start <= now && now < end
}
