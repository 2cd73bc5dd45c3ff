import type { SentInsight } from '../../workspace/insight.ts'
import { type Child, h } from '../base/dom.ts'
import { at, facts, step } from './steps.ts'

type Line = SentInsight['lines'][number]

/** Why the bot did what it did, as its log says it: for us or talk, what it was taken for and why, what was looked up, and the row that fired. */
export const drawReasons = (decided: Line): (HTMLElement | undefined)[] => [
  forUs(decided),
  understood(decided),
  considered(decided),
  routed(decided),
]

const kinds: Record<string, string> = { request: 'a request', talk: 'talk among people', unclear: 'unclear' }

function forUs({ forUs: said }: Line): HTMLElement | undefined {
  const judged = asRecord(said)
  if (!judged) return undefined
  return step(
    'For the bot?',
    undefined,
    h('p', {}, h('strong', {}, kinds[String(judged.kind)] ?? String(judged.kind)), `, ${percent(judged.confidence)}`),
    // Signs stand in brackets among the words.
    chips(asList(judged.because).map((one) => String(one).replace(/^\((.*)\)$/, '$1'))),
  )
}

function understood({ understood: said, words, like, likeOwn }: Line): HTMLElement | undefined {
  const judged = asRecord(said)
  if (!judged) return undefined
  const confidence = Number(judged.confidence)
  return step(
    'Understood',
    undefined,
    h('p', {}, h('strong', {}, String(judged.intent).replaceAll('_', ' ')), ` by the ${judged.by}`),
    h('meter', { min: 0, max: 1, value: confidence, 'aria-label': 'Confidence' }),
    ` ${percent(confidence)} sure`,
    chips(asList(words).map(String)),
    likeness(asList(like), Number(likeOwn ?? 0)),
    facts(
      ['mood', judged.mood],
      ['language', judged.language],
      ['urgency', judged.urgency],
      ['fallback', judged.fallback === true ? 'the language model failed' : undefined],
    ),
  )
}

const chips = (words: string[]): Child =>
  words.length > 0 &&
  h(
    'p',
    { class: 'chips' },
    'because of ',
    words.map((word) => h('span', { class: 'chip' }, word)),
  )

function likeness(examples: unknown[], own: number): Child {
  const lines = examples.map((one) => {
    const { text, similarity } = asRecord(one) ?? {}
    return { words: `“${text}”`, share: Number(similarity) }
  })
  const unseen = `${own} of the company’s own ${own === 1 ? 'example' : 'examples'}, whose words are not shown`
  if (lines.length === 0 && own === 0) return undefined
  return [
    h('p', { class: 'soft' }, 'The nearest examples of it:'),
    lines.length > 0 && weighed(lines),
    own > 0 && h('p', { class: 'soft' }, lines.length > 0 ? `and ${unseen}` : unseen),
  ]
}

function considered({ considered: found, articles }: Line): HTMLElement | undefined {
  if (!Array.isArray(found)) return undefined
  const quoted = new Set(asList(articles).map(String))
  const lines = found.map((one) => {
    const { title, confidence } = asRecord(one) ?? {}
    return { words: String(title), share: Number(confidence), mark: quoted.has(String(title)) ? 'quoted' : undefined }
  })
  return step(
    'Articles considered',
    undefined,
    lines.length > 0 ? weighed(lines) : h('p', { class: 'soft' }, 'None fits.'),
  )
}

interface Weighed {
  words: string
  share: number
  mark?: string
}

/** The bars are for the eye; the number says the same. */
const weighed = (lines: Weighed[]): HTMLElement =>
  h(
    'ul',
    { class: 'weighed' },
    lines.map(({ words, share, mark }) =>
      h(
        'li',
        {},
        h('span', {}, words, mark !== undefined && h('span', { class: 'chip' }, mark)),
        h('meter', { min: 0, max: 1, value: share, 'aria-hidden': 'true' }),
        h('span', { class: 'share' }, percent(share)),
      ),
    ),
  )

function routed(decided: Line): HTMLElement {
  return step(
    'Routed',
    at(decided.time),
    h('p', { class: 'soft' }, 'The row of the table that fired:'),
    h('p', { class: 'row' }, String(decided.row)),
    facts(
      ['department', decided.department],
      ['decision', decided.decision ?? decided.plan],
      ['articles', asList(decided.articles).join(', ')],
      ['asks for', decided.awaiting],
      ['priority', decided.priority],
      ['because', decided.reason],
    ),
  )
}

const percent = (share: unknown): string => `${Math.round(Number(share) * 100)} %`

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined
