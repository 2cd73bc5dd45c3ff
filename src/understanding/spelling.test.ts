import { learnSpelling } from './spelling.ts'

describe('spelling', () => {
  const speller = learnSpelling(['mattress', 'delivery', 'delivery', 'refund', 'return'], ['warranty'])

  test.each([
    ['matress', 'mattress'],
    ['delivrey', 'delivery'],
    ['refnud', 'refund'],
    ['waranty', 'warranty'],
  ])('%s is read as %s', (written, meant) => {
    expect(speller(written)).toBe(meant)
  })

  test('other forms of known words, short words, foreign words and long nonsense stay as they are', () => {
    for (const word of ['refunds', 'ret', 'bicycle', 'возврат', 'q'.repeat(500)]) expect(speller(word)).toBe(word)
  })
})
