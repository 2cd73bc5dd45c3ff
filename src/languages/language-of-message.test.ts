import { languageOfMessage } from './language-of-message.ts'

test.each([
  ['id', 'Bagaimana cara menukar barang?'],
  ['id', 'pesanan saya belum sampai'],
  ['id', 'Boleh minta nomor resi paketnya?'],
  ['id', 'saya mau batalkan pesanan dan minta uang kembali'],
  ['id', 'terima kasih sudah dibantu'],
  ['ms', 'Saya nak pulangkan barang yang rosak'],
  ['ms', 'Akaun saya tak boleh log masuk, sila bantu'],
  ['ms', 'Bila penghantaran akan sampai ke kedai?'],
])('Indonesian is told from Malay by the words that only one of them has (%s): %s', (language, text) => {
  expect(languageOfMessage(text)).toBe(language)
})

test.each([
  ['it', "Vorrei sapere quando arriva il mio ordine, l'ho pagato una settimana fa"],
  ['nl', 'Ik heb mijn pakketje nog steeds niet gekregen'],
  ['sv', 'Jag vill prata med en människa, jag är inte nöjd'],
  ['ru', 'Где мой заказ?'],
])('a language that the bot does not speak is named when it is clear (%s): %s', (language, text) => {
  expect(languageOfMessage(text)).toBe(language)
})

test.each(['person', 'manager', 'haha', 'hahaha lol', 'ORD-12345', 'TKT-1A2B3C4D', '', '12345', '👍'])(
  '"%s" does not say in which language to answer',
  (text) => {
    expect(languageOfMessage(text)).toBe('und')
  },
)

test.each([
  ['en', 'no order yet'],
  ['es', 'mi pedido no llega'],
  ['pt', 'meu pedido sumiu'],
  ['de', 'Paket kaputt'],
])('an unclear text is read as a language that the bot speaks (%s): %s', (language, text) => {
  expect(languageOfMessage(text)).toBe(language)
})

test('an order number says nothing about the language', () => {
  expect(languageOfMessage('Wo ist ORD-12345?')).toBe('de')
})
