import { h } from '../base/dom.js'
import { icon } from '../base/icons.js'
import { markdown } from '../text/markdown.js'
import { mrkdwn, plainText } from '../text/mrkdwn.js'
import { richText } from '../text/rich-text.js'
import { control } from './controls.js'

/** A text object as elements. */
export const textObject = (text) => (text?.type === 'mrkdwn' ? mrkdwn(text.text) : [plainText(text?.text)])

/**
 * Blocks as elements. `press(element, value)` is called when somebody uses one; `input(block)` draws inputs,
 * which only modals and home tabs have.
 */
export const drawBlocks = (blocks, press, input) =>
  h(
    'div',
    { class: 'blocks' },
    blocks.map((block) => draw(block, press, input)),
  )

function draw(block, press, input) {
  const text = (...inside) => h('div', { class: 'text' }, ...inside)
  switch (block.type) {
    case 'header':
      return h('div', { class: 'header' }, plainText(block.text.text))
    case 'section':
      return section(block, press)
    case 'context':
      return h(
        'div',
        { class: 'context' },
        block.elements.map((one) => (one.type === 'image' ? picture(one) : text(textObject(one)))),
      )
    case 'actions':
      return h(
        'div',
        { class: 'actions' },
        block.elements.map((one) => control(one, press)),
      )
    case 'container':
      return container(block, press, input)
    case 'divider':
      return h('hr')
    case 'markdown':
      return text(markdown(block.text))
    case 'image':
      return picture(block)
    case 'rich_text':
      return text(richText(block))
    case 'table':
      return text(
        h(
          'table',
          {},
          block.rows.map((row) =>
            h(
              'tr',
              {},
              row.map((cell) => h('td', {}, cellText(cell))),
            ),
          ),
        ),
      )
    case 'input':
      return input?.(block) ?? picture({ alt_text: 'an input' })
    default:
      return picture({ alt_text: `a block of type ${block.type}` })
  }
}

function container(block, press, input) {
  const inside = block.child_blocks.map((one) => draw(one, press, input))
  const title = plainText(block.title?.text ?? '')
  if (!block.is_collapsible) return h('div', { class: 'container' }, h('strong', {}, title), inside)
  return h('details', { class: 'container', open: block.default_collapsed !== true }, h('summary', {}, title), inside)
}

function section(block, press) {
  const fields = block.fields?.map((field) => h('div', { class: 'text' }, textObject(field)))
  const words = h(
    'div',
    {},
    block.text && h('div', { class: 'text' }, textObject(block.text)),
    fields && h('div', { class: 'fields' }, fields),
  )
  const accessory =
    block.accessory?.type === 'image' ? picture(block.accessory) : block.accessory && control(block.accessory, press)
  return h('div', { class: 'section' }, words, accessory)
}

const cellText = (cell) => (cell.type === 'rich_text' ? richText(cell) : plainText(cell.text))

/** Pictures are on other servers, and nothing leaves this computer, so only their description is shown. */
const picture = (image) => h('span', { class: 'picture' }, icon('picture'), h('span', {}, image.alt_text))
