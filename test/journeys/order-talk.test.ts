import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { sampleCompanyWith } from '../sample-company.ts'
import { asClassifier, calls, customerMessage, isTriage, type RecordedRequest, says } from '../scripted-replies.ts'

// "The first one", "no, the other one", "both", "never mind": after the bot asked which order, or told of one.

const { users, channels } = cast

const clerk = asClassifier([{ when: /ORD-|order|refund/i, is: { intent: 'billing' } }])

/** It asks which order where none is named, tells the state of a named one, and refunds; it is never asked about "both". */
const helper = (request: RecordedRequest) => {
  const [orderId] = /ORD-\d+/.exec(customerMessage(request)) ?? []
  if (isTriage(request)) return clerk(request)
  if (!orderId) return calls({ name: 'ask_order_number', args: {} })
  return /refund/.test(customerMessage(request))
    ? calls({ name: 'process_refund', args: { order_id: orderId, reason: 'broken' } })
    : says(JSON.stringify({ orders: [orderId] }))
}

describe.each([
  ['without a language model', undefined],
  ['with a language model, which is not needed for it', helper],
] as const)('%s', (_, model) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk(model ? { model } : {})
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const asks = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
  const refundsAsked = () =>
    rowsOf<{ order_id: string }>(desk.database, sql`select subject as order_id from actions order by subject`)
  const tickets = () => rowsOf(desk.database, sql`select id from tickets`)
  const keepTwo = () => desk.database.db.execute(sql`delete from orders where id not in ('ORD-12345', 'ORD-12346')`)

  test('“the second one” is the second of those that were offered', async () => {
    const question = await asks('I want a refund')
    await desk.answer(question)
    await asks('the second one please', question.ts)
    expect(await desk.answer(question, 1)).toContain('refund for order *ORD-12346*')
    await desk.settled()
    expect(await refundsAsked()).toEqual([{ order_id: 'ORD-12346' }])
  })

  test('“both” are the two that were offered', async () => {
    await keepTwo()
    const question = await asks('I want a refund')
    await desk.answer(question)
    await asks('Both!', question.ts)
    await desk.card(question)
    expect(await refundsAsked()).toEqual([{ order_id: 'ORD-12345' }, { order_id: 'ORD-12346' }])
  })

  test('“no, the other one” after one was told', async () => {
    await keepTwo()
    const question = await asks('Where is my order ORD-12345?')
    expect(await desk.answer(question)).toMatch(/ORD-12345.*on its way/)
    await asks('No, the other one', question.ts)
    expect(await desk.answer(question, 1)).toMatch(/ORD-12346.*delivered/)
    expect(await tickets()).toEqual([])
  })

  test('of several others, the bot asks which', async () => {
    const question = await asks('Where is my order ORD-12345?')
    await desk.answer(question)
    await asks('sorry, I meant the other one', question.ts)
    expect(await desk.answer(question, 1)).toContain('Which order is this about?')
    await asks('the last one', question.ts)
    expect(await desk.answer(question, 2)).toMatch(/ORD-12348.*delivered/)
  })

  test('none of those that were offered: the number is asked for, then a person helps', async () => {
    const question = await asks('I want a refund')
    await desk.answer(question)
    await asks('neither', question.ts)
    expect(await desk.answer(question, 1)).toContain('Then please send me the number')
    await asks('none of them', question.ts)
    expect(await desk.answer(question, 2)).toContain('TKT-')
    expect(await refundsAsked()).toEqual([])
  })

  test('“never mind” ends the question politely, without a ticket', async () => {
    const question = await asks('I want a refund')
    await desk.answer(question)
    await asks('never mind, I found it', question.ts)
    expect(await desk.answer(question, 1)).toContain('leave it at that')
    await desk.settled()
    expect(await tickets()).toEqual([])
    const [conversation] = await rowsOf(desk.database, sql`select awaiting from conversations`)
    expect(conversation).toEqual({ awaiting: null })
  })

  test('“forget it” below a ticket is passed on to its people', async () => {
    const question = await asks('I want a refund for ORD-12346')
    const card = await desk.card(question)
    await asks('forget it', question.ts)
    await desk.slack.until(() =>
      desk.slack.messages(channels.support, card.message.ts).find(({ text }) => text.includes('forget it')),
    )
    await desk.settled()
    expect(desk.answers(question).join()).not.toContain('leave it at that')
  })

  test('outside the thread it answers the question, too', async () => {
    const question = await asks('I want a refund')
    await desk.answer(question)
    await desk.settled()
    const pick = await asks('the second one')
    expect(await desk.answer(pick)).toContain('refund for order *ORD-12346*')
  })

  test('what others in the channel say to each other is none of it', async () => {
    const question = await asks('Where is my order ORD-12345?')
    await desk.answer(question)
    const [said, other] = [
      await desk.write(users.tomas, channels.globex, 'never mind'),
      await desk.write(users.tomas, channels.globex, 'both of them'),
    ]
    await desk.handled(said, other)
    expect([...desk.answers(said), ...desk.answers(other)]).toEqual([])
  })
})

describe('in other languages, without a language model', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk()
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  test.each([
    ['Ich möchte mein Geld zurück', 'die zweite', 'vergiss es', 'lasse ich es dabei'],
    ['Quiero un reembolso', 'el segundo', 'olvídalo', 'lo dejo así'],
    ['Je veux un remboursement', 'la deuxième', 'laissez tomber', 'j’en reste là'],
    ['Saya mau refund pesanan saya', 'yang kedua', 'gak jadi', 'cukup sampai di sini'],
    ['Quero o estorno do meu pedido', 'o segundo', 'deixa pra lá', 'fica por isso mesmo'],
    ['返金をお願いします', '2つ目です', 'やっぱりいいです', '承知しました'],
    ['我要退款', '第二个', '算了', '那就先这样'],
  ])('“%s”: “%s” and “%s”', async (wish, pick, end, left) => {
    const question = await desk.write(users.maya, channels.globex, wish)
    await desk.answer(question)
    await desk.write(users.maya, channels.globex, end, { threadTs: question.ts })
    expect(await desk.answer(question, 1)).toContain(left)
    await desk.settled()
    const again = await desk.write(users.maya, channels.globex, wish)
    await desk.answer(again)
    await desk.write(users.maya, channels.globex, pick, { threadTs: again.ts })
    expect(await desk.answer(again, 1)).toContain('ORD-12346')
  })
})

test('where there are no orders, these words mean what they always meant', async () => {
  const vendor = sampleCompanyWith('api-vendor', '')
  const desk = await openHelpDesk({ config: { companyDir: vendor.dir } })
  try {
    const question = await desk.write(users.maya, channels.globex, 'How do I rotate an API key?')
    await desk.answer(question)
    const more = await desk.write(users.maya, channels.globex, 'never mind', { threadTs: question.ts })
    const first = await desk.write(users.maya, channels.globex, 'the first one', { threadTs: question.ts })
    await desk.handled(more, first)
    expect(desk.answers(question).join('\n')).not.toMatch(/leave it at that|order/i)
  } finally {
    await desk.close()
    vendor.remove()
  }
})
