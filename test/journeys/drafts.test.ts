import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { eraseTexts } from '../../src/db/erase-texts.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, modelThat, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { sampleCompanyWith } from '../sample-company.ts'
import {
  asClassifier,
  calls,
  fails,
  isTriage,
  numbersOf,
  type RecordedRequest,
  type Reply,
} from '../scripted-replies.ts'

const { users, channels } = cast

// In a channel of mode `draft`, people answer, and the card of each ticket proposes what the bot would have said.

const companies = [
  {
    company: 'shop',
    asks: 'What are your shipping rates?',
    says: 'free over $50',
    title: 'Shipping rates',
    edited: 'Do you ship to Canada?',
    unanswerable: 'Can your CEO speak at our conference in May?',
  },
  {
    company: 'api-vendor',
    asks: 'How do we rotate an API key?',
    says: 'Create a second key',
    title: 'API keys',
    edited: 'How do we get a refund?',
    unanswerable: 'Can your CEO speak at our conference in May?',
  },
] as const

describe.each(companies)(
  'in a draft channel of the $company',
  ({ company, asks, says, title, edited, unanswerable }) => {
    const folder = sampleCompanyWith(company, 'channels:\n  default: draft')
    let desk: HelpDesk
    beforeAll(async () => {
      desk = await openHelpDesk({ config: { companyDir: folder.dir } })
    })
    beforeEach(async () => {
      await clearDesk(desk)
      for (const userId of [users.sam, users.priya])
        for (const { id } of desk.slack.views(userId)) await desk.slack.closeView(userId, id)
    })
    afterAll(async () => {
      await desk.close()
      folder.remove()
    })

    async function ticketOf(text: string, userId: string = users.maya, channel: string = channels.globex) {
      const question = await desk.write(userId, channel, text)
      const card = await desk.card(question)
      await desk.settled()
      return { question, card }
    }
    const cardNow = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)
    const proposedOn = (card: Card) => cardNow(card)?.buttons.filter((one) => one.endsWith('_suggestion'))
    const press = (userId: string, { message }: Card, action: string, value?: string) =>
      desk.slack.click(userId, channels.support, message.ts, action, value)
    /** What a colleague has said to the customer. */
    const fromPeople = (question: Message) =>
      desk.slack.messages(channels.globex, question.ts).filter(({ username }) => /Sam|Priya/.test(username ?? ''))
    const modalOf = (userId: string) => desk.slack.until(() => desk.slack.views(userId).at(-1))
    const stats = () =>
      desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket', 'stats'))

    test('the customer hears of a ticket, and staff get what the bot would have said; talk stays talk', async () => {
      const { question, card } = await ticketOf(asks)
      expect(desk.answers(question).join()).not.toContain(says)
      expect(card.text).toContain('Proposed answer* · what the bot would have said')
      // A colleague says it.
      expect(card.text).not.toContain('I’ll get a person')
      expect(card.text).toContain(says)
      const talk = await desk.write(users.tomas, channels.globex, 'Lunch at noon? The usual place')
      await desk.handled(talk)
      expect(desk.answers(talk)).toEqual([])
    })

    test('what nothing answers is a ticket with no answer of the bot’s on its card', async () => {
      const { card } = await ticketOf(unanswerable)
      expect(card.text).not.toContain('what the bot would have said')
    })

    test('Send says what is shown, under the colleague’s name, claims the ticket and is counted', async () => {
      const { question, card } = await ticketOf(asks)
      await press(users.sam, card, 'send_suggestion')
      await desk.slack.until(() => fromPeople(question)[0])
      await desk.settled()
      const [sent, ...more] = fromPeople(question)
      expect(more).toEqual([])
      expect(sent).toMatchObject({ username: 'Sam' })
      expect(sent?.text).toContain(says)
      expect(wordsOf(sent?.blocks)).toMatch(new RegExp(`Source.*${title}`))
      expect(cardNow(card)?.text).toMatch(new RegExp(`✓ <@${users.sam}> sent “.*${title}`))
      expect(cardNow(card)?.text).toContain(`<@${users.sam}> has it`)
      expect(await stats()).toMatch(
        new RegExp(`Proposed answers.*: 1 of 1 sent unchanged.*By article.*${title}.*: 1 of 1`, 's'),
      )
    })

    test('fifty presses of two people at once say it once, and the other is told who was first', async () => {
      const { question, card } = await ticketOf(asks)
      const before = desk.slack.ephemerals(users.priya).length + desk.slack.ephemerals(users.sam).length
      const who = Array.from({ length: 50 }, (_, n) => (n % 2 ? users.sam : users.priya))
      await Promise.all(who.map((userId) => press(userId, card, 'send_suggestion')))
      await desk.slack.until(
        () => desk.slack.ephemerals(users.priya).length + desk.slack.ephemerals(users.sam).length === before + 49,
      )
      await desk.settled()
      expect(fromPeople(question)).toHaveLength(1)
      const words = [users.sam, users.priya].flatMap((userId) => desk.slack.ephemerals(userId).slice(-5))
      for (const { text } of words) expect(text).toMatch(/(Sam has|Priya has|You have) already sent/)
    })

    test('Edit opens it in the reply modal; what is changed there is sent and counted as edited', async () => {
      const { question, card } = await ticketOf(asks)
      await press(users.priya, card, 'edit_suggestion')
      const modal = await modalOf(users.priya)
      expect(JSON.stringify(modal.blocks)).toContain(says)
      expect(await desk.slack.submit(users.priya, modal.id, { text: 'It depends, Maya' })).toMatchObject({
        closed: true,
      })
      await desk.settled()
      expect(fromPeople(question).map(({ text }) => text)).toEqual(['It depends, Maya'])
      expect(cardNow(card)?.text).toContain(`<@${users.priya}> changed “`)
      expect(proposedOn(card)).toEqual([])
      expect(await stats()).toMatch(/0 of 1 sent unchanged · 1 edited/)
    })

    test('Edit and Send without a change sends it as the card shows it, and counts as unchanged', async () => {
      const { question, card } = await ticketOf(asks)
      await press(users.sam, card, 'edit_suggestion')
      const modal = await modalOf(users.sam)
      expect(await desk.slack.submit(users.sam, modal.id, {})).toMatchObject({ closed: true })
      await desk.settled()
      expect(fromPeople(question)).toHaveLength(1)
      expect(wordsOf(fromPeople(question)[0]?.blocks)).toMatch(/Source/)
      expect(await stats()).toMatch(/1 of 1 sent unchanged/)
    })

    test('Sam sends it while Priya edits it: what she typed stays in her modal, and she is told', async () => {
      const { question, card } = await ticketOf(asks)
      await press(users.priya, card, 'edit_suggestion')
      const modal = await modalOf(users.priya)
      await press(users.sam, card, 'send_suggestion')
      await desk.slack.until(() => fromPeople(question)[0])
      const result = await desk.slack.submit(users.priya, modal.id, { text: 'My own words' })
      expect(result).toMatchObject({
        closed: false,
        errors: { reply: expect.stringContaining('Sam has already sent') },
      })
      await desk.settled()
      expect(fromPeople(question)).toHaveLength(1)
    })

    test('Discard takes it away for everybody, the next one comes up, and it is counted', async () => {
      const { question, card } = await ticketOf(asks)
      await press(users.sam, card, 'discard_suggestion')
      await desk.slack.until(() => !cardNow(card)?.text.includes('what the bot would have said'))
      await desk.settled()
      const words = await desk.whisper(users.priya, () => pressOld(users.priya, card, 'edit_suggestion'))
      expect(words).toBe('Sam has discarded this answer.')
      expect(fromPeople(question)).toEqual([])
      expect(cardNow(card)?.text).toContain('nobody has it yet')
      expect(await stats()).toMatch(/0 of 1 sent unchanged · 1 discarded/)
    })

    test('the customer changes or deletes the question meanwhile: nothing is sent, and the card has the new words', async () => {
      const { question, card } = await ticketOf(asks)
      await desk.edit(question, edited)
      await desk.settled()
      const words = await desk.whisper(users.sam, () => pressOld(users.sam, card))
      expect(words).toContain('The customer has changed what they wrote since this card was drawn, so nothing was sent')
      await desk.slack.until(() => cardNow(card)?.text.includes(edited))
      const { question: other, card: gone } = await ticketOf(asks, users.tomas)
      await desk.slack.remove(users.tomas, channels.globex, other.ts)
      await desk.slack.until(() => cardNow(gone)?.text.includes('(deleted by the customer)'))
      await desk.settled()
      expect(await desk.whisper(users.sam, () => pressOld(users.sam, gone))).toContain('nothing was sent')
      await desk.settled()
      expect([...fromPeople(question), ...fromPeople(other)]).toEqual([])
      const kept = await rowsOf<{ text: string | null }>(
        desk.database,
        sql`select text from article_suggestions where kind = 'answer'`,
      )
      expect(kept.map(({ text }) => text)).toEqual([null, null])
    })
    /** Presses a button as it stood on the card when it was first drawn. */
    const pressOld = (userId: string, card: Card, action = 'send_suggestion') =>
      desk.slack.click(userId, channels.support, card.message.ts, action, undefined, card.message.blocks)

    test('the ticket is resolved or closed meanwhile: nothing is sent, and the card no longer proposes it', async () => {
      const { question, card } = await ticketOf(asks)
      await press(users.priya, card, 'resolve_ticket')
      await desk.slack.until(() => cardNow(card)?.text.includes('resolved by'))
      expect(await desk.whisper(users.sam, () => pressOld(users.sam, card))).toContain('Priya resolved it')
      await desk.slack.until(() => cardNow(card)?.buttons.includes('close_ticket'))
      await press(users.priya, card, 'close_ticket')
      await desk.slack.until(() => cardNow(card)?.text.includes('closed by'))
      expect(await desk.whisper(users.sam, () => pressOld(users.sam, card))).toContain('is closed: Priya closed it')
      await desk.settled()
      expect(fromPeople(question)).toEqual([])
      expect(proposedOn(card)).toEqual([])
    })

    test('nobody outside the support channel sends, edits or discards it', async () => {
      const { question, card } = await ticketOf(asks)
      await desk.slack.invite(users.lee, channels.support)
      await desk.slack.leave(users.lee, channels.support)
      for (const action of ['send_suggestion', 'edit_suggestion', 'discard_suggestion'])
        await expect(press(users.lee, card, action)).rejects.toThrow()
      expect(fromPeople(question)).toEqual([])
    })
  },
)

