import type { OrderTalk } from './language/order-talk.ts'
import { patternOf, spacedLanguages, unspacedLanguages } from './languages.ts'

/** How somebody answers "which order?" without a number, or goes on after they were told of one. */
export type OrderPick =
  | { kind: 'nth'; place: number }
  | { kind: 'last' | 'other' | 'both' | 'all' | 'neither' | 'never mind' }

// Longer messages say more.
const longest = 80

/** Reads a message that is no more than that, in the languages that ship: "no, the other one please". */
export function readOrderPick(text: string): OrderPick | undefined {
  if (text.length > longest || !mayPick.some((pattern) => pattern.test(text))) return undefined
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

type Saying = (talk: OrderTalk) => string

const places = [0, 1, 2, 3, 4] as const
const sayings: { pick: OrderPick; say: Saying }[] = [
  { pick: { kind: 'never mind' }, say: ({ neverMind }) => neverMind },
  { pick: { kind: 'neither' }, say: ({ neither }) => neither },
  { pick: { kind: 'other' }, say: ({ other }) => other },
  ...places.map((place) => ({
    pick: { kind: 'nth' as const, place },
    say: ({ ordinals }: OrderTalk) => ordinals[place],
  })),
  { pick: { kind: 'last' }, say: ({ last }) => last },
  { pick: { kind: 'both' }, say: ({ both }) => both },
  { pick: { kind: 'all' }, say: ({ all }) => all },
]

const sayingsIn = (among: typeof spacedLanguages, says: Saying[]) =>
  says.map((say) => patternOf(among, ({ orderTalk }) => say(orderTalk))).join('|')

const picks = sayings.map(({ pick, say }) => ({
  pick,
  patterns: only(sayingsIn(spacedLanguages, [say]), sayingsIn(unspacedLanguages, [say])),
}))

/** Made of the same words, as most messages are not: these two spare all the others. */
const mayPick = mayBe(sayings.map(({ say }) => say))

function mayBe(says: Saying[]): RegExp[] {
  const [spaced, unspaced] = [sayingsIn(spacedLanguages, says), sayingsIn(unspacedLanguages, says)]
  return [
    new RegExp(`^${gap}*(?:(?:${beside}|${spaced})(?:${gap}+|$)){0,10}$`, 'iu'),
    new RegExp(`^${gap}*(?:(?:${besideUnspaced}|${unspaced})${gap}*){0,11}$`, 'iu'),
  ]
}
