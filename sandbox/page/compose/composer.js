import { h, notice } from '../base/dom.js'
import { icon } from '../base/icons.js'
import { act, userOf } from '../base/state.js'

/** The field in which somebody writes; `place()` says as whom and where, at the moment of sending. */
export function createComposer(place) {
  let editing
  let files = []
  const words = h('textarea', { rows: 1, 'aria-label': 'Message' })
  if (!CSS.supports('field-sizing', 'content')) words.rows = 2
  const about = h('span', { class: 'grow' })
  const picker = h('input', { type: 'file', multiple: true, hidden: true })
  const broadcast = h('input', { type: 'checkbox' })
  const also = h('label', { class: 'tool' }, broadcast, ' Also in channel')

  const show = () => {
    about.textContent = editing ? 'Editing. Esc to leave it as it was.' : files.map((file) => file.name).join(', ')
  }
  const reset = () => {
    editing = undefined
    files = []
    words.value = ''
    picker.value = ''
    broadcast.checked = false
    show()
  }
  const send = async () => {
    const text = words.value.trim()
    const { userId, channelId, threadTs } = place()
    if (text === '' && files.length === 0) return
    if (text.startsWith('/') && threadTs && !editing) {
      notice(`${text.split(' ')[0]} is not supported in threads. Sorry!`)
      return
    }
    const done = { text, files, ts: editing, channelId, userId, threadTs, broadcast: broadcast.checked }
    reset()
    const result = await deed(done)
    if (result === undefined) words.value ||= text
  }
  words.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && (editing || words.value !== '')) event.preventDefault()
    if (event.key === 'Escape' && editing) reset()
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  })
  // Only names and types are taken; the contents stay where they are.
  picker.addEventListener('change', () => {
    files = [...picker.files].map((file) => ({ name: file.name, mimetype: file.type || undefined }))
    show()
  })
  const insert = (text) => {
    words.setRangeText(text, words.selectionStart, words.selectionEnd, 'end')
    words.focus()
  }
  const tool = (label, title, onclick) =>
    h('button', { class: 'tool', type: 'button', title, 'aria-label': title, onclick }, label)
  const root = h(
    'div',
    { class: 'composer' },
    words,
    h(
      'div',
      { class: 'row' },
      tool(icon('at'), 'Mention Frontdesk', () => insert('@Frontdesk ')),
      tool(icon('clip'), 'Attach the name of a file', () => picker.click()),
      picker,
      also,
      about,
      h('button', { class: 'send', type: 'button', onclick: send }, 'Send'),
    ),
  )
  return {
    root,
    focus: () => words.focus(),
    draw: (where) => {
      also.hidden = !place().threadTs
      words.placeholder = `${place().threadTs ? 'Reply' : `Message ${where}`} as ${userOf(place().userId)?.realName ?? ''}`
    },
    edit: (message) => {
      editing = message.ts
      words.value = typedText(message.text)
      words.focus()
      show()
    },
  }
}

async function deed({ text, files, ts, ...place }) {
  if (ts) return act('edit', { ...place, ts, text })
  const [, name, rest = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? []
  if (name === 'me') return act('post', { ...place, text: rest, subtype: 'me_message' })
  return name ? act('command', { ...place, name, text: rest }) : act('post', { ...place, text, files })
}

/** Stored text as somebody would have typed it. */
const typedText = (text) =>
  text
    .replace(/<@([A-Z0-9]+)>/g, (_, id) => `@${userOf(id)?.realName ?? id}`)
    .replace(/<(?:mailto:|http:\/\/)?[^|<>]*\|([^<>]*)>/g, '$1')
    .replace(/<([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
