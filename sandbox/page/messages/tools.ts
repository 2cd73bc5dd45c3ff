import { confirmed } from '../base/confirm.ts'
import { type Child, h, notice } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { type Item, openMenu } from '../base/popup.ts'
import { act, isHome, state, userOf } from '../base/state.ts'
import { emoji } from '../text/emoji.ts'
import { startEditing } from './editing.ts'
import { addButton, react } from './reactions.ts'
import type { Listing, Shown } from './reader.ts'

const quick = ['+1', 'eyes', 'white_check_mark']

/** What can be done with a message, shown while it is pointed at or has the focus. */
export function tools(message: Shown, listing: Listing): HTMLElement | undefined {
  if (message.only || message.subtype === 'tombstone') return undefined
  const { inThread, openThread } = listing
  const tool = (label: Child, title: string, onclick: () => unknown) =>
    h('button', { class: 'tool', type: 'button', title, 'aria-label': title, onclick }, label)
  const more = h(
    'button',
    {
      class: 'tool',
      type: 'button',
      title: 'More',
      'aria-label': 'More',
      'aria-haspopup': 'menu',
      'aria-expanded': false,
    },
    icon('more'),
  )
  more.addEventListener('click', () => openMenu(more, 'More', itemsFor(message, listing, more)))
  const isRoot = !inThread || message.thread_ts === undefined || message.thread_ts === message.ts
  return h(
    'div',
    { class: 'tools' },
    quick.map((name) => tool(emoji(name), `React with ${name}`, () => react(message, listing, name))),
    addButton(message, listing, 'tool'),
    inThread && isRoot && listing.threadTs === message.ts
      ? undefined
      : tool(icon('reply'), 'Reply in thread', () => openThread(message.thread_ts ?? message.ts)),
    more,
  )
}

function itemsFor(message: Shown, { userId, channelId }: Listing, near: HTMLElement): Item[] {
  const place = { userId, channelId, ts: message.ts }
  const article = near.closest<HTMLElement>('article')
  const mine = message.user === userId
  const edit = () => article && startEditing(article, message, { userId, channelId, openThread: () => undefined })
  const isPlain = message.subtype !== 'me_message'
  return [
    ...(mine && isPlain ? [{ words: 'Edit message', icon: icon('edit'), onPress: edit }] : []),
    {
      words: 'Copy link',
      icon: icon('link'),
      onPress: () => copy(linkTo(channelId, message.ts), 'The link is copied.'),
    },
    { words: 'Copy text', icon: icon('clip'), onPress: () => copy(message.text, 'The text is copied.') },
    ...shortcuts(place),
    ...(mine ? [{ words: 'Delete message', icon: icon('trash'), danger: true, onPress: () => remove(place) }] : []),
  ]
}

/** Only people of our own workspace have an app's shortcuts. */
function shortcuts(place: { userId: string; channelId: string; ts: string }): Item[] {
  if (!isHome(userOf(place.userId))) return []
  const ofMessages = (state.shortcuts ?? []).filter(({ type }) => type === 'message')
  return ofMessages.map(({ name, description, callbackId }) => ({
    words: name,
    about: description,
    icon: icon('bolt'),
    onPress: () => act('shortcut', { ...place, callbackId }),
  }))
}

async function remove(place: object): Promise<void> {
  const question = { title: 'Delete this message?', text: 'It is gone for everybody.', yes: 'Delete', no: 'Cancel' }
  if (await confirmed({ ...question, danger: true })) await act('remove', place)
}

const linkTo = (channelId: string, ts: string): string =>
  `${location.origin}/archives/${channelId}/p${ts.replace('.', '')}`

async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
    notice(done)
  } catch {
    notice(`The browser does not let this page copy. Here it is: ${text}`)
  }
}
