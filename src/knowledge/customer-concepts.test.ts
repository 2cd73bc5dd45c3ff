import { reader } from '../../test/shop-reader.ts'
import { normalise, wordsOf } from '../understanding/words.ts'

const conceptsIn = (text: string) => reader.reading.concepts(wordsOf(normalise(text)), normalise(text))

describe('concepts', () => {
  test.each([
    'can I get my money back',
    'quiero un reembolso',
    'ich möchte eine Rückerstattung',
    'je veux être remboursé',
    '返金してください',
    '我要退款',
    'saya minta refund',
  ])('synonyms meet across languages: %s', (text) => {
    expect(conceptsIn(text)).toContain('refund')
  })

  test('a word inside another word is not that word', () => {
    expect(conceptsIn('scarcely')).not.toContain('card')
  })
})
