import { readdirSync, readFileSync } from 'node:fs'
import { inNoTime } from '../../test/in-no-time.ts'
import { billsAskedFor } from './bills-asked-for.ts'

test.each([
  'Where is my invoice?',
  'Hi! Could you send me our latest invoice please',
  'when is my invoice due',
  'Is our last invoice paid?',
  'do we have any unpaid invoices?',
  'Wo ist meine Rechnung?',
  'Können Sie mir bitte unsere letzte Rechnung schicken? Schicken Sie uns die letzte Rechnung.',
  'Ist unsere Rechnung schon bezahlt?',
  '¿Dónde está mi factura?',
  'Envíenme la última factura, por favor',
  '¿Tenemos facturas pendientes?',
  'Onde está a minha fatura?',
  'A nossa fatura já foi paga?',
  'Où est ma facture ?',
  'Envoyez-moi la dernière facture',
  'Di mana faktur saya?',
  'Apakah tagihan kami sudah dibayar?',
  '請求書はどこですか',
  '最新の請求書を送ってください',
  '我的发票在哪里？',
  '请把最新的账单发给我',
])('asks for invoices: %j', (text) => expect(billsAskedFor(text)).toEqual(['invoice']))

test.each([
  'When does my subscription renew?',
  'when does our Grow plan end?',
  'Which plan are we on?',
  'When will we be billed next? When are we next charged?',
  'Wann verlängert sich mein Abo?',
  'Welchen Tarif haben wir?',
  '¿Cuándo se renueva mi suscripción?',
  '¿Qué plan tenemos?',
  'Quando a minha assinatura renova?',
  'Qual plano temos?',
  'Quand se renouvelle mon abonnement ?',
  'Quel forfait avons-nous ?',
  'Kapan langganan saya diperpanjang?',
  'Paket apa yang kami pakai?',
  '契約はいつ更新されますか',
  'どのプランを契約していますか',
  '我的订阅什么时候续费？',
  '我们现在用的是什么套餐？',
])('asks for a subscription: %j', (text) => expect(billsAskedFor(text)).toEqual(['subscription']))

test.each([
  'Can we pay by invoice?',
  'How do I download invoices?',
  'please put our PO number on the invoice',
  'the usage on our invoice does not match the dashboard',
  'My invoice is wrong, I was charged twice',
  'how do I cancel my subscription',
  'What happens when a subscription ends?',
  'which plans are there?',
  'Kann ich auf Rechnung zahlen?',
  'Die Rechnung stimmt nicht',
  '¿Puedo pagar con factura?',
  'Puis-je payer sur facture ?',
  '請求書で支払えますか',
  '可以开发票吗？',
])('asks something else: %j', (text) => expect(billsAskedFor(text)).toEqual([]))

test('of the examples of all trades, only who asks for their own invoices does so', () => {
  const folder = 'src/triage/examples'
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(txt|jsonl|tsv|ya?ml|json)$/.test(name))
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split('\n'))
  expect(lines.length).toBeGreaterThan(1000)
  const asking = lines.filter((line) => billsAskedFor(line).length > 0)
  expect(asking).toEqual(['show me my invoices from january to march'])
})

test('long texts are read in no time', () => {
  for (const part of ['where is my ', 'send me my invoice', 'when does my ', 'invoice ', 'a', ' ', '請求書'])
    inNoTime(() => billsAskedFor(part.repeat(20_000 / part.length)))
})
