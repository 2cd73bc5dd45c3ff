import { saysSolved } from './says-solved.ts'

test.each([
  ...['Yes', 'yes!', 'Yes it is, thank you', 'It is solved', 'all resolved now, thanks!', 'you can close it'],
  ...[
    'Ja',
    'Ja, danke!',
    'Ist gelöst',
    'Sí, gracias',
    'ya quedó resuelto',
    'Oui, merci',
    'c’est résolu',
    'Sim',
    'está resolvido',
  ],
  ...['Ya, terima kasih', 'sudah selesai', 'はい、ありがとうございます', '解決しました', '是的，谢谢', '已经解决了'],
])('“%s” says that it is solved', (text) => {
  expect(saysSolved(text)).toBe(true)
})

test.each([
  ...['No', 'Yes, but it fails again', 'It is not solved', 'Is it solved?', 'Yes and one more question', 'Thanks'],
  ...[
    'Nein',
    'Ja, aber es geht nicht',
    'no está resuelto',
    'non',
    'não',
    'belum selesai',
    'いいえ',
    '没有解决',
    'sync is broken',
  ],
])('“%s” does not', (text) => {
  expect(saysSolved(text)).toBe(false)
})
