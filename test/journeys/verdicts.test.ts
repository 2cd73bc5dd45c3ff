import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { tickets } from '../../src/db/schema.ts'
import { readArticleFigures } from '../../src/desk/told-store.ts'
import { eventually } from '../eventually.ts'
import { cardOf, clearDesk, type HelpDesk, modelThat, openHelpDesk } from '../help-desk.ts'
import { asClassifier, choosing } from '../scripted-replies.ts'

const { users, channels, teams } = cast

const companies = [
  {
    company: 'shop',
    asks: 'What are your shipping rates?',
    nearly: 'Hi! What are the shipping rates??',
    other: 'How much is express delivery?',
    otherSays: '$12.99',
    article: 'shipping-rates',
    says: '$50',
  },
  {
    company: 'api-vendor',
    asks: 'How do I rotate an API key?',
    nearly: 'Hello, how do we rotate an API key',
    other: 'Who can see our API keys?',
    otherSays: 'key',
    article: 'api-keys',
    says: 'Create a second key',
  },
]

describe.each(companies)('customers of $company say whether an answer helped', (sample) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', sample.company) } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    await desk.restart()
  })
  afterAll(() => desk.close())

  const writes = (text: string, who: string = users.maya, where: string = channels.globex) =>
    desk.write(who, where, text)
  async function answered(text: string): Promise<{ question: Message; answer: Message }> {
    const question = await writes(text)
    await desk.answer(question)
    await desk.settled()
    return { question, answer: lastBelow(question) }
  }
  function lastBelow(question: Message): Message {
    const [answer] = desk.slack.messages(channels.globex, question.ts).filter(({ bot_id }) => bot_id)
    if (!answer) throw new Error('The bot has said nothing')
    return answer
  }
  const presses = (answer: Message, action: string, who: string = users.maya) =>
    desk.slack.click(who, channels.globex, answer.ts, action)
  const figures = async () => (await readArticleFigures(desk.database.db)).get(sample.article)

  test('“This helped” is counted once, and thanked for in place of the buttons', async () => {
    const { question, answer } = await answered(sample.asks)
    expect(JSON.stringify(answer.blocks)).toMatch(/This helped.*Not quite/)
    await presses(answer, 'answer_helped')
    await desk.slack.until(() => JSON.stringify(lastBelow(question).blocks).includes('Thank you for telling us'))
    await desk.settled()
    expect(JSON.stringify(lastBelow(question).blocks)).not.toContain('answer_not_quite')
    expect(await figures()).toMatchObject({ answered: 1, helped: 1, notQuite: 0 })
    expect(desk.slack.messages(channels.support)).toEqual([])
    // The same question is answered as before.
    const again = await writes(sample.asks, users.ken, channels.initech)
    expect(await desk.answer(again)).toContain(sample.says)
  })

  test('“Not quite” brings a person, and the same question does not get this article by itself again', async () => {
    const { question, answer } = await answered(sample.asks)
    expect(desk.answers(question).join()).toContain(sample.says)
    await Promise.all([presses(answer, 'answer_not_quite'), presses(answer, 'answer_not_quite')])
    const told = await desk.answer(question, 1)
    expect(told).toMatch(/passed this on to our team as ticket \*TKT-/)
    await desk.settled()
    const card = cardOf(desk.slack, /TKT-[0-9A-F]{8}/.exec(told)?.[0] ?? '')
    expect(card?.text).toContain('An article answered, and the customer says that it did not help.')
    expect(card?.text).toContain(sample.asks)
    expect(desk.slack.messages(channels.support)).toHaveLength(1)
    expect(await figures()).toMatchObject({ answered: 1, helped: 0, notQuite: 1, wentOn: 1 })
    for (const text of [sample.asks, sample.nearly])
      await eventually(async () => {
        const again = await writes(text, users.ken, channels.initech)
        const said = await desk.answer(again)
        expect(said).not.toContain(sample.says)
        expect(said).toMatch(/TKT-/)
      })
  })

  test('“A person, please” brings one, with the answer on the card, and says nothing against the article', async () => {
    const { question, answer } = await answered(sample.asks)
    await Promise.all(Array.from({ length: 50 }, () => presses(answer, 'answer_wants_person')))
    const told = await desk.answer(question, 1)
    const ticketId = /TKT-[0-9A-F]{8}/.exec(told)?.[0] ?? ''
    const card = await desk.slack.until(() => cardOf(desk.slack, ticketId))
    expect(card.text).toContain('The bot answered, and the customer wants a person.')
    expect(card.text).toMatch(new RegExp(`\\*The bot answered\\*\\n> .*${sample.says.replace('$', '\\$')}`, 's'))
    await desk.slack.until(() => JSON.stringify(lastBelow(question).blocks).includes('✓ A person, please.'))
    await desk.settled()
    expect(desk.answers(question)).toHaveLength(2)
    expect(await desk.database.db.$count(tickets)).toBe(1)
    expect(await figures()).toMatchObject({ answered: 1, helped: 0, notQuite: 0 })
    await desk.restart()
    const again = await writes(sample.asks, users.ken, channels.initech)
    expect(await desk.answer(again)).toContain(sample.says)
  })

  test('who did not ask is told kindly, in the customer’s language, and has decided nothing', async () => {
    const { answer } = await answered(sample.asks)
    for (const stranger of [users.tomas, users.sam])
      for (const action of ['answer_helped', 'answer_not_quite', 'answer_wants_person'])
        expect(await desk.whisper(stranger, () => presses(answer, action, stranger))).toBe(
          'Only the customer who asked can say this.',
        )
    expect(await figures()).toMatchObject({ helped: 0, notQuite: 0 })
    await presses(answer, 'answer_helped')
    await eventually(async () => expect(await figures()).toMatchObject({ helped: 1 }))
  })

  test('a ticket of the thread is already there: its staff read who wants a person, and it stays one ticket', async () => {
    const { question, answer } = await answered(sample.asks)
    await presses(answer, 'answer_wants_person')
    const ticketId = /TKT-[0-9A-F]{8}/.exec(await desk.answer(question, 1))?.[0] ?? ''
    await desk.slack.until(() => cardOf(desk.slack, ticketId))
    await desk.settled()
    await presses(answer, 'answer_not_quite').catch(() => undefined)
    await desk.settled()
    expect(await desk.database.db.$count(tickets)).toBe(1)
    expect(desk.answers(question)).toHaveLength(2)
  })

  // Nobody documents whose team Slack names there.
  test.each([
    ['their own in team.id', { team: { id: teams.globex, domain: 'globex' } }],
    [
      'their own everywhere',
      { team: { id: teams.globex, domain: 'globex' }, user: { id: users.maya, team_id: teams.globex } },
    ],
    ['none', { team: null, user: { id: users.maya, name: 'maya', team_id: teams.globex } }],
    ['ours', { team: { id: teams.acme, domain: 'acme' } }],
    [
      'their organization',
      { team: { id: 'E0GLOBEX01' }, enterprise: { id: 'E0GLOBEX01', name: 'Globex' }, is_enterprise_install: false },
    ],
  ])('a press of a customer of another workspace counts, whatever team Slack names: %s', async (_, named) => {
    const { answer } = await answered(sample.asks)
    await desk.slack.deliver(pressOf(answer, named), { type: 'interactive', acceptsResponse: false })
    await eventually(async () => expect(await figures()).toMatchObject({ helped: 1 }))
  })

  test('a press on the post of another installation of the app, in another workspace, is not ours', async () => {
    const { answer } = await answered(sample.asks)
    const theirs = { ...pressOf(answer, { team: { id: teams.globex } }), message: { ...answer, bot_id: 'B0THEIRS01' } }
    await desk.slack.deliver(theirs as unknown as JsonObject, { type: 'interactive', acceptsResponse: false })
    await presses(answer, 'answer_not_quite')
    await eventually(async () => expect(await figures()).toMatchObject({ helped: 0, notQuite: 1 }))
  })

  function pressOf(answer: Message, named: object): JsonObject {
    const [button] = [/"value":"([^"]+)"/.exec(JSON.stringify(answer.blocks))?.[1] ?? '']
    return {
      type: 'block_actions',
      user: { id: users.maya, username: 'maya', name: 'maya', team_id: teams.globex },
      api_app_id: cast.bot.appId,
      token: 'x',
      container: { type: 'message', message_ts: answer.ts, channel_id: channels.globex, is_ephemeral: false },
      trigger_id: '1.2.3',
      channel: { id: channels.globex, name: 'globex-acme' },
      message: answer,
      response_url: 'http://127.0.0.1:9/none',
      actions: [{ action_id: 'answer_helped', block_id: 'x', type: 'button', action_ts: '1.2', value: button }],
      ...named,
    } as unknown as JsonObject
  }

  test('other questions still get the article, and so does a restarted bot’s customer not get it for this one', async () => {
    const { answer } = await answered(sample.asks)
    await presses(answer, 'answer_not_quite')
    await eventually(async () => expect(await figures()).toMatchObject({ notQuite: 1 }))
    await desk.settled()
    await desk.restart()
    const again = await writes(sample.asks, users.ken, channels.initech)
    expect(await desk.answer(again)).not.toContain(sample.says)
    const other = await writes(sample.other, users.tomas, channels.globex)
    expect(await desk.answer(other)).toContain(sample.otherSays)
    await desk.settled()
    expect(await figures()).toMatchObject({ answered: 2 })
  })

  test('if Slack lets nobody change the answer, it stays as it is', async () => {
    const { question, answer } = await answered(sample.asks)
    desk.slack.fail('chat.update', { error: 'edit_window_closed' })
    await presses(answer, 'answer_helped')
    await eventually(async () => expect(await figures()).toMatchObject({ helped: 1 }))
    await desk.settled()
    expect(desk.answers(question).join()).toContain(sample.says)
  })

  test('a customer who takes the question back has judged nothing that could be learned', async () => {
    const { question, answer } = await answered(sample.asks)
    await presses(answer, 'answer_not_quite')
    await desk.answer(question, 1)
    await desk.slack.remove(users.maya, channels.globex, question.ts)
    await eventually(async () => {
      await desk.restart()
      const again = await writes(sample.asks, users.ken, channels.initech)
      expect(await desk.answer(again)).toContain(sample.says)
    })
  })
})

