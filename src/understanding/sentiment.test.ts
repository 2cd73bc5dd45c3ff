import { sentimentOf } from './sentiment.ts'

describe('the mood of a message', () => {
  test.each([
    ['positive', 'Thanks so much, that works perfectly!'],
    ['positive', 'great service :)'],
    ['positive', '❤️ you people'],
    ['negative', 'This is the worst support I have ever had'],
    ['negative', 'I am NOT happy'],
    ['negative', 'still waiting... 😡'],
    ['neutral', 'Where can I change my address?'],
    ['neutral', 'The invoice is attached'],
  ])('%s: %s', (sentiment, text) => {
    expect(sentimentOf(text).sentiment).toBe(sentiment)
  })

  test.each([
    ['es', 'Excelente servicio, muchas gracias', 'Es una vergüenza, nadie responde'],
    ['pt', 'Adorei o atendimento, obrigada!', 'Péssimo atendimento, que vergonha'],
    ['fr', 'Service parfait, merci beaucoup', "C'est scandaleux, je suis très déçue"],
    ['de', 'Super Service, vielen Dank!', 'Eine Frechheit, ich bin sehr enttäuscht'],
    ['id', 'Pelayanan mantap, terima kasih banyak', 'Kecewa sekali, pelayanan parah'],
    ['ja', '丁寧な対応、ありがとうございました', '最悪です。がっかりしました'],
    ['zh', '非常满意，谢谢你们', '太差了，非常失望'],
  ])('is read in %s too', (_, good, bad) => {
    expect(sentimentOf(good).sentiment).toBe('positive')
    expect(sentimentOf(bad).sentiment).toBe('negative')
  })

  test('a negation turns a word, an intensifier strengthens it', () => {
    expect(sentimentOf('not good', 'en').sentiment).toBe('negative')
    expect(sentimentOf('extremely good', 'en').confidence).toBeGreaterThan(sentimentOf('good', 'en').confidence)
  })

  test.each(['', '   ', '12345', 'x'.repeat(40_000)])('is neutral where there is none (%#)', (text) => {
    expect(sentimentOf(text).sentiment).toBe('neutral')
  })
})
