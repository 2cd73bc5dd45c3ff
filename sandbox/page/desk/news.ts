import { announce } from '../base/announce.ts'
import { channelName, channelOf, state, userOf } from '../base/state.ts'
import { plainText } from '../text/mrkdwn.ts'
import type { Desk } from './desk.ts'

const mostLetters = 240

let heardUpTo: string | undefined

/** Has a screen reader say what others wrote in the conversations that are open. */
export function tellNews(desks: Desk[]): void {
  const since = heardUpTo
  const open = new Map(desks.map(({ at }) => [at.channelId, at.userId]))
  const all = [...open].flatMap(([channelId, userId]) =>
    (state.messages[channelId] ?? []).map((message) => ({ message, channelId, userId })),
  )
  heardUpTo = all
    .map(({ message }) => message.ts)
    .toSorted()
    .at(-1)
  const news = all.filter(({ message, userId }) => since && message.ts > since && message.user !== userId)
  const last = news.find(({ message }) => message.ts === heardUpTo) ?? news.at(-1)
  const channel = last && channelOf(last.channelId)
  if (!last || !channel) return
  const who = last.message.username ?? userOf(last.message.user)?.realName ?? 'Slackbot'
  const words = plainText(last.message.text)
    .replace(/[*_~`<>]/g, '')
    .slice(0, mostLetters)
  announce(`${who} in ${channelName(channel, last.userId)}: ${words}`)
}
