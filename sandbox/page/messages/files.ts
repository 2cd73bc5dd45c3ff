import type { JsonObject } from '../../workspace/json.ts'
import { h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { sizeOf } from '../blocks/fields.ts'
import type { Shown } from './reader.ts'

const shownAsPicture = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** The files of a message: pictures as such, others by their names, to be downloaded. */
export const files = (message: Shown): HTMLElement | undefined =>
  message.files?.length ? h('div', { class: 'files' }, message.files.map(file)) : undefined

function file({ id, name, mimetype, size }: JsonObject): HTMLElement {
  const words = String(name ?? 'a file')
  const url = `/sandbox/files/${id}`
  const isPicture = shownAsPicture.includes(String(mimetype))
  const shown = isPicture ? h('img', { src: url, alt: words }) : icon('clip')
  return h(
    'a',
    { class: isPicture ? 'file shown-picture' : 'file', href: url, download: words, 'aria-label': `Download ${words}` },
    shown,
    h('span', {}, words, typeof size === 'number' && h('small', {}, sizeOf({ size }))),
  )
}
