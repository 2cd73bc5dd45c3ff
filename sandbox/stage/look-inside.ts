import { SandboxError } from '../workspace/errors.ts'
import type { Insight } from '../workspace/insight.ts'
import { linesAbout } from './bot/kept-log.ts'
import type { Stage } from './stage.ts'

/** Looks up what happened inside the bot because of a message, or because of what the bot answered. */
export async function lookInside(stage: Stage, asked: URLSearchParams): Promise<{ found?: Insight }> {
  const [channelId, ts] = [asked.get('channel'), asked.get('ts')]
  if (!channelId || !ts) throw new SandboxError('Which message?')
  const inside = await stage.bot().ask('inside', { channelId, ts })
  return inside ? { found: { ...inside, lines: linesAbout(stage.logFile(), inside.traceId) } } : {}
}