test('what the bot would have asked or looked up is proposed, too, and forgotten with the customer’s words', async () => {
  const folder = sampleCompanyWith('shop', 'channels:\n  default: draft')
  const desk = await openHelpDesk({ config: { companyDir: folder.dir } })
  try {
    const cardOfText = async (text: string) => {
      const question = await desk.write(users.maya, channels.globex, text)
      const card = await desk.card(question)
      await desk.settled()
      return { question, card }
    }
    const { card: asks } = await cardOfText('Where is my order?')
    expect(asks.text).toMatch(/what the bot would have said.*ORD-/s)
    const { question, card: tells } = await cardOfText('Where is my order ORD-12345?')
    expect(tells.text).toMatch(/what the bot would have said.*ORD-12345.*on its way/s)
    expect(desk.answers(question).join()).not.toContain('on its way')
    const kept = () => rowsOf<{ n: number }>(desk.database, sql`select count(text)::int as n from article_suggestions`)
    expect(await kept()).toEqual([{ n: 2 }])
    await eraseTexts(
      desk.database.db,
      (await rowsOf<{ id: number }>(desk.database, sql`select id from conversations`)).map(({ id }) => Number(id)),
    )
    expect(await kept()).toEqual([{ n: 0 }])
    const word = await desk.whisper(users.sam, () =>
      desk.slack.click(users.sam, channels.support, tells.message.ts, 'send_suggestion'),
    )
    expect(word).toContain('nothing was sent')
  } finally {
    await desk.close()
    folder.remove()
  }
})

