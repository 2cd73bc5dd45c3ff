import { reader } from '../../test/shop-reader.ts'

const { conceptsOf } = reader

test.each([
  'When will I get my money back?',
  'Kapan uang saya kembali? refund dong',
  '¿Cuándo me llega el reembolso?',
  'reembolso por favor',
  'je veux être remboursé',
  'Wo bleibt meine Rückerstattung?',
  '返金はいつですか',
  '我要退款',
])('"%s" is about a refund', (question) => {
  expect(conceptsOf(question)).toContain('refund')
})

test.each([
  'Do you ship to Norway?',
  'postage to New Zealand',
  'to the UK',
  'kirim ke Jepang',
  '¿Envían a Perú?',
  'Vocês entregam em Moçambique?',
  'Livrez-vous en Belgique ?',
  'Liefern Sie nach Österreich?',
  '韓国に発送できますか',
  '能寄到加拿大吗',
])('“%s” names a country', (question) => {
  expect(conceptsOf(question)).toContain('country')
})

test.each(['Hi Georgia, it is Jordan', 'a jersey for my guinea pig', 'タイトルを変えたい', 'マリンスポーツ'])(
  '“%s” names none',
  (text) => {
    expect(conceptsOf(text)).not.toContain('country')
  },
)

test('one slip in a long word is forgiven', () => {
  expect(conceptsOf('waranty')).toEqual(['warranty'])
  expect(conceptsOf('exchnage it')).toEqual(['exchange'])
})

test('a word inside another word does not count', () => {
  expect(conceptsOf('the workshop was a payload of openness')).toEqual([])
})

test('small talk is about nothing', () => {
  expect(conceptsOf('hello there, nice to meet you')).toEqual([])
  expect(conceptsOf('')).toEqual([])
})

test.each(['turn two-factor off', 'how do I switch the 2fa off?', 'turning it off', 'deactivate it'])(
  '"%s" says "disable" with its verb in two, too',
  (text) => {
    expect(reader.meaningsOf(text)).toContain('disable')
  },
)

test('what goes off by itself is not what somebody switches off', () => {
  expect(reader.meaningsOf('the lamp fell down and the alarm went off')).not.toContain('disable')
})

test.each([
  'what should the file be called',
  'Wie heißt die Datei?',
  'the naming convention',
  'como se llama el archivo',
])('"%s" is about a name', (text) => {
  expect(reader.meaningsOf(text)).toContain('name')
})
