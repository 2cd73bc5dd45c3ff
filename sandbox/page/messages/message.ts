import { sandboxNow } from '../base/clock.ts'
import { h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { act, isHome, state, teamOf, userOf } from '../base/state.ts'
import { asBlocks, drawBlocks } from '../blocks/blocks.ts'
import type { Press } from '../blocks/controls.ts'
import { foldable } from '../text/fold.ts'
import { mrkdwn } from '../text/mrkdwn.ts'
import { timeOfDay } from '../text/slack-date.ts'
import { files } from './files.ts'
import { reactions } from './reactions.ts'
import type { Listing, Reader, Shown } from './reader.ts'
import { tools } from './tools.ts'

const groupSeconds = 300

const freshSeconds = 3

/** One message, without its author if the previous one is by the same person and recent. */
export function drawMessage(message: Shown, previous: Shown | undefined, listing: Listing): HTMLElement {
  if (message.subtype === 'channel_join')
    return h('div', { class: 'event', 'data-ts': message.ts }, mrkdwn(message.text))
  const compact = isSameBreath(message, previous)
  const classes = ['message', compact && 'compact', message.only && 'private', isFresh(message) && 'fresh']
  const article: HTMLElement = h(
    'article',
    {
      class: classes.filter(Boolean).join(' '),
      // Otherwise it would glow again each time it comes back into sight.
      onanimationend: () => article.classList.remove('fresh'),
      'data-ts': message.ts,
      tabindex: -1,
      'aria-label': `${nameOf(message)}, ${timeOfDay(Number(message.ts))}`,
    },
    message.only && onlyYou(message, listing),
    compact ? h('span', { class: 'small-time', 'aria-hidden': true }, timeOfDay(Number(message.ts))) : avatar(message),
    h(
      'div',
      { class: 'content' },
      compact ? undefined : author(message),
      body(message, listing),
      files(message),
      reactions(message, listing),
      broadcast(message, listing),
    ),
    tools(message, listing),
  )
  return article
}

/** Who is shown as the author: the bot may speak under a colleague's name. */
export const nameOf = (message: Shown): string => message.username ?? userOf(message.user)?.realName ?? 'Slackbot'

const isFresh = (message: Shown): boolean => sandboxNow() / 1000 - Number(message.ts) < freshSeconds

function isSameBreath(message: Shown, previous: Shown | undefined): boolean {
  if (!previous || message.only || previous.only || previous.subtype === 'channel_join') return false
  const close = Number(message.ts) - Number(previous.ts) < groupSeconds
  return close && previous.user === message.user && previous.username === message.username
}

const onlyYou = (message: Shown, { userId }: Reader): HTMLElement =>
  h(
    'div',
    { class: 'only-you' },
    icon('eye'),
    ' Only you can see this · ',
    h(
      'button',
      { class: 'tool', type: 'button', onclick: () => act('dismiss', { userId, ts: message.ts }) },
      'Dismiss',
    ),
  )

function avatar(message: Shown): HTMLElement {
  const user = userOf(message.user)
  const colleague = message.username && state.users.find((one) => message.username?.startsWith(one.realName))
  const shown = colleague || (user?.botId ? undefined : user)
  if (!shown) return h('div', { class: 'avatar bot', 'aria-hidden': true }, user ? '✦' : 'S')
  return h('div', { class: `avatar tone-${state.users.indexOf(shown) % 7}`, 'aria-hidden': true }, shown.realName[0])
}

function author(message: Shown): HTMLElement {
  const at = new Date(Number(message.ts) * 1000)
  const badge = badgeOf(message)
  return h(
    'div',
    { class: 'author' },
    h('strong', {}, nameOf(message)),
    badge && h('span', { class: 'badge' }, badge),
    h('time', { datetime: at.toISOString(), title: at.toLocaleString() }, timeOfDay(Number(message.ts))),
  )
}

function badgeOf(message: Shown): string | undefined {
  const user = userOf(message.user)
  if (user?.botId) return 'APP'
  if (user && !isHome(user)) return teamOf(user.teamId)?.name
  return user?.guest ? 'Guest' : undefined
}

function body(message: Shown, { userId, channelId }: Reader): HTMLElement {
  const press: Press = async (element, value) => {
    const place = { userId, channelId, ts: message.ts, actionId: element.action_id, value }
    // The message may have changed meanwhile. As in Slack, what counts is what was pressed.
    const result = await act('click', { ...place, seen: message.blocks })
    return result && !result.acked ? 'The bot did not answer in time.' : undefined
  }
  const blocks = asBlocks(message.blocks)
  const only = blocks.length === 1 && blocks[0]?.type === 'rich_text'
  // The bot redraws its cards often, so only edits by people are marked.
  const edited = message.edited && !message.bot_id ? h('span', { class: 'edited' }, ' (edited)') : undefined
  if (blocks.length > 0 && !(only && message.text !== ''))
    return h('div', { class: 'words' }, drawBlocks(blocks, press), edited)
  const kind = message.subtype === 'me_message' || message.subtype === 'tombstone' ? 'text edited' : 'text'
  return h('div', { class: 'words' }, foldable(message.text, h('div', { class: kind }, mrkdwn(message.text), edited)))
}

function broadcast({ subtype, thread_ts }: Shown, { inThread, openThread }: Listing): HTMLElement | undefined {
  if (inThread || subtype !== 'thread_broadcast' || !thread_ts) return undefined
  return h('button', { class: 'replies', type: 'button', onclick: () => openThread(thread_ts) }, 'Replied to a thread')
}
