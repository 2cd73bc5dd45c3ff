import { isHome, state, userOf } from '../base/state.ts'
import { emoji, emojiNames } from '../text/emoji.ts'
import type { Place } from './place.ts'

const most = 8

/** One way to go on with what is being typed. */
export interface Suggestion {
  /** What stands in place of the letters that were typed last. */
  insert: string
  label: string
  about?: string
}

/** What might be meant, and how many of the letters before the cursor it replaces. */
export interface Suggested {
  all: Suggestion[]
  length: number
}

/** How one may go on: a command, what follows it, a person or an emoji. */
export function suggest(before: string, place: Place): Suggested {
  const nothing = { all: [], length: 0 }
  const ways = [commands, subcommands, ticketIds, people, emojis]
  return ways.map((way) => way(before, place)).find(({ all }) => all.length > 0) ?? nothing
}

const some = (typed: string, all: Suggestion[]): Suggested => ({ all: all.slice(0, most), length: typed.length })
const none: Suggested = { all: [], length: 0 }

const ticketCommand = (): string => state.ticketCommand ?? '/ticket'

function commands(before: string, { userId, threadTs }: Place): Suggested {
  if (!/^\/\S*$/.test(before) || threadTs) return none
  const ours = { insert: `${ticketCommand()} `, label: ticketCommand(), about: 'Find support tickets and work on them' }
  const all = [...(isHome(userOf(userId)) ? [ours] : []), { insert: '/me ', label: '/me', about: 'Say what you do' }]
  return some(
    before,
    all.filter(({ label }) => label.startsWith(before)),
  )
}

function subcommands(before: string, { userId }: Place): Suggested {
  const typed = afterCommand(before)
  if (typed === undefined || typed.includes(' ') || !isHome(userOf(userId))) return none
  const all = (state.subcommands ?? []).filter(({ name }) => name.startsWith(typed))
  return {
    length: typed.length,
    all: all.map(({ name, usage, does }) => ({
      insert: usage ? `${name} ` : name,
      label: `${name} ${usage}`.trim(),
      about: does,
    })),
  }
}

const afterCommand = (before: string): string | undefined =>
  before.startsWith(`${ticketCommand()} `) ? before.slice(ticketCommand().length + 1) : undefined

/** Tickets that this person can read of, the newest first. */
function ticketIds(before: string, { userId }: Place): Suggested {
  const typed = /^\S+ (?:\S+ )+(\S*)$/.exec(afterCommand(before) === undefined ? '' : before)?.[1]
  if (typed === undefined || !isHome(userOf(userId))) return none
  const known = state.channels
    .filter(({ members, isPrivate, kind }) => kind === 'channel' && isPrivate && members.includes(userId))
    .flatMap(({ id }) => state.messages[id] ?? [])
    .flatMap(({ text }) => text.match(/TKT-[0-9A-F]{8}/g) ?? [])
  const all = [...new Set(known.toReversed())].filter((id) => id.startsWith(typed.toUpperCase()) && id !== typed)
  return some(
    typed,
    all.map((id) => ({ insert: id, label: id })),
  )
}

function people(before: string, { channelId }: Place): Suggested {
  const typed = /(?:^|\s)(@[\p{L}\d]*)$/u.exec(before)?.[1]
  if (!typed) return none
  const members = state.channels.find(({ id }) => id === channelId)?.members ?? []
  const found = state.users.filter(
    ({ id, realName }) => members.includes(id) && realName.toLowerCase().startsWith(typed.slice(1).toLowerCase()),
  )
  return some(
    typed,
    found.map(({ realName, botId }) => ({
      insert: `@${realName} `,
      label: `@${realName}`,
      about: botId ? 'App' : undefined,
    })),
  )
}

function emojis(before: string): Suggested {
  const typed = /(?:^|\s)(:[a-z0-9_+-]{2,})$/.exec(before)?.[1]
  if (!typed) return none
  const found = emojiNames.filter((name) => name.includes(typed.slice(1)))
  return some(
    typed,
    found.map((name) => ({ insert: `:${name}: `, label: `${emoji(name)} ${name}` })),
  )
}
