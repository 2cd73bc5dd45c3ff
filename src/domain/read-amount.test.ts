import { readAmount } from './read-amount.ts'

test.each([
  ['12.50', 2, 1250],
  ['12,5', 2, 1250],
  [' 7 ', 2, 700],
  ['1200', 0, 1200],
  ['1.234', 3, 1234],
  ['0', 2, 0],
])('%j with %i digits is %i', (typed, digits, amount) => expect(readAmount(typed, digits)).toBe(amount))

test.each([
  ['1.234', 2],
  ['12.5', 0],
  ['1,234.50', 2],
  ['-5', 2],
  ['5 USD', 2],
  ['1e3', 2],
  ['', 2],
  ['٥', 2],
])('%j with %i digits is none: nobody guesses about money', (typed, digits) =>
  expect(readAmount(typed, digits)).toBeUndefined(),
)