test.each(['answer', 'draft'])('with a language model, a question costs as much in mode %s', async (mode) => {
  const folder = sampleCompanyWith('shop', `channels:\n  default: ${mode}`)
  const clerk = asClassifier([{ when: /./, is: { intent: 'faq' } }])
  const asked: string[] = []
  const model = modelThat(clerk, (request) =>
    calls({ name: 'answer', args: { sentences: numbersOf(request, /free over \$50/i) } }),
  )
  const desk = await openHelpDesk({
    config: { companyDir: folder.dir },
    model: (request) => {
      asked.push(isTriage(request) ? 'sorts' : 'answers')
      return typeof model === 'function' ? model(request) : model
    },
    languageModel: { skipConfidence: 1 },
  })
  try {
    const question = await desk.write(users.maya, channels.globex, companies[0].asks)
    await desk.answer(question)
    await desk.settled()
    expect(asked).toEqual(['sorts', 'answers'])
    expect(desk.answers(question).join().includes('free over $50')).toBe(mode === 'answer')
    if (mode === 'draft') expect((await desk.card(question)).text).toContain('free over $50')
  } finally {
    await desk.close()
    folder.remove()
  }
})

test('a direct message is answered, whatever the mode of channels', async () => {
  const folder = sampleCompanyWith('shop', 'channels:\n  default: draft')
  const desk = await openHelpDesk({ config: { companyDir: folder.dir } })
  try {
    const question = await desk.write(users.maya, cast.dms.maya, companies[0].asks)
    expect(await desk.answer(question)).toContain(companies[0].says)
  } finally {
    await desk.close()
    folder.remove()
  }
})

