import type { SentInsight } from '../../workspace/insight.ts'
import { type Child, h } from '../base/dom.ts'
import { userOf } from '../base/state.ts'
import { slackDate } from '../text/slack-date.ts'

/** The way of one message through the bot, as its database and its log have it. */
export function drawInsight(seen: SentInsight | undefined): HTMLElement {
  if (!seen)
    return h(
      'p',
      { class: 'soft' },
      'The bot has stored nothing of it: it is on its way, or it is talk among the team that concerns no customer.',
    )
  const decided = seen.lines.findLast(({ msg }) => msg === 'Decided')
  const steps = [stored(seen), understood(decided), routed(decided), tools(seen), ticket(seen), posts(seen)].filter(
    (one) => one !== undefined,
  )
  return h('div', {}, h('ol', { class: 'way' }, steps), log(seen))
}

type Line = SentInsight['lines'][number]

const step = (title: string, when: string | undefined, ...inside: Child[]): HTMLElement =>
  h('li', {}, h('h3', {}, title, when !== undefined && h('time', {}, when)), ...inside)

const fact = (name: string, value: Child): HTMLElement =>
  h('div', { class: 'fact' }, h('dt', {}, name), h('dd', {}, value))

const facts = (...pairs: [string, unknown][]): HTMLElement =>
  h(
    'dl',
    {},
    pairs
      .filter(([, value]) => value !== undefined && value !== null && value !== '')
      .map(([name, value]) => fact(name, String(value))),
  )

function stored({ delivery, traceId, together }: SentInsight): HTMLElement {
  const also = together > 0 ? `${together} more of the same conversation` : undefined
  return step(
    'Stored, then acknowledged',
    at(delivery.receivedAt),
    facts(
      ['delivery', delivery.id],
      ['failed attempts', delivery.attempts || undefined],
      ['handled with', also],
      ['trace', traceId],
    ),
  )
}

function understood(decided: Line | undefined): HTMLElement | undefined {
  const judged = asRecord(decided?.understood)
  if (!judged) return undefined
  const confidence = Number(judged.confidence)
  const words = Array.isArray(decided?.words) ? decided.words.map(String) : []
  return step(
    'Understood',
    undefined,
    h('p', {}, h('strong', {}, String(judged.intent).replaceAll('_', ' ')), ` by the ${judged.by}`),
    h('meter', { min: 0, max: 1, value: confidence, 'aria-label': 'Confidence' }),
    ` ${Math.round(confidence * 100)} % sure`,
    words.length > 0 &&
      h(
        'p',
        { class: 'chips' },
        'because of ',
        words.map((word) => h('span', { class: 'chip' }, word)),
      ),
    facts(
      ['mood', judged.mood],
      ['language', judged.language],
      ['urgency', judged.urgency],
      ['fallback', judged.fallback === true ? 'the language model failed' : undefined],
    ),
  )
}

function routed(decided: Line | undefined): HTMLElement | undefined {
  if (!decided) return undefined
  const articles = Array.isArray(decided.articles) ? decided.articles.join(', ') : undefined
  return step(
    'Routed',
    at(decided.time),
    h('p', { class: 'row' }, String(decided.row)),
    facts(
      ['department', decided.department],
      ['decision', decided.decision ?? decided.plan],
      ['articles', articles],
      ['asks for', decided.awaiting],
      ['priority', decided.priority],
      ['because', decided.reason],
    ),
  )
}

function tools({ lines, actions }: SentInsight): HTMLElement | undefined {
  const called = lines.filter(({ msg }) => msg.startsWith('A tool of a system'))
  if (called.length === 0 && actions.length === 0) return undefined
  return step(
    'Tools and actions',
    undefined,
    called.map(({ tool, why }) => h('p', {}, h('code', {}, String(tool)), why ? ` failed: ${why}` : ' answered')),
    actions.map(({ about, state, reference }) =>
      h('p', {}, h('code', {}, about), ` ${state}`, reference !== null && ` (${reference})`),
    ),
  )
}

function ticket({ ticket }: SentInsight): HTMLElement | undefined {
  if (!ticket) return undefined
  return step(
    `Ticket ${ticket.id}`,
    at(ticket.createdAt),
    facts(['status', ticket.status], ['priority', ticket.priority]),
    h(
      'ul',
      { class: 'happened' },
      ticket.history.map(({ at: when, event, actor, detail }) =>
        h(
          'li',
          {},
          h('time', {}, at(when)),
          ` ${event} by ${userOf(actor)?.realName ?? actor}`,
          detail !== null && `: ${detail}`,
        ),
      ),
    ),
  )
}

function posts({ posts, delivery }: SentInsight): HTMLElement {
  if (posts.length === 0) return step('Nothing said', delivery.handledAt ? at(delivery.handledAt) : undefined)
  return step(
    'Said',
    undefined,
    h(
      'ul',
      { class: 'happened' },
      posts.map(({ kind, purpose, createdAt, finishedAt, result, attempts, error }) =>
        h(
          'li',
          {},
          h('time', {}, at(finishedAt ?? createdAt)),
          ` ${kind}${purpose ? ` (${purpose})` : ''}: ${result ?? 'waiting'}`,
          finishedAt !== null && `, ${seconds(delivery.receivedAt, finishedAt)} after it was stored`,
          attempts > 1 && `, attempt ${attempts}`,
          error !== null && ` — ${error}`,
        ),
      ),
    ),
  )
}

const log = ({ lines }: SentInsight): HTMLElement =>
  h(
    'details',
    { class: 'lines' },
    h('summary', {}, `The bot’s log about it: ${lines.length} lines`),
    h('pre', { tabindex: 0 }, lines.map((line) => JSON.stringify(line, undefined, 1)).join('\n')),
  )

const at = (moment: string): string => slackDate(Date.parse(moment) / 1000, '{time_secs}')

const seconds = (from: string, to: string): string => `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(2)} s`

const asRecord = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined
