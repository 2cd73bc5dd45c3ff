import { h, notice } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { openMenu } from '../base/popup.ts'
import { act, isHome, state, userOf } from '../base/state.ts'
import { pickEmoji } from '../messages/reactions.ts'
import { createAttachments } from './attachments.ts'
import { createCompletion } from './completion.ts'
import { type Place, placeKey } from './place.ts'
import { type Draft, send } from './send.ts'

/** The field in which somebody writes. */
export interface Composer {
  root: HTMLElement
  focus(): void
  /** Shows the draft that belongs to where one is now. */
  draw(where: string): void
  attach(files: Iterable<File>): void
}

/** A field to write in; `place()` says as whom and where, at the moment of sending. */
export function createComposer(place: () => Place): Composer {
  const drafts = new Map<string, string>()
  let shownFor = ''
  const words = h('textarea', { rows: 1, 'aria-label': 'Message' })
  if (!CSS.supports('field-sizing', 'content')) words.rows = 2
  const completion = createCompletion(words, place)
  const sendButton = h(
    'button',
    { class: 'send', type: 'button', 'aria-label': 'Send' },
    icon('send'),
    h('span', { class: 'words' }, 'Send'),
  )
  const attachments = createAttachments(() => showReady())
  const broadcast = h('input', { type: 'checkbox' })
  const also = h('label', { class: 'tool' }, broadcast, ' Also in channel')
  const chooser = h('input', { type: 'file', multiple: true, hidden: true, 'aria-label': 'Files' })

  const showReady = () => {
    sendButton.disabled = words.value.trim() === '' && attachments.count() === 0
    drafts.set(shownFor, words.value)
  }
  const submit = async () => {
    const draft: Draft = { ...place(), text: words.value.trim(), broadcast: broadcast.checked, files: [] }
    if (draft.text === '' && attachments.count() === 0) return
    if (draft.text.startsWith('/') && draft.threadTs) {
      notice(`${draft.text.split(' ')[0]} is not supported in threads. Sorry!`)
      return
    }
    const files = attachments.read()
    set('')
    attachments.clear()
    broadcast.checked = false
    const done = await send({ ...draft, files: await files })
    if (!done && words.value === '') set(draft.text)
  }
  const set = (text: string) => {
    words.value = text
    completion.close()
    showReady()
  }
  const insert = (text: string) => {
    words.setRangeText(text, words.selectionStart, words.selectionEnd, 'end')
    words.focus()
    words.dispatchEvent(new Event('input'))
  }
  words.addEventListener('input', showReady)
  words.addEventListener('keydown', (event) => {
    if (completion.takes(event)) return event.stopPropagation()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void submit()
  })
  sendButton.addEventListener('click', () => {
    void submit()
    words.focus()
  })
  chooser.addEventListener('change', () => {
    attachments.add(chooser.files ?? [])
    chooser.value = ''
    words.focus()
  })

  const tool = (name: Parameters<typeof icon>[0], title: string, onclick: (near: HTMLElement) => unknown) => {
    const button = h('button', { class: 'tool', type: 'button', title, 'aria-label': title }, icon(name))
    button.addEventListener('click', () => onclick(button))
    return button
  }
  const shortcuts = tool('bolt', 'Shortcuts', (near) => openMenu(near, 'Shortcuts', shortcutsFor(place(), insert)))
  const root = h(
    'div',
    { class: 'composer' },
    completion.root,
    words,
    attachments.root,
    h(
      'div',
      { class: 'row' },
      tool('clip', 'Attach files', () => chooser.click()),
      tool('smile', 'Emoji', (near) => pickEmoji(near, (name) => insert(`:${name}: `))),
      tool('at', 'Mention somebody', () => insert('@')),
      shortcuts,
      chooser,
      also,
      h('span', { class: 'grow hint' }, 'Shift + Enter for a new line'),
      sendButton,
    ),
  )
  const draw = (where: string) => {
    const { userId, threadTs } = place()
    const key = placeKey(place())
    if (key !== shownFor) {
      shownFor = key
      set(drafts.get(key) ?? '')
    }
    also.hidden = !threadTs
    shortcuts.hidden = Boolean(threadTs) || !isHome(userOf(userId))
    words.placeholder = `${threadTs ? 'Reply' : `Message ${where}`} as ${userOf(userId)?.realName ?? ''}`
    words.setAttribute('aria-label', words.placeholder)
  }
  return { root, focus: () => words.focus(), draw, attach: attachments.add }
}

/** The app's shortcuts of the whole workspace, and its command, which can also be typed. */
function shortcutsFor({ userId, channelId }: Place, insert: (text: string) => void) {
  const command = state.ticketCommand ?? '/ticket'
  const global = (state.shortcuts ?? []).filter(({ type }) => type === 'global')
  const items = global.map(({ name, description, callbackId }) => ({
    words: name,
    about: description,
    icon: icon('bolt'),
    onPress: () => act('shortcut', { userId, channelId, callbackId }),
  }))
  const own = { words: command, about: 'Find support tickets and work on them', icon: '/' }
  return [...items, { ...own, onPress: () => insert(`${command} `) }]
}
