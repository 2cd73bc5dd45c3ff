import type {
  ContainerBlock,
  ContextBlockElement,
  ImageElement,
  InputBlock,
  KnownBlock,
  SectionBlock,
  TableBlock,
  TextObject,
} from '@slack/types'
import { type Child, h } from '../base/dom.ts'
import { icon } from '../base/icons.ts'
import { foldable } from '../text/fold.ts'
import { markdown } from '../text/markdown.ts'
import { mrkdwn, plainText } from '../text/mrkdwn.ts'
import { richText } from '../text/rich-text.ts'
import { control, type Press } from './controls.ts'

/** The sandbox has checked them when they were posted, as Slack does. */
export const asBlocks = (blocks: object[] | undefined): KnownBlock[] => (blocks ?? []) as KnownBlock[]

/** A text object as elements. */
export const textObject = (text: TextObject | undefined): Child =>
  text?.type === 'mrkdwn' ? mrkdwn(text.text) : plainText(text?.text)

/** Draws inputs, which only modals and home tabs have. */
export type DrawInput = (block: InputBlock) => HTMLElement

/** Blocks as elements. `press` is called when somebody uses one. */
export const drawBlocks = (blocks: KnownBlock[], press: Press, input?: DrawInput): HTMLElement =>
  h(
    'div',
    { class: 'blocks' },
    blocks.map((block) => draw(block, press, input)),
  )

const text = (...inside: Child[]): HTMLElement => h('div', { class: 'text' }, ...inside)

function draw(block: KnownBlock, press: Press, input?: DrawInput): Child {
  switch (block.type) {
    case 'header':
      return h('div', { class: 'header', role: 'heading', 'aria-level': 3 }, plainText(block.text.text))
    case 'section':
      return section(block, press)
    case 'context':
      return h('div', { class: 'context' }, block.elements.map(contextPart))
    case 'actions':
      return h(
        'div',
        { class: 'actions' },
        block.elements.map((one) => control(one as Parameters<typeof control>[0], press)),
      )
    case 'container':
      return container(block, press, input)
    case 'divider':
      return h('hr')
    case 'markdown':
      return foldable(block.text, text(markdown(block.text)))
    case 'image':
      return picture(block.alt_text)
    case 'rich_text':
      return foldable(JSON.stringify(block), text(richText(block)))
    case 'table':
      return table(block)
    case 'input':
      return input?.(block) ?? picture('an input')
    default:
      return picture(`a block of type ${block.type}`)
  }
}

const contextPart = (one: ContextBlockElement): HTMLElement =>
  one.type === 'image' ? picture(one.alt_text) : text(textObject(one))

function container(block: ContainerBlock, press: Press, input?: DrawInput): HTMLElement {
  const inside = block.child_blocks.map((one) => draw(one, press, input))
  const title = plainText(block.title?.text ?? '')
  if (!block.is_collapsible) return h('div', { class: 'container' }, h('strong', {}, title), inside)
  return h('details', { class: 'container', open: block.default_collapsed !== true }, h('summary', {}, title), inside)
}

function section(block: SectionBlock, press: Press): HTMLElement {
  const fields = block.fields?.map((field) => text(textObject(field)))
  const words = h(
    'div',
    {},
    block.text && foldable(block.text.text, text(textObject(block.text))),
    fields && h('div', { class: 'fields' }, fields),
  )
  return h('div', { class: 'section' }, words, block.accessory && accessory(block.accessory, press))
}

const accessory = (one: NonNullable<SectionBlock['accessory']>, press: Press): HTMLElement =>
  one.type === 'image' ? picture((one as ImageElement).alt_text) : control(one as Parameters<typeof control>[0], press)

function table({ rows }: TableBlock): HTMLElement {
  const cell = (one: TableBlock['rows'][number][number]): Child =>
    one.type === 'rich_text' ? richText(one) : plainText('text' in one ? String(one.text) : '')
  const lines = rows.map((row) =>
    h(
      'tr',
      {},
      row.map((one) => h('td', {}, cell(one))),
    ),
  )
  return h('div', { class: 'wide text', tabindex: 0, role: 'group', 'aria-label': 'Table' }, h('table', {}, lines))
}

/** Pictures are on other servers, and nothing leaves this computer, so only their description is shown. */
const picture = (words: string): HTMLElement => h('span', { class: 'picture' }, icon('picture'), h('span', {}, words))
