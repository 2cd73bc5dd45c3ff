import { expect, test } from '@jest/globals'
import { lastFew } from './last-few.ts'

const counting = (kept: number) => {
  const asked: string[] = []
  const lengthOf = lastFew((text: string) => {
    asked.push(text)
    return text === '' ? undefined : text.length
  }, kept)
  return { lengthOf, asked }
}

test('what was just asked is not worked out again, even if the answer was none', () => {
  const { lengthOf, asked } = counting(2)
  expect([lengthOf('abc'), lengthOf(''), lengthOf('abc'), lengthOf('')]).toEqual([3, undefined, 3, undefined])
  expect(asked).toEqual(['abc', ''])
})

test('only a few are remembered: the oldest goes', () => {
  const { lengthOf, asked } = counting(2)
  for (const text of ['a', 'bb', 'ccc', 'bb', 'a']) expect(lengthOf(text)).toBe(text.length)
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
})
