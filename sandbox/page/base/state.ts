import type { JsonObject } from '../../workspace/json.ts'
import type { Message } from '../../workspace/message.ts'
import type { PageState } from '../../workspace/page-state.ts'
import type { Channel, Team, User } from '../../workspace/workspace.ts'
import { notice } from './dom.ts'

const nothing = { users: [], teams: [], channels: [], messages: {}, ephemerals: [], views: [], files: [] }

/** The last state the sandbox sent. */
export let state: PageState = { ...nothing, lastTs: '0', outside: [], botConnected: false }

/** Whether the sandbox could not be reached. */
export type Heard = { lost?: boolean }

/** Reads the state now and after every change, and calls back each time. */
export function follow(onChange: (heard: Heard) => void): void {
  const changes = new EventSource('/sandbox/changes')
  changes.onmessage = () => void refresh(onChange)
  changes.onerror = () => onChange({ lost: true })
}

let reading = false
let again = false

async function refresh(onChange: (heard: Heard) => void): Promise<void> {
  again = reading
  if (reading) return
  reading = true
  try {
    const response = await fetch('/sandbox/state')
    state = await response.json()
    onChange({})
  } catch (error) {
    console.error(error)
    onChange({ lost: true })
  }
  reading = false
  if (again) await refresh(onChange)
}

/** Does something as one of the people; tells what went wrong and returns undefined then. */
export async function act(name: string, body: object): Promise<JsonObject | undefined> {
  try {
    const response = await fetch(`/sandbox/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = await response.json()
    if (response.ok) return answer.result
    notice(answer.error)
  } catch {
    notice('The sandbox does not answer. Is it still running?')
  }
  return undefined
}

/** The person, or the bot, with this id. */
export const userOf = (id: string): User | undefined => state.users.find((user) => user.id === id)
/** The conversation with this id. */
export const channelOf = (id: string): Channel | undefined => state.channels.find((channel) => channel.id === id)
/** The company with this id. */
export const teamOf = (id: string): Team | undefined => state.teams.find((team) => team.id === id)
/** Whether somebody belongs to the workspace that installed the bot. */
export const isHome = (user: User | undefined): boolean => user?.teamId === state.teams[0]?.id

/** What a person calls a channel: a direct conversation has the names of the others. */
export function channelName(channel: Channel, userId: string): string {
  if (channel.kind === 'channel') return channel.name
  const others = channel.members.filter((id) => id !== userId)
  return others.map((id) => userOf(id)?.realName).join(', ') || 'Direct message'
}

/** The channels a person is in, shared ones first, direct ones last. */
export const channelsOf = (userId: string): Channel[] =>
  state.channels.filter((channel) => channel.members.includes(userId))

/** Whether it stands in a thread and did not begin it. */
export const isReply = ({ ts, thread_ts }: Pick<Message, 'ts' | 'thread_ts'>): boolean =>
  thread_ts !== undefined && thread_ts !== ts
