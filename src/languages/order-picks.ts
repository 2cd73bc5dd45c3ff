import type { OrderTalk } from './language/order-talk.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'

/** How somebody answers "which order?" without a number, or goes on after they were told of one. */
export type OrderPick =
  | { kind: 'nth'; place: number }
  | { kind: 'last' | 'other' | 'both' | 'all' | 'neither' | 'never mind' }

type Say = Exclude<keyof OrderTalk, 'ordinals'>

// Longer messages say more.
const longest = 80

/** Reads a message that is no more than that, in the languages that ship: "no, the other one please". */
export function readOrderPick(text: string): OrderPick | undefined {
  if (text.length > longest) return undefined
  return picks.find(({ patterns }) => patterns.some((pattern) => pattern.test(text)))?.pick
}

const gap = '[\\s\\p{P}]'
const around = (among: typeof spacedLanguages) => patternOf(among, ({ orderTalk }) => orderTalk.around)
const [beside, besideUnspaced] = [around(spacedLanguages), around(unspacedLanguages)]

/** Nobody puts more than a few words around it, or says it twice in other words. The limits prevent catastrophic backtracking. */
const only = (spaced: string, unspaced: string): RegExp[] => [
  new RegExp(`^${gap}*(?:(?:${beside})${gap}+){0,5}(?:${spaced})(?:${gap}+(?:${beside}|${spaced})){0,4}${gap}*$`, 'iu'),
  new RegExp(
    `^${gap}*(?:(?:${besideUnspaced})${gap}*){0,5}(?:${unspaced})(?:${gap}*(?:${besideUnspaced}|${unspaced})){0,5}${gap}*$`,
    'iu',
  ),
]

const saying = (name: Say) =>
  only(
    patternOf(spacedLanguages, ({ orderTalk }) => orderTalk[name]),
    patternOf(unspacedLanguages, ({ orderTalk }) => orderTalk[name]),
  )
const places = [0, 1, 2, 3, 4] as const
const nth = (place: (typeof places)[number]) =>
  only(
    patternOf(spacedLanguages, ({ orderTalk }) => orderTalk.ordinals[place]),
    patternOf(unspacedLanguages, ({ orderTalk }) => orderTalk.ordinals[place]),
  )

const picks: { pick: OrderPick; patterns: RegExp[] }[] = [
  { pick: { kind: 'never mind' }, patterns: saying('neverMind') },
  { pick: { kind: 'neither' }, patterns: saying('neither') },
  { pick: { kind: 'other' }, patterns: saying('other') },
  ...places.map((place) => ({ pick: { kind: 'nth' as const, place }, patterns: nth(place) })),
  { pick: { kind: 'last' }, patterns: saying('last') },
  { pick: { kind: 'both' }, patterns: saying('both') },
  { pick: { kind: 'all' }, patterns: saying('all') },
]
