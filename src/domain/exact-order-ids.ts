import type { OrderNumbers } from './order-id.ts'

const mostIds = 5

/**
 * Ids of any form beside a company's order numbers, such as those of a payment system. They count only as they stand: never
 * as digits alone after a word, so that quantities, dates and years are none. `patterns` must have passed `patternProblem`.
 */
export function withExactIds(patterns: string[], example: string, numbers: OrderNumbers = noNumbers): OrderNumbers {
  const forms = patterns.map((pattern) => ({
    form: new RegExp(`${notWithin}(?:${pattern})${notAhead}`, 'giu'),
    // Where a form has capital letters only, customers may write small ones.
    asKept: /[a-z]/.test(pattern.replace(/\\./g, '')) ? same : upper,
  }))
  const exact = (text: string): string[] =>
    forms.flatMap(({ form, asKept }) => (text.match(form) ?? []).filter(isId).map(asKept))
  const rest = (text: string): string =>
    forms.reduce((left, { form }) => left.replace(form, (match) => (isId(match) ? ' ' : match)), text)
  const all = (text: string, others: (text: string) => string[]): string[] =>
    [...new Set([...exact(text), ...others(rest(text))])].slice(0, mostIds)
  return {
    example: numbers === noNumbers ? example : numbers.example,
    find: (text) => all(text, numbers.find),
    given: (text) => all(text, numbers.given),
    without: (text) => numbers.without(rest(text)),
    normal: (text) => exact(text.trim())[0] ?? numbers.normal(text),
    inFull: (text) => numbers.inFull(text),
  }
}

/** Letters of scripts without spaces may touch an id. */
const notWithin = '(?<![\\p{Script=Latin}\\p{N}_-])'
const notAhead = '(?![\\p{Script=Latin}\\p{N}_]|-[\\p{Script=Latin}\\p{N}])'

/**
 * Words have no digits, and no capital letter after a small one, as chance ids have; dates, prices, quantities and telephone
 * numbers have no letters.
 */
const isId = (match: string) => /\p{L}/u.test(match) && /\p{N}|\p{Ll}\p{Lu}/u.test(match)

const same = (id: string) => id
const upper = (id: string) => id.toUpperCase()

const noNumbers: OrderNumbers = {
  example: '',
  find: () => [],
  given: () => [],
  without: (text) => text,
  normal: (text) => text.trim(),
  inFull: (text) => text,
}
