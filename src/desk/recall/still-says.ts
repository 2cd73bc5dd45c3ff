import { slipsBetween } from '../../base/slips-between.ts'

/**
 * Whether a text still says what customers were told: each sentence is in it, whatever its formatting, and but for a
 * typo. A number, a short word or another word is never a typo: "cannot" is not "can", and 14 days are not 30.
 */
export function stillSays(text: string, told: string[]): boolean {
  const now = wordsIn(text)
  const whole = ` ${now.join(' ')} `
  return told.map(wordsIn).every((words) => whole.includes(` ${words.join(' ')} `) || isIn(now, words))
}

const formatting = /!?\[([^\]]*)\]\([^)]*\)|<!--[\s\S]*?-->/g

/** Words and numbers, without formatting and punctuation, except what changes a number: "1.5", "-3", "50%". */
const wordsIn = (markdown: string): string[] =>
  markdown
    .replace(formatting, ' $1 ')
    .replace(/[*_`~]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .match(/[-+]?\d+(?:[.,:]\d+)*%?|\p{Sc}|[\p{L}\p{M}]+(?:'[\p{L}]+)?/gu) ?? []

const mostTypos = 2

function isIn(now: string[], words: string[]): boolean {
  if (words.length < 4) return false
  for (let start = 0; start + words.length <= now.length; start++) if (isAt(now, start, words)) return true
  return false
}

function isAt(now: string[], start: number, words: string[]): boolean {
  let typos = 0
  for (let i = 0; i < words.length; i++) {
    const [before, after] = [words[i] ?? '', now[start + i] ?? '']
    if (before === after) continue
    typos++
    if (typos > mostTypos || !isTypo(before, after)) return false
  }
  return true
}

const shortest = 5

const isTypo = (before: string, after: string): boolean =>
  before.length >= shortest &&
  after.length >= shortest &&
  before[0] === after[0] &&
  /^\p{L}+$/u.test(before + after) &&
  slipsBetween(before, after) <= 1