describe('with a language model', () => {
  let desk: HelpDesk
  const clerk = asClassifier([{ when: /./, is: { intent: 'faq' } }])
  const chooses = choosing(/free over \$50/i)
  beforeAll(async () => {
    desk = await openHelpDesk({
      model: modelThat(clerk, (request) => chooses(request)),
      languageModel: { skipConfidence: 1 },
    })
  })
  afterAll(() => desk.close())

  test('the model is not offered an article for a question that it did not answer', async () => {
    const asks = 'What are your shipping rates?'
    const question = await desk.write(users.maya, channels.globex, asks)
    expect(await desk.answer(question)).toContain('$50')
    await desk.settled()
    const [answer] = desk.slack.messages(channels.globex, question.ts).filter(({ bot_id }) => bot_id)
    await desk.slack.click(users.maya, channels.globex, answer?.ts ?? '', 'answer_not_quite')
    await desk.answer(question, 1)
    await desk.settled()
    await desk.restart()
    const again = await desk.write(users.ken, channels.initech, asks)
    expect(await desk.answer(again)).toMatch(/TKT-/)
    expect(desk.answers(again).join()).not.toContain('$50')
  })
})

test('the state of an order is an answer, too: the customer says that a person should look, and gets a ticket', async () => {
  const desk = await openHelpDesk()
  try {
    const question = await desk.write(users.maya, channels.globex, 'Where is my order ORD-12345?')
    expect(await desk.answer(question)).toContain('on its way')
    await desk.settled()
    const [answer] = desk.slack.messages(channels.globex, question.ts).filter(({ bot_id }) => bot_id)
    const press = (who: string) => desk.slack.click(who, channels.globex, answer?.ts ?? '', 'answer_wants_person')
    expect(await desk.whisper(users.tomas, () => press(users.tomas))).toContain('Only the customer who asked')
    await Promise.all([press(users.maya), press(users.maya), press(users.maya)])
    const card = await desk.card(question)
    await desk.settled()
    expect(card.text).toMatch(/The bot answered.*ORD-12345.*on its way/s)
    expect(desk.answers(question)).toHaveLength(2)
    expect(await desk.database.db.$count(tickets)).toBe(1)
  } finally {
    await desk.close()
  }
})
