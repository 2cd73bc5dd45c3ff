import type { OrderTalk } from './language/order-talk.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'
import { orderNumberWords } from './order-number-words.ts'

/** What customers say of several orders, in the languages that ship. Each text is matched against all at once. */

type Say = Exclude<keyof OrderTalk, 'ordinals'>

const spaced = (name: Say) => patternOf(spacedLanguages, ({ orderTalk }) => orderTalk[name])
const unspaced = (name: Say) => patternOf(unspacedLanguages, ({ orderTalk }) => orderTalk[name])

const start = '(?<![\\p{L}\\p{N}])'
const end = '(?![\\p{L}\\p{N}])'

const anywhere = (name: Say, flags = 'iu') =>
  new RegExp(`${start}(?:${spaced(name)})${end}|(?:${unspaced(name)})`, flags)

/** An order has come. */
export const hasArrived = anywhere('arrived')

/** A clause without its order's number says no more than that it is not so: "did not". */
export const isDenial = (rest: string): boolean => denial.test(rest)
const denial = new RegExp(`^[\\s\\p{P}]*(?:${spaced('didNot')}|[はがも]?(?:${unspaced('didNot')}))[\\s\\p{P}]*$`, 'iu')

/** A clause takes its order out: "not A-1", "A-1ではなく". */
export const leavesOut = (clause: string, rest: string): boolean =>
  startsWithNot.test(clause) ? isBeside(rest.replace(startsWithNot, ' ')) : onlyNot.test(rest)
const startsWithNot = new RegExp(`^[\\s\\p{P}]*(?:(?:${spaced('not')})${end}|(?:${unspaced('not')}))`, 'iu')
const onlyNot = new RegExp(`^[\\s\\p{P}]*(?:${unspaced('not')})[\\s\\p{P}]*$`, 'iu')

const around = anywhere('around', 'giu')
const but = anywhere('but', 'giu')
const and = new RegExp(`${start}(?:${patternOf(spacedLanguages, ({ orderNumber }) => orderNumber.and)})${end}`, 'giu')

const questions = (among: typeof spacedLanguages) =>
  patternOf(among, ({ asking: { followUp } }) => [followUp.asks, followUp.onlyAsks].filter(Boolean).join('|'))
const asks = new RegExp(
  `^[\\s\\p{P}]*(?:${questions(spacedLanguages)})${end}|${patternOf(unspacedLanguages, ({ asking }) => asking.followUp.onlyAsks)}`,
  'iu',
)

/** Whether words beside an order's number say nothing of it. */
export function isBeside(rest: string): boolean {
  if (asks.test(rest)) return false
  const words =
    rest
      .replace(around, ' ')
      .replace(but, ' ')
      .replace(and, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.every((word) => orderNumberWords.beside.has(word.toLowerCase()))
}

const between = new RegExp(`[.!?](?=\\s+[^\\s\\d]|\\s*$)|[。！？\\n;；,，、]|${and.source}|${but.source}`, 'giu')

/** The clauses of a text, in which different things may be said of different orders. */
export const clausesIn = (text: string): string[] =>
  text
    .slice(0, longest)
    .split(between)
    .flatMap((clause) => (clause.trim() === '' ? [] : clause.trim()))

const longest = 4000
