import { questionsAmong, questionsIn } from './several-questions.ts'

test.each([
  [
    'Hi, two things:\n1. How do I rotate a key?\n2. Do you have an EU region?',
    ['How do I rotate a key?', 'Do you have an EU region?'],
  ],
  [
    '1) Can I add seats?\n2) What does SSO cost\n3) Who is our contact?',
    ['Can I add seats?', 'What does SSO cost', 'Who is our contact?'],
  ],
  ['- Is there a sandbox?\n- Are webhooks retried?', ['Is there a sandbox?', 'Are webhooks retried?']],
  ['Two questions\nWhere are the logs?\nHow long are they kept?', ['Where are the logs?', 'How long are they kept?']],
  ['1、怎么重置密码？\n2、可以导出数据吗？', ['怎么重置密码？', '可以导出数据吗？']],
  [
    '1. Why does the sync fail?\n   It worked on Monday.\n2. Can I retry it?',
    ['Why does the sync fail? It worked on Monday.', 'Can I retry it?'],
  ],
  // One item has no question mark, or says more than its question.
  [
    '1. Where are the logs?\n2. Our trial ends on Friday. Can we extend it?',
    ['Where are the logs?', 'Our trial ends on Friday. Can we extend it?'],
  ],
  ['1. ¿Hay una API?\n2. ¿Cuánto cuesta SSO?\nGracias', ['¿Hay una API?', '¿Cuánto cuesta SSO? Gracias']],
  ['Hallo, 1. Gibt es eine API? 2. Was kostet SSO? Danke', ['Gibt es eine API?', 'Was kostet SSO? Danke']],
  ['1、怎么重置密码？2、可以导出数据吗？', ['怎么重置密码？', '可以导出数据吗？']],
  ['１．APIはありますか？\n２．料金はいくらですか？', ['APIはありますか？', '料金はいくらですか？']],
  ['（1）有沙盒吗？\n（2）支持单点登录吗？', ['有沙盒吗？', '支持单点登录吗？']],
])('%j asks several things', (text, questions) => {
  expect(questionsIn(text)).toEqual(questions)
})

test.each([
  'How do I rotate a key?',
  'I did this:\n1. opened the app\n2. pressed sync\n3. waited',
  'We have these plans:\n- Team\n- Business\nWhich has SSO?',
  'It fails.\nIs that known?',
  'Is it a known bug? When will it be fixed?',
  '1. How do I rotate a key?',
  '',
  // Steps that end in a question.
  '1. I opened settings\n2. I clicked Save\n3. It failed. What now?',
  '1. I opened settings\n2. I clicked Save\nIt failed.\n\nWhat now?',
  '1. I opened the app. Is that right?\n2. I clicked Save\n3. It failed. What now?',
  '1. Abrí los ajustes\n2. Pulsé Guardar\n3. Falló. ¿Qué hago?',
  '1. Ich habe die Einstellungen geöffnet\n2. Ich habe gespeichert\n3. Was nun?',
  '1、打开了设置\n2、点了保存\n3、失败了。怎么办？',
  '(1) 設定を開いた\n(2) 保存した\n(3) 失敗した。どうすればいいですか？',
  '１．設定を開いた\n２．保存した\n３．失敗した。どうすればいいですか？',
  'a) opened settings\nb) clicked Save\nc) is it broken?',
  // Facts with one question.
  '1. Plan: Business\n2. Region: EU\n3. Version 2.3\nWhich of them has SSO?',
  '1. Which plan do we need?\n2. We are fifty people\n3. We need SSO',
  'We run 2.3. It fails with 1. timeouts 2. retries. Is that known?',
  // Numbered output.
  '1: connect ok\n2: retry?\n3: failed\nIs that known?',
  Array.from({ length: 30 }, (_, n) => `${n + 1}. Why?`).join('\n'),
])('%j asks one thing, or more than the bot should answer', (text) => {
  expect(questionsIn(text)).toEqual([])
})

describe('questions in a row', () => {
  const goesOn = (sentence: string) => /\b(it|that)\b/.test(sentence)

  test.each([
    ['How do I rotate a key? And what does SSO cost?', ['How do I rotate a key?', 'And what does SSO cost?']],
    [
      'Hi! We moved to another office. How do we change the address? Also, is there a sandbox? Thanks',
      ['Hi! We moved to another office. How do we change the address?', 'Also, is there a sandbox?'],
    ],
    ['怎么重置密码？可以导出数据吗？', ['怎么重置密码？', '可以导出数据吗？']],
  ])('%j asks several things', (text, questions) => {
    expect(questionsAmong(text, goesOn)).toEqual(questions)
  })

  test('questions that one sentence joins are apart, too, with what leads to the first', () => {
    const apart = (sentence: string) => sentence.split(' and ').map((part) => (part.endsWith('?') ? part : `${part}?`))
    expect(
      questionsAmong('We moved. How do I rotate a key and what does SSO cost?', goesOn, (sentence) =>
        sentence.endsWith('?') ? apart(sentence) : [sentence],
      ),
    ).toEqual(['We moved. How do I rotate a key?', 'what does SSO cost?'])
  })

  test.each([
    'How do I rotate a key?',
    'How do I rotate a key? Does that end sessions?',
    'It fails. Can somebody look?',
    'Why? '.repeat(7),
    `How do I rotate a key? Is there a sandbox? ${'And then it went on like this. '.repeat(30)}`,
    '',
  ])('%j does not', (text) => {
    expect(questionsAmong(text, goesOn)).toEqual([])
  })
})
