import { newInquiry } from '../../test/new-case.ts'
import { addsToRequest, isQuestion, readFollowUp } from './follow-up.ts'

const read = (before: string, text: string) =>
  readFollowUp(newInquiry(text, { transcript: [{ author: 'customer', text: before }] }))

describe.each([
  [
    'What does shipping cost?',
    ['and for Canada?', 'how much?', 'How long does that take?', 'what about Germany?'],
    'Where is your office?',
  ],
  ['Berapa ongkos kirimnya?', ['dan ke Kanada?', 'berapa lama?', 'apakah itu gratis?'], 'Di mana kantor kalian?'],
  ['¿Cuánto cuesta el envío?', ['¿y a Canadá?', '¿cuánto?', '¿eso incluye impuestos?'], '¿Dónde está su oficina?'],
  ['Quanto custa o frete?', ['e para o Canadá?', 'quanto?', 'isso inclui impostos?'], 'Onde fica o escritório?'],
  ['Combien coûte la livraison ?', ['et au Canada ?', 'combien ?', 'ça comprend les taxes ?'], 'Où est votre bureau ?'],
  [
    'Wie hoch sind die Versandkosten?',
    ['und nach Kanada?', 'wie lange?', 'gilt das auch am Samstag?'],
    'Wo ist Ihr Büro?',
  ],
  [
    '送料はいくらですか？',
    ['じゃあカナダは？', 'いくらですか', 'それは何日かかりますか？'],
    '事務所の場所を教えてください',
  ],
  ['运费是多少？', ['那加拿大呢？', '多少钱？', '这个包括税吗？'], '你们的办公室地址是什么？'],
])('after “%s”', (before, goingOn, alone) => {
  test.each(goingOn)('“%s” goes on from it', (text) => {
    expect(read(before, text)).toMatchObject({ before, saysSo: true })
  })

  test(`“${alone}” stands for itself`, () => {
    expect(read(before, alone)).toMatchObject({ saysSo: false, pointsBack: false })
  })
})

test('a word means what it means in the customer’s language: "en" and "y" point back in French, not in Spanish', () => {
  expect(read('¿Cuánto cuesta el envío?', '¿Hay tiendas en Madrid y Sevilla?')).toMatchObject({ pointsBack: false })
  expect(read('Combien coûte la livraison ?', 'Vous en êtes certains ?')).toMatchObject({ pointsBack: true })
})

test.each([
  ['データはエクスポートできますか', true],
  ['エクスポートできますか。', true],
  ['可以导出数据吗', true],
  ['“Is it down?”', true],
  ['保存を押しました。', false],
  ['When I click Save it fails', false],
])('whether “%s” is a question: %s', (sentence, expected) => {
  expect(isQuestion(sentence)).toBe(expected)
})

test('the first message of a thread follows nothing, and a long one stands for itself', () => {
  expect(readFollowUp(newInquiry('and for Canada?'))).toBeUndefined()
  expect(read('What does shipping cost?', `and ${'so '.repeat(40)}?`)).toBeUndefined()
})

test('several follow-ups all follow the question that stands for itself', () => {
  const transcript = ['What does shipping cost?', 'and for Canada?'].map((text) => ({
    author: 'customer' as const,
    text,
  }))
  const { before } = readFollowUp(newInquiry('and for Peru?', { transcript })) ?? {}
  expect(before).toBe('What does shipping cost? and for Canada?')
})

describe('what belongs to something said before says so', () => {
  test.each([
    'Also, the cable is missing',
    'PS: it was the blue one',
    'Sorry, I meant the red one',
    'I forgot to mention that it rains',
    '*blue, not red',
    'Außerdem fehlt das Kabel',
    'Ich meinte das rote Kabel',
    'Además falta el cable',
    'Je voulais dire le câble rouge',
    'J’ai oublié de préciser la couleur',
    'Selain itu kabelnya tidak ada',
    '追記：ケーブルもありません',
    'Esqueci de mencionar que a cor não é azul, mas sim vermelha',
    '另外，电缆也不见了',
  ])('%s', (text) => expect(addsToRequest(newInquiry(text))).toBe(true))

  test.each([
    'The cable is missing',
    'I am also unhappy with the chair',
    'PSD2 does not work',
    '*Important* please read',
    'Auch ich habe ein Problem',
    'Also ich habe ein anderes Problem mit dem Kabel',
    '我的电缆不见了',
  ])('and this does not: %s', (text) => expect(addsToRequest(newInquiry(text))).toBe(false))
})
