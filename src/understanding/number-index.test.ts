import { expect, test } from '@jest/globals'
import { indexNumbers } from './number-index.ts'

test('every number is found where it stands, and no other', () => {
  const numbers = Int32Array.from({ length: 5_000 }, (_, at) => Math.imul(at + 1, 40_503) | 0)
  const positionOf = indexNumbers(numbers)
  numbers.forEach((number, at) => {
    expect(positionOf(number)).toBe(at)
  })
  for (const other of [0, -1, 7, 2 ** 31 - 1]) expect(positionOf(other)).toBe(-1)
})

test('nothing is found among no numbers', () => {
  expect(indexNumbers(new Int32Array())(1)).toBe(-1)
})
