import { asksForTicketNews, onlySays } from './asks-for-news.ts'

test.each([
  'What happened with my ticket?',
  'any update on my ticket',
  'what’s the status of my support case?',
  'is somebody looking at it? my ticket has no updates',
  'has my ticket been solved?',
  'Bagaimana status tiket saya?',
  '¿Hay novedades de mi ticket?',
  '¿Cómo va mi ticket?',
  'Como está o andamento do meu chamado?',
  'Où en est mon ticket ?',
  'Gibt es Neues zu meinem Ticket?',
  'Was ist mit meinem Ticket?',
  '私のチケットはどうなっていますか？',
  '我的工单怎么样了？',
])('“%s” asks for news', (text) => {
  expect(asksForTicketNews(text)).toBe(true)
})

test.each([
  'any news?',
  'Hi, any update on this?',
  'ada kabar?',
  '¿Hay novedades?',
  'Alguma novidade?',
  'Des nouvelles ?',
  'Gibt es Neuigkeiten?',
  '進捗はどうですか？',
  '有进展吗？',
])('“%s” asks for news in a ticket’s thread only', (text) => {
  expect(asksForTicketNews(text, { inItsThread: true })).toBe(true)
  expect(asksForTicketNews(text)).toBe(false)
})

test.each([
  'Can I open a ticket?',
  'the status page shows a ticket icon',
  'Close my account please',
  'where is my order?',
  'Quiero abrir un ticket',
  'Ich möchte ein Ticket aufmachen',
  '我想提交工单',
])('“%s” does not', (text) => {
  expect(asksForTicketNews(text)).toBe(false)
})

test.each([
  'Any news on TKT-1A2B3C4D?',
  'Hi, any update on ticket TKT-1A2B3C4D? Thanks',
  'What is the status of TKT-1A2B3C4D?',
  'what happened with ticket tkt 1a2b3c4d',
  'TKT-1A2B3C4D, any news?',
  'any news on TKT-1A2B3C4D yet',
  'Is TKT-1A2B3C4D solved?',
  'Thanks for TKT-1A2B3C4D!',
  'Thanks again for TKT-1A2B3C4D',
  'Thank you so much for closing TKT-1A2B3C4D',
  'Gibt es Neuigkeiten zu TKT-1A2B3C4D?',
  'Danke für TKT-1A2B3C4D!',
  '¿Cómo va TKT-1A2B3C4D?',
  '¿Hay novedades de TKT-1A2B3C4D?',
  'Gracias por TKT-1A2B3C4D',
  'Alguma novidade sobre TKT-1A2B3C4D?',
  'Qual o status do TKT-1A2B3C4D?',
  'Où en est TKT-1A2B3C4D ?',
  'Merci pour TKT-1A2B3C4D',
  'Bagaimana status TKT-1A2B3C4D?',
  'TKT-1A2B3C4Dの進捗はどうですか？',
  'TKT-1A2B3C4D 怎么样了？',
])('“%s” says no more than that', (text) => {
  expect(onlySays(text)).toBeDefined()
})

test.each([
  'TKT-1A2B3C4D is not solved, it broke again',
  'Thanks for TKT-1A2B3C4D, but it broke again',
  'Any news on TKT-1A2B3C4D? It broke again',
  'Please reopen TKT-1A2B3C4D',
  'TKT-1A2B3C4D is not solved.',
  'TKT-1A2B3C4D: the error is coming back',
  'An update on TKT-1A2B3C4D: it fails with 502 now',
  'TKT-1A2B3C4D is not solved, why?',
  'TKT-1A2B3C4D ist nicht gelöst',
  'TKT-1A2B3C4D tidak selesai',
  'TKT-1A2B3C4D não foi resolvido',
  'TKT-1A2B3C4D 没有解决',
  'TKT-1A2B3C4Dは解決していません',
  'About TKT-1A2B3C4D: we need an invoice, too',
  'TKT-1A2B3C4D geht immer noch nicht',
  'TKT-1A2B3C4D no está resuelto',
  'TKT-1A2B3C4D n’est pas résolu',
  'TKT-1A2B3C4D 还是不行',
  'TKT-1A2B3C4Dがまた壊れました',
])('“%s” says more', (text) => {
  expect(onlySays(text)).toBeUndefined()
})
