import { textParts } from './code-in-text.ts'

const mark = /^\[Forwarded[^\]\n]*\]$/

/** Somebody else's words in a message: the author, if known, then the words as a quotation. */
export function forwarded(whose: string, words: string): string {
  const from = whose.replace(/[[\]\s]+/g, ' ').trim()
  return `[Forwarded${from && ` ${from}`}]\n${words.trim().replace(/^/gm, '> ')}`
}

/**
 * The prose of a message: without code, logs, stack traces, data, or the marks of forwarding and quoting. Returns the
 * whole text if nothing else is left.
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

/** A message without the lines that it quotes from elsewhere; forwarded words stay. Returns a mere quotation whole. */
export function withoutQuotes(text: string): string {
  let isForwarded = false
  const own = text.split('\n').filter((line) => {
    isForwarded = mark.test(line.trim()) || (isForwarded && line.startsWith('>'))
    return isForwarded || !line.startsWith('>')
  })
  return /[\p{L}\p{N}]/u.test(own.join('')) ? own.join('\n') : text
}

/** Whether two texts look the same to a reader, ignoring entities, kinds of spaces and invisible characters. */
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

/** Below this length, only the beginning is kept. */
const leastForBoth = 80
const fence = '```'

/**
 * Shortens a text to at most `max` characters: its beginning and end, with a note of how much was left out. Never
 * splits a character.
 */
export function abridge(text: string, max: number): string {
  if (text.length <= max) return text
  if (max < leastForBoth) return max < 1 ? '' : `${text.slice(0, boundary(text, max - 1)).trimEnd()}…`
  const gap = (count: number) => `[… ${count.toLocaleString('en')} characters …]`
  // Leave room for the two lines of the gap, and for closing and reopening a fence.
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
/** Longer than any character that people write. */
const longestCharacter = 64

/** The last character boundary at or before `at`. */
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

/** In characters. */
const longestStart = 300

/** The start of a message, as it is quoted to its author. */
export function startOf(text: string): string {
  const whole = text.trim()
  return whole.length > longestStart ? `${whole.slice(0, boundary(whole, longestStart - 1)).trimEnd()}…` : whole
}
