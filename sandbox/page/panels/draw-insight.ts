import type { SentInsight } from '../../workspace/insight.ts'
import { h } from '../base/dom.ts'
import { userOf } from '../base/state.ts'
import { drawReasons } from './draw-reasons.ts'
import { at, facts, step } from './steps.ts'

/** The way of one message through the bot, as its database and its log have it. */
export function drawInsight(seen: SentInsight | undefined): HTMLElement {
  if (!seen)
    return h(
      'p',
      { class: 'soft' },
      'The bot has stored nothing of it: it is on its way, or it is talk among the team that concerns no customer.',
    )
  const decided = seen.lines.findLast(({ msg }) => msg === 'Decided')
  const reasons = decided ? drawReasons(decided) : []
  const steps = [stored(seen), ...reasons, tools(seen), ticket(seen), posts(seen)].filter((one) => one !== undefined)
  return h('div', {}, h('ol', { class: 'way' }, steps), log(seen))
}

function stored({ delivery, traceId, together }: SentInsight): HTMLElement {
  const also = together > 0 ? `${together} more of the same conversation` : undefined
  return step(
    'Stored, then acknowledged',
    at(delivery.receivedAt),
    facts(
      ['delivery', delivery.id],
      ['failed attempts', delivery.attempts || undefined],
      ['handled with', also],
      ['trace', h('code', {}, traceId)],
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
  if (delivery.handledAt === null && posts.length === 0) return step('Not handled yet', undefined)
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
    h('summary', {}, `The bot’s log about it: ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`),
    h('pre', { tabindex: 0 }, lines.map((line) => JSON.stringify(line, undefined, 1)).join('\n')),
  )

const seconds = (from: string, to: string): string => `${((Date.parse(to) - Date.parse(from)) / 1000).toFixed(2)} s`
