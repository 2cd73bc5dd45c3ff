import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { asClassifier, fails, isTriage, type Script, structured } from '../scripted-replies.ts'

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk()
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const tomasWrites = (text: string, threadTs?: string) =>
  desk.write(desk.slack.cast.users.tomas, desk.slack.cast.channels.globex, text, { threadTs })

test.each([
  ['German', 'Wo bleibt meine Bestellung?', /Bestellung.*ORD-12345|Bestellnummer/s],
  ['Spanish', '¿Dónde está mi pedido? Todavía no ha llegado', /pedido/],
  ['French', "Où est ma commande ? Je ne l'ai toujours pas reçue", /commande/],
  ['Japanese', '注文した商品がまだ届きません', /注文/],
])('a customer who misses an order in %s is asked for its number in that language', async (_, text, words) => {
  const question = await tomasWrites(text)
  expect(await desk.answer(question)).toMatch(words)
  expect(await desk.answer(question)).toContain('ORD-')
  await tomasWrites('ORD-20001', question.ts)
  const status = await desk.answer(question, 1)
  expect(status).toContain('ORD-20001')
  expect(status).not.toMatch(/being prepared/)
})

test('a customer whose language the bot does not speak is told so in that language, and gets a person', async () => {
  const question = await tomasWrites('Jag vill prata med en människa, jag är inte nöjd')
  const card = await desk.card(question)
  const answer = await desk.answer(question)
  expect(answer).toMatch(/svenska|engelska/)
  expect(answer).toContain(card.ticketId)
  expect(card.text).toContain('Swedish')
})

test('the source of an answer is named in the customer’s language, with the date in its format', async () => {
  const question = await tomasWrites('Wie hoch sind die Versandkosten?')
  await desk.answer(question)
  await desk.settled()
  const { globex } = desk.slack.cast.channels
  const [answer] = desk.slack.messages(globex, question.ts).filter(({ bot_id }) => bot_id)
  expect(JSON.stringify(answer?.blocks)).toMatch(/Quelle: .*Stand: \d{1,2}\. \p{L}+ \d{4}/u)
})

test.each([
  ['Italian', 'Quanto costa la spedizione standard e quanti giorni ci vogliono?', /Sono un bot.*inglese/],
  ['Dutch', 'Waar blijft mijn bestelling? Ik heb nog steeds niets ontvangen', /Ik ben een bot.*Engels/],
  ['Russian', 'Приложение не запускается после обновления, что делать?', /Я бот.*по-английски/],
])(
  'a question in %s, for an article or a department, goes to a person, and the customer is told so',
  async (_, text, line) => {
    const question = await tomasWrites(text)
    const card = await desk.card(question)
    const answer = await desk.answer(question)
    expect(answer).toMatch(line)
    expect(answer).toContain(card.ticketId)
    expect(card.text).toContain('does not speak the language')
  },
)

test('a follow-up is understood together with the question before it', async () => {
  const question = await tomasWrites('What are your shipping rates?')
  expect(await desk.answer(question)).toContain('$4.99')
  await tomasWrites('and how long does that take?', question.ts)
  expect(await desk.answer(question, 1)).toMatch(/3–5 business days/)
})

test('a follow-up that would mean something else by itself is about what was asked before', async () => {
  const question = await tomasWrites('Can I pick up my order in a store?')
  expect(await desk.answer(question)).toMatch(/Pick up in store/)
  await tomasWrites('how long do you keep it there?', question.ts)
  expect(await desk.answer(question, 1)).toMatch(/We keep it for 10 days/)
})

test('asking the same again after an answer gets a person instead of the same words', async () => {
  const question = await tomasWrites('What are your shipping rates?')
  await desk.answer(question)
  await tomasWrites('What are your shipping rates?', question.ts)
  expect(await desk.answer(question, 1)).toMatch(/TKT-[0-9A-F]{8}/)
})

describe('staff who read English get a complaint in German', () => {
  const complaint = 'Ich bin sehr enttäuscht: Die dritte Lampe ist kaputt angekommen!'
  const translation = 'I am very disappointed: the third lamp <!channel> arrived broken!'
  const { users, channels } = cast

  const complainAt = async (where: HelpDesk) => {
    const message = await where.write(users.tomas, channels.globex, complaint)
    const card = await where.card(message)
    await where.settled()
    const look = () => where.slack.command(users.sam, channels.support, 'ticket', card.ticketId)
    return { message, card, shown: await where.whisper(users.sam, look) }
  }

  test('with a language model, as the customer wrote it and in English, on the card and with /ticket', async () => {
    const is = { intent: 'complaint', language: 'de', sentiment: 'negative', translation } as const
    const classifies = asClassifier([{ when: /Lampe/, is }])
    const withModel = await openHelpDesk({ model: classifies })
    try {
      const { message, card, shown } = await complainAt(withModel)
      for (const text of [card.text, shown]) {
        expect(text).toContain(`> ${complaint}`)
        expect(text).toMatch(
          /translated by the language model:.*\n> I am very disappointed: the third lamp &lt;!channel/,
        )
      }
      expect(withModel.answers(message).join()).not.toContain('disappointed')
      const [row] = await rowsOf<object>(withModel.database, sql`select translation, triage from tickets`)
      expect(row).toMatchObject({ translation, triage: expect.not.objectContaining({ translation }) })

      const lastNote = async (text: string, script: Script) => {
        withModel.model?.always(script)
        await withModel.handled(await withModel.write(users.tomas, channels.globex, text, { threadTs: message.ts }))
        return withModel.slack.messages(channels.support, card.message.ts).at(-1)?.text
      }
      const wrote = (text: string) => `Tomás (Globex) wrote:\n&gt; ${text}`
      const hurry = 'Bitte schicken Sie mir schnell eine neue!'
      const translates = structured({ translation: 'Please <!channel> send me a new one quickly!' })
      expect(await lastNote(hurry, translates)).toBe(
        `${wrote(hurry)}\n_In English, translated by the language model:_\n&gt; Please &lt;!channel&gt; send me a new one quickly!`,
      )
      const asked = withModel.model?.requests.length
      expect(await lastNote('Thank you, I will wait for the new lamp.', fails(400))).toBe(
        wrote('Thank you, I will wait for the new lamp.'),
      )
      expect(withModel.model?.requests).toHaveLength(asked ?? 0)
      expect(await lastNote('Wann kommt denn jetzt die neue Lampe?', fails(400))).toBe(
        wrote('Wann kommt denn jetzt die neue Lampe?'),
      )
    } finally {
      await withModel.close()
    }
  })

  test('a long message, which triage sees in part, is translated whole', async () => {
    const story = `${complaint} ${'Ich warte seit Wochen auf eine Antwort von Ihnen. '.repeat(20)}`
    const is = { intent: 'complaint', language: 'de', translation: 'Part […] of it.' } as const
    const classifies = asClassifier([{ when: /Lampe/, is }])
    const whole = 'I am very disappointed, and I have waited for weeks.'
    const withModel = await openHelpDesk({
      model: (request) => (isTriage(request) ? classifies(request) : structured({ translation: whole })),
    })
    try {
      const card = await withModel.card(await withModel.write(users.tomas, channels.globex, story))
      expect(card.text).toContain(whole)
      expect(card.text).not.toContain('Part')
      expect(withModel.model?.requests).toHaveLength(2)
    } finally {
      await withModel.close()
    }
  })

  test('without one, as the customer wrote it', async () => {
    const { card, shown } = await complainAt(desk)
    for (const text of [card.text, shown]) {
      expect(text).toContain(`> ${complaint}`)
      expect(text).not.toContain('translated')
    }
  })
})
