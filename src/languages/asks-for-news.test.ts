import { asksForTicketNews } from './asks-for-news.ts'

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
