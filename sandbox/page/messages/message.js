import { h } from '../base/dom.js'
import { icon } from '../base/icons.js'
import { act, isHome, state, teamOf, userOf } from '../base/state.js'
import { drawBlocks } from '../blocks/blocks.js'
import { emoji } from '../text/emoji.js'
import { mrkdwn } from '../text/mrkdwn.js'
import { timeOfDay } from '../text/slack-date.js'

const groupSeconds = 300

const freshSeconds = 3

/** One message; `view` has userId, channelId, inThread and what to do on openThread, startEdit. */
export function drawMessage(message, previous, view) {
  if (message.subtype === 'channel_join') return h('div', { class: 'event' }, mrkdwn(message.text))
  const compact = isSameBreath(message, previous)
  const classes = ['message', compact && 'compact', message.only && 'private', isFresh(message) && 'fresh']
  return h(
    'article',
    { class: classes.filter(Boolean).join(' '), 'data-ts': message.ts },
    message.only && onlyYou(message, view),
    compact ? h('span') : avatar(message),
    h(
      'div',
      {},
      compact ? undefined : author(message),
      body(message, view),
      files(message),
      reactions(message, view),
      broadcast(message, view),
    ),
    tools(message, view),
  )
}

const isFresh = (message) => Date.now() / 1000 - Number(message.ts) < freshSeconds

function isSameBreath(message, previous) {
  const close = previous && Number(message.ts) - Number(previous.ts) < groupSeconds
  return (
    close && previous.user === message.user && !previous.only && !message.only && previous.subtype !== 'channel_join'
  )
}

const onlyYou = (message, { userId }) =>
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

function avatar(message) {
  const user = userOf(message.user)
  if (user?.botId || !user) return h('div', { class: 'avatar bot', 'aria-hidden': true }, user ? '✦' : 'S')
  return h('div', { class: `avatar tone-${state.users.indexOf(user) % 7}`, 'aria-hidden': true }, user.realName[0])
}

function author(message) {
  const user = userOf(message.user)
  const badge = user?.botId
    ? 'APP'
    : user && !isHome(user)
      ? teamOf(user.teamId)?.name
      : user?.guest
        ? 'Guest'
        : undefined
  const at = new Date(Number(message.ts) * 1000)
  return h(
    'div',
    { class: 'author' },
    h('strong', {}, user?.realName ?? 'Slackbot'),
    badge && h('span', { class: 'badge' }, badge),
    h('time', { datetime: at.toISOString(), title: at.toLocaleString() }, timeOfDay(Number(message.ts))),
  )
}

function body(message, view) {
  const { userId, channelId } = view
  const press = async (element, value) => {
    const result = await act('click', { userId, channelId, ts: message.ts, actionId: element.action_id, value })
    return result && !result.acked ? 'The bot did not answer in time.' : undefined
  }
  const blocks = message.blocks ?? []
  const only = blocks.length === 1 && blocks[0].type === 'rich_text'
  // The bot redraws its cards often, so only edits by people are marked.
  const edited = message.edited && !message.bot_id ? h('span', { class: 'edited' }, ' (edited)') : undefined
  if (blocks.length > 0 && !only) return h('div', {}, drawBlocks(blocks, press), edited)
  const text = only && message.text === '' ? drawBlocks(blocks, press) : mrkdwn(message.text)
  return h('div', { class: message.subtype === 'me_message' ? 'text edited' : 'text' }, text, edited)
}

const files = (message) =>
  (message.files ?? []).map((file) =>
    h('div', {}, h('span', { class: 'file' }, icon('clip'), h('span', {}, file.name ?? 'a file'))),
  )

function reactions(message, { userId, channelId }) {
  if (!message.reactions?.length) return undefined
  const add = (name) => act('react', { userId, channelId, ts: message.ts, name })
  const names = (one) => one.users.map((id) => userOf(id)?.realName).join(', ')
  const button = (one) =>
    h('button', { type: 'button', title: names(one), onclick: () => add(one.name) }, `${emoji(one.name)} ${one.count}`)
  return h('div', { class: 'reactions' }, message.reactions.map(button))
}

function broadcast(message, view) {
  if (view.inThread || message.subtype !== 'thread_broadcast') return undefined
  const open = () => view.openThread(message.thread_ts)
  return h('button', { class: 'replies', type: 'button', onclick: open }, 'Replied to a thread')
}

function tools(message, view) {
  if (message.only || message.subtype === 'tombstone') return undefined
  const { userId, channelId, inThread, openThread, startEdit } = view
  const place = { userId, channelId, ts: message.ts }
  const tool = (label, title, onclick) =>
    h('button', { class: 'tool', type: 'button', title, 'aria-label': title, onclick }, label)
  const mine = message.user === userId
  return h(
    'div',
    { class: 'tools' },
    ['+1', 'eyes', 'white_check_mark'].map((name) =>
      tool(emoji(name), `React with ${name}`, () => act('react', { ...place, name })),
    ),
    inThread ? undefined : tool(icon('reply'), 'Reply in thread', () => openThread(message.thread_ts ?? message.ts)),
    mine && message.subtype !== 'me_message' && tool(icon('edit'), 'Edit', () => startEdit(message, inThread)),
    mine && tool(icon('trash'), 'Delete', () => act('remove', place)),
  )
}
