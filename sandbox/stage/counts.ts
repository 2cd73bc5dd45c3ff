import type { Message } from '../workspace/message.ts'
import type { Counts } from '../workspace/page-state.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { Stage } from './stage.ts'

/** Older ones may have been deleted from the bot's database, as they should be. */
const countedMs = 12 * 3_600_000
const mostCounted = 400

/** What was written, stored, owed and said: by the pretend Slack's own books and the bot's database. */
export async function countAll(stage: Stage): Promise<Counts> {
  const { slack } = stage
  const workspace = stage.workspace()
  const written = writtenTo(workspace, Date.now() + (workspace.aheadMs ?? 0) - countedMs)
  const { stored, handled, posts } = await stage.bot().ask('tally', { messageKeys: written })
  const shown = postsIn(workspace)
  const owed = posts.filter(({ kind }) => kind === 'reply')
  const timesSeen = owed.map(({ id }) => shown.filter((one) => one === id).length)
  return {
    written: written.length,
    deliveries: slack.tampering.attempts(),
    stored,
    handled,
    owed: owed.length,
    seen: timesSeen.filter((times) => times > 0).length,
    twice: timesSeen.filter((times) => times > 1).length,
  }
}

/** The keys of what customers wrote where the bot is. */
function writtenTo({ channels, messages, users, teams }: Workspace, sinceMs: number): string[] {
  const bot = users.find(({ botId }) => botId)?.id ?? ''
  const home = teams[0]?.id
  const isCustomer = (userId: string): boolean =>
    users.some(({ id, teamId, guest }) => id === userId && (teamId !== home || guest === true))
  const counts = ({ user, subtype, ts }: Message): boolean =>
    isCustomer(user) && (subtype === undefined || subtype === 'file_share') && Number(ts) * 1000 > sinceMs
  return channels
    .filter(({ members }) => members.includes(bot))
    .flatMap(({ id }) => (messages[id] ?? []).filter(counts).map(({ ts }) => `${id}:${ts}`))
    .slice(-mostCounted)
}

/** Each post of the bot carries the id of what it says. */
const postsIn = ({ messages }: Workspace): unknown[] =>
  Object.values(messages)
    .flat()
    .flatMap(({ metadata }) => {
      const payload = metadata?.event_payload
      return typeof payload === 'object' && payload !== null && 'id' in payload ? [payload.id] : []
    })
