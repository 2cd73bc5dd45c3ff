import { textParts } from './code-in-text.ts'

const mark = /^\[Forwarded[^\]\n]*\]$/

/** Somebody else's words in a message: first whose they are (as it is known: may be empty), then the words as a quotation. */
export function forwarded(whose: string, words: string): string {
  const from = whose.replace(/[[\]\s]+/g, ' ').trim()
  return `[Forwarded${from && ` ${from}`}]\n${words.trim().replace(/^/gm, '> ')}`
}

/**
 * The words that people wrote: without code, logs, stack traces and data, with fences or without them, and without the signs of
 * forwarding and quoting. The text itself where nothing else is left.
 */
export function proseOf(text: string): string {
  const words = textParts(text)
    .filter(({ kind }) => kind === 'words')
    .map((part) => part.text)
    .join('\n')
  const prose = words
    .replace(/`[^`\n]+`/g, ' ')
    .split('\n')
    .filter((line) => !mark.test(line.trim()))
    .map((line) => line.replace(/^(> ?)+/, ''))
    .join('\n')
    .trim()
  return /[\p{L}\p{N}]/u.test(prose) ? prose : text
}

/** Whether two texts read the same to a person: entities, kinds of blanks, and invisible characters apart. */
export const readsTheSame = (a: string, b: string): boolean => asRead(a) === asRead(b)

const asRead = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .normalize('NFC')
    .replace(/\u200b|\u2060|\ufeff|\u00ad|\ufe0f/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Where so little room is left, a beginning says more than two ends. */
const leastForBoth = 80
const fence = '```'

/** At most `max` characters: the beginning and the end of a long text, and between them how much was left out. No character is cut in two. */
export function abridge(text: string, max: number): string {
  if (text.length <= max) return text
  if (max < leastForBoth) return max < 1 ? '' : `${text.slice(0, boundary(text, max - 1)).trimEnd()}…`
  const gap = (count: number) => `[… ${count.toLocaleString('en')} characters …]`
  // Two lines for the gap, and room for a fence that is closed before it and opened after it.
  const room = max - gap(text.length).length - 2 - 2 * (fence.length + 1)
  const headEnd = boundary(text, Math.ceil(room / 2))
  const tailStart = boundaryAfter(text, text.length - Math.floor(room / 2))
  const head = text.slice(0, headEnd).trimEnd()
  const tail = text.slice(tailStart).trimStart()
  return [
    head + (isInFence(text, headEnd) ? `\n${fence}` : ''),
    gap(text.length - head.length - tail.length),
    (isInFence(text, tailStart) ? `${fence}\n` : '') + tail,
  ].join('\n')
}

const isInFence = (text: string, at: number) => (text.slice(0, at).split(fence).length - 1) % 2 === 1

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** No character that people write is longer. */
const longestCharacter = 64

/** The last place at or before `at` that is between two characters. */
function boundary(text: string, at: number): number {
  const from = beforePair(text, Math.max(0, at - longestCharacter))
  const around = text.slice(from, at + longestCharacter)
  const starts = [...characters.segment(around)].map(({ index }) => from + index).filter((index) => index <= at)
  const last = starts.at(-1) ?? at
  return last > from || from === 0 ? last : beforePair(text, at)
}

function boundaryAfter(text: string, at: number): number {
  const before = boundary(text, at)
  if (before === at) return at
  const [character] = characters.segment(text.slice(before, before + longestCharacter))
  return before + (character?.segment.length ?? 1)
}

const beforePair = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at)