describe('with a language model', () => {
  const writes =
    (text: string) =>
    (request: RecordedRequest): Reply => {
      asked.push(request)
      return calls({ name: 'write_reply', args: { text, sentences: numbersOf(request, /free over \$50/i) } })
    }
  const asked: RecordedRequest[] = []
  const clerk = asClassifier([{ when: /./, is: { intent: 'human_needed' } }])
  let written = writes('Shipping is free over $50. <!channel> We pay $777 back.')
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: modelThat(clerk, (request) => written(request)) })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const wants = 'Can a person tell me what your shipping rates are?'
  const cardNow = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)

  test('an answer is written when it is wanted, for staff: the card shows it with what no article says, and Send says it', async () => {
    const question = await desk.write(users.maya, channels.globex, wants)
    const card = await desk.card(question)
    await desk.settled()
    expect(asked).toEqual([])
    expect(card.buttons).toContain('write_suggestion')
    const write = () => desk.slack.click(users.sam, channels.support, card.message.ts, 'write_suggestion')
    await Promise.all([write(), write(), write()])
    await desk.slack.until(() => cardNow(card)?.text.includes('written by AI'))
    await write()
    await desk.settled()
    expect(asked).toHaveLength(1)
    expect(cardNow(card)?.text).toContain('Not in your articles: 777')
    expect(JSON.stringify(cardNow(card)?.message.blocks)).not.toContain('<!channel>')
    expect(desk.answers(question).join()).not.toContain('777')
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'send_suggestion')
    const sent = await desk.slack.until(() =>
      desk.slack.messages(channels.globex, question.ts).find(({ username }) => username === 'Sam'),
    )
    expect(sent.text).toBe('Shipping is free over $50. &lt;!channel&gt; We pay $777 back.')
  })

  test('the model fails: who pressed is told, and the card stays as it is', async () => {
    written = () => fails()
    const question = await desk.write(users.maya, channels.globex, wants)
    const card = await desk.card(question)
    await desk.settled()
    const word = await desk.whisper(users.sam, () =>
      desk.slack.click(users.sam, channels.support, card.message.ts, 'write_suggestion'),
    )
    expect(word).toContain('could not write an answer')
    expect(cardNow(card)?.text).not.toContain('written by AI')
  })
})
