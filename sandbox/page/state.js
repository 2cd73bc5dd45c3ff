import { notice } from './dom.js'

/** The last state the sandbox sent; see web/page-state.ts. */
export let state = { users: [], teams: [], channels: [], messages: {}, ephemerals: [], views: [] }

/** Reads the state now and after every change, and calls back each time. */
export function follow(onChange) {
  const changes = new EventSource('/sandbox/changes')
  changes.onmessage = () => refresh(onChange)
  changes.onerror = () => onChange({ lost: true })
}

let reading = false
let again = false

async function refresh(onChange) {
  again = reading
  if (reading) return
  reading = true
  try {
    const response = await fetch('/sandbox/state')
    state = await response.json()
    onChange({})
  } catch {
    onChange({ lost: true })
  }
  reading = false
  if (again) await refresh(onChange)
}

/** Does something as one of the people; tells what went wrong and returns undefined then. */
export async function act(name, body) {
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

export const userOf = (id) => state.users.find((user) => user.id === id)
export const channelOf = (id) => state.channels.find((channel) => channel.id === id)
export const teamOf = (id) => state.teams.find((team) => team.id === id)
export const isHome = (user) => user?.teamId === state.teams[0]?.id

/** What a person calls a channel: a direct conversation has the names of the others. */
export function channelName(channel, userId) {
  if (channel.kind === 'channel') return channel.name
  const others = channel.members.filter((id) => id !== userId)
  return others.map((id) => userOf(id)?.realName).join(', ') || 'Direct message'
}

/** The channels a person is in, shared ones first, direct ones last. */
export const channelsOf = (userId) => state.channels.filter((channel) => channel.members.includes(userId))
