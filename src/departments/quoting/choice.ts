import { z } from 'zod'

const mostNumbers = 40
const alone = /^[\s\d,;–.()[\]"'#-]+$/

/**
 * Reads numbers as models write them: 3, "3", "[3]", "1, 4-6", {"number": 3}, or the number before a copied sentence.
 * Undefined if the value is of another kind. Words are never numbers.
 */
export function readNumbers(value: unknown): number[] | undefined {
  if (value === null) return []
  if (typeof value === 'number') return [value].filter(Number.isSafeInteger)
  if (typeof value === 'string') return numbersIn(value)
  if (Array.isArray(value)) return value.slice(0, mostNumbers).flatMap((each) => readNumbers(each) ?? [])
  if (typeof value === 'object') return Object.entries(value).flatMap(fromEntry)
  return undefined
}

/** A model may repeat the whole map of numbers to sentences, or wrap a number in an object. */
const fromEntry = ([key, value]: [string, unknown]): number[] =>
  /^\d{1,3}$/.test(key) ? [Number(key)] : typeof value === 'number' ? [value] : []

function numbersIn(text: string): number[] {
  if (!alone.test(text)) return [/^\s*[[(#]?(\d{1,3})[\]).:]/.exec(text)?.[1]].flatMap((found) => Number(found) || [])
  const ranges = [...text.matchAll(/(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?/g)]
  return ranges.flatMap(([, from = '', to = from]) => range(Number(from), Number(to)))
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(mostNumbers, Math.max(1, to - from + 1)) }, (_, i) => from + i)

const numbers = z.preprocess(readNumbers, z.array(z.number()))
const numbersOrNone = z.preprocess((value) => readNumbers(value ?? []), z.array(z.number()))
const oneNumber = z.preprocess((value) => readNumbers(value)?.[0], z.number().optional())

const ofSentences = 'The numbers of the sentences that answer, and of those needed to understand them.'

/** What a language model chooses: numbers, and no words. */
export const choiceFields = { sentences: numbers.describe(ofSentences) }

/** The same where it may choose something else instead. */
export const optionalChoice = { sentences: numbersOrNone.describe(ofSentences) }

/** Where a department may ask back. */
export const askField = {
  ask: oneNumber.describe('The number of the one question to ask first; 0 for none.'),
}
