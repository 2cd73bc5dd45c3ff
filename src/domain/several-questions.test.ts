import { questionsIn } from './several-questions.ts'

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
  Array.from({ length: 30 }, (_, n) => `${n + 1}. Why?`).join('\n'),
])('%j asks one thing, or more than the bot should answer', (text) => {
  expect(questionsIn(text)).toEqual([])
})
