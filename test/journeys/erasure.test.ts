import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { runForget } from '../../src/cli/forget/command.ts'
import { cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { asClassifier } from '../scripted-replies.ts'
import { rowsWith } from '../words-in-database.ts'

const { users, channels } = cast

/** A model that repeats in its summary what the customer wrote, and translates it. */
const clerk = asClassifier([
  {
    when: /gerente/i,
    is: { intent: 'human_needed', language: 'es', summary: 'Says zanahoria', translation: 'carrot' },
  },
  { when: /manager/i, is: { intent: 'human_needed', summary: 'Customer speaks of a zeppelin' } },
])

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk({ model: clerk })
})
let begun = 0
beforeEach(async () => {
  await clearDesk(desk)
  begun = desk.slack.messages(channels.support).length
})
afterAll(() => desk.close())

const mayaWrites = (text: string, threadTs?: string, files?: { name: string }[]) =>
  desk.write(users.maya, channels.globex, text, { threadTs, files })
const deletes = async ({ ts, user = '' }: Message) => {
  const before = await deletionsHandled()
  await desk.slack.remove(user, channels.globex, ts)
  await untilRow(
    desk.database,
    sql`select 1 from inbox where kind = 'deletion' and handled_at is not null having count(*) > ${before}`,
  )
  await desk.settled()
}
async function deletionsHandled() {
  const [row] = await rowsOf<{ count: string }>(
    desk.database,
    sql`select count(*) from inbox where kind = 'deletion' and handled_at is not null`,
  )
  return Number(row?.count)
}

/** All that staff can see in the support channel, of this test. */
function supportChannel(): string {
  const cards = desk.slack.messages(channels.support).slice(begun)
  return JSON.stringify(cards.flatMap(({ ts }) => desk.slack.messages(channels.support, ts)))
}
const thread = ({ ts }: Message) => JSON.stringify(desk.slack.messages(channels.globex, ts))
const cardNow = (ticketId: string) => cardOf(desk.slack, ticketId)?.text
const notesBelow = ({ ts }: Message) =>
  desk.slack
    .messages(channels.support, ts)
    .slice(1)
    .map(({ text }) => text)
const historyOf = async (ticketId: string) =>
  (
    await rowsOf<{ event: string }>(
      desk.database,
      sql`select event from ticket_history where ticket_id = ${ticketId} order by id`,
    )
  ).map(({ event }) => event)

async function ticketOf(text: string, files?: { name: string }[]) {
  const question = await mayaWrites(text, undefined, files)
  const card = await desk.card(question)
  await desk.settled()
  return { question, card }
}

const severalQuestionsText =
  '1. What are your shipping rates?\n2. Can your founder speak at our zeppelin conference?\n3. Do you have a manager?'

async function severalQuestions(): Promise<Message> {
  const question = await mayaWrites(severalQuestionsText)
  await desk.card(question)
  await desk.settled()
  expect(desk.answers(question).join()).toContain('zeppelin')
  return question
}

describe('what a customer deletes', () => {
  test('is erased from the ticket that it opened, with its file, summary and notes, and from the database', async () => {
    const { question, card } = await ticketOf('A manager please, my zeppelin burns', [{ name: 'zeppelin.png' }])
    expect(supportChannel()).toMatch(/zeppelin/)
    await deletes(question)
    expect(cardNow(card.ticketId)).toContain('(deleted by the customer)')
    expect(supportChannel()).not.toMatch(/zeppelin/i)
    expect(await rowsWith(desk.database, 'zeppelin')).toEqual([])
    expect(notesBelow(card.message)).toEqual(['A message of the customer was deleted. Slack does not say by whom.'])
    expect(await historyOf(card.ticketId)).toEqual(['opened', 'customer deleted'])
  })

  test('is erased from the notes below an open ticket, and its files from the card; the rest stays', async () => {
    const { question, card } = await ticketOf('I want to speak to a manager!')
    const kept = await mayaWrites('It is about the balcony', question.ts, [{ name: 'balcony.png' }])
    await desk.handled(kept)
    const taken = await mayaWrites('My secret is xylophone', question.ts, [{ name: 'xylophone.pdf' }])
    await desk.handled(taken)
    expect(supportChannel()).toMatch(/My secret is xylophone.*xylophone\.pdf/s)
    await deletes(taken)
    expect(supportChannel()).not.toMatch(/xylophone/)
    expect(await rowsWith(desk.database, 'xylophone')).toEqual([])
    expect(cardNow(card.ticketId)).toMatch(/speak to a manager.*balcony\.png/s)
    expect(notesBelow(card.message)).toEqual([
      expect.stringMatching(/balcony/),
      expect.stringMatching(/\(deleted by the customer\)/),
      expect.stringMatching(/was deleted/),
    ])
  })

  test('is erased alone if two messages opened a ticket together', async () => {
    const question = await mayaWrites('I want a manager')
    await desk.handled(await mayaWrites('My secret is xylophone', question.ts))
    const { ticketId } = await desk.card(question)
    await deletes(question)
    expect(cardNow(ticketId)).toContain('xylophone')
    expect(cardNow(ticketId)).not.toContain('I want a manager')
    expect(await rowsWith(desk.database, 'I want a manager')).toEqual([])
  })

  test('is erased with its translation', async () => {
    const { question } = await ticketOf('Quiero hablar con el gerente de zanahorias')
    expect(supportChannel()).toContain('carrot')
    await deletes(question)
    expect(supportChannel()).not.toMatch(/carrot|zanahoria/i)
    expect(await rowsWith(desk.database, 'carrot', 'zanahoria')).toEqual([])
  })

  test('is erased from a conversation without a ticket too, with the question it asked', async () => {
    const question = await mayaWrites('What are your shipping rates to Zanzibar?')
    await desk.answer(question)
    await desk.settled()
    await deletes(question)
    expect(await rowsWith(desk.database, 'rates to Zanzibar')).toEqual([])
  })

  test('leaves the answer that repeats its questions, in the thread too', async () => {
    const question = await severalQuestions()
    await deletes(question)
    expect(await rowsWith(desk.database, 'zeppelin')).toEqual([])
    const said = thread(question)
    expect(said).not.toContain('zeppelin')
    expect(said).toContain('(deleted by the customer)')
    expect(said).toContain('$50')
    expect(said).toMatch(/TKT-/)
  })

  test('leaves it even if Slack lets nobody change a post: the answer is deleted', async () => {
    const question = await severalQuestions()
    desk.slack.fail('chat.update', { error: 'edit_window_closed' }, 3)
    await deletes(question)
    expect(thread(question)).not.toContain('zeppelin')
  })

  test('leaves it even if the answer waits to be said', async () => {
    const question = await mayaWrites(severalQuestionsText)
    desk.slack.fail('chat.postMessage', { status: 500 }, 2)
    await desk.card(question)
    await deletes(question)
    expect(thread(question)).not.toContain('zeppelin')
  })

  test('is reported to staff once, however often Slack sends the deletion', async () => {
    const { question, card } = await ticketOf('I want to speak to a manager!')
    await deletes(question)
    const body = { text: 'I want to speak to a manager!', user: users.maya, ts: question.ts, type: 'message' }
    await deliver({ subtype: 'message_deleted', deleted_ts: question.ts, previous_message: body }, 'EvTWICE')
    await desk.settled()
    expect(notesBelow(card.message)).toHaveLength(1)
    expect(await rowsWith(desk.database, 'speak to a manager')).toEqual([])
  })

  const tombstone = (ts: string) => ({ type: 'message', subtype: 'tombstone', user: 'USLACKBOT', ts, text: 'Deleted.' })
  test.each([
    ['when it was written', (ts: string) => ({ subtype: 'message_deleted', deleted_ts: ts })],
    ['that a tombstone stands there', (ts: string) => ({ subtype: 'message_changed', message: tombstone(ts) })],
  ])('is erased even if Slack only says %s', async (what, eventFor) => {
    const { question, card } = await ticketOf('I want to speak to a manager!')
    await deliver(eventFor(question.ts), `EvBARE${what.length}`)
    await desk.slack.until(() => cardNow(card.ticketId)?.includes('(deleted by the customer)'))
    await desk.settled()
    expect(await rowsWith(desk.database, 'speak to a manager')).toEqual([])
    const history = await rowsOf(desk.database, sql`select actor from ticket_history where event = 'customer deleted'`)
    expect(history).toEqual([{ actor: users.maya }])
  })

  test('stays erased if an edit arrives late', async () => {
    const { question, card } = await ticketOf('I want to speak to a manager!')
    await deletes(question)
    const now = { type: 'message', user: users.maya, ts: question.ts, text: 'The zeppelin edit' }
    await deliver({ subtype: 'message_changed', message: now, previous_message: { ...now, text: 'x' } }, 'EvLATE')
    await desk.settled()
    expect(await rowsWith(desk.database, 'zeppelin')).toEqual([])
    expect(notesBelow(card.message)).toHaveLength(1)
  })

  test('is neither kept nor answered if the deletion arrives first, even below a busy ticket', async () => {
    const { question, card } = await ticketOf('I want to speak to a manager!')
    const ts = `${Math.floor(Date.now() / 1000)}.999001`
    const message = {
      type: 'message',
      user: users.maya,
      team: cast.teams.globex,
      ts,
      thread_ts: question.ts,
      text: 'My secret is xylophone',
    }
    await deliver({ subtype: 'message_deleted', deleted_ts: ts, previous_message: message }, 'EvFIRST')
    await desk.handled(await mayaWrites('Are you there?', question.ts))
    await deliver(message, 'EvSECOND')
    await desk.handled(await mayaWrites('Hello?', question.ts))
    expect(await rowsWith(desk.database, 'xylophone')).toEqual([])
    expect(notesBelow(card.message).join()).toMatch(/Are you there.*Hello/s)
    expect(supportChannel()).not.toContain('xylophone')
  })

  test('of another workspace changes nothing', async () => {
    const { question } = await ticketOf('I want to speak to a manager!')
    const body = { text: 'I want to speak to a manager!', user: users.maya, ts: question.ts, type: 'message' }
    await deliver(
      { subtype: 'message_deleted', deleted_ts: question.ts, previous_message: body },
      'EvOTHER',
      'T0OTHER001',
    )
    await desk.settled()
    expect(await rowsWith(desk.database, 'speak to a manager')).not.toEqual([])
  })

  test('is erased even if Slack lets nobody change a post: note and card are deleted, and the card is posted again', async () => {
    const { question, card } = await ticketOf('I want to speak to a manager!')
    const taken = await mayaWrites('My secret is xylophone', question.ts)
    await desk.handled(taken)
    desk.slack.fail('chat.update', { error: 'edit_window_closed' }, 2)
    await deletes(taken)
    expect(notesBelow(card.message).join()).not.toContain('xylophone')
    expect(supportChannel()).not.toContain('xylophone')
    expect(cardNow(card.ticketId)).toContain('speak to a manager')
  })

  test('a deleted message of the bot changes nothing', async () => {
    const question = await mayaWrites('What are your shipping rates?')
    await desk.answer(question)
    await desk.settled()
    const [, reply] = desk.slack.messages(channels.globex, question.ts)
    const { ts, user, text, bot_id } = reply as Message
    await deliver(
      { subtype: 'message_deleted', deleted_ts: ts, previous_message: { type: 'message', ts, user, text, bot_id } },
      'EvBOT',
    )
    await desk.settled()
    const rows = await rowsOf(desk.database, sql`select 1 from messages where deleted_at is not null`)
    expect(rows).toEqual([])
  })
})

describe('what a customer edits', () => {
  test('shows on the card with the new words, and the old words are nowhere', async () => {
    const { question, card } = await ticketOf('I want a manager please, my zeppelin burns')
    await desk.edit(question, 'I want a manager please, my bicycle burns')
    await desk.settled()
    expect(cardNow(card.ticketId)).toContain('my bicycle burns')
    expect(supportChannel()).not.toMatch(/zeppelin/)
    expect(await rowsWith(desk.database, 'zeppelin')).toEqual([])
    expect(await historyOf(card.ticketId)).toEqual(['opened', 'customer edited'])
  })

  test('shows with the new words in the notes below the card too', async () => {
    const { question, card } = await ticketOf('I want to speak to a manager!')
    const line = await mayaWrites('My secret is xylophone', question.ts)
    await desk.handled(line)
    await desk.edit(line, 'My secret is piano')
    await desk.settled()
    expect(notesBelow(card.message)).toEqual([
      expect.stringMatching(/My secret is piano/),
      'The customer edited a message. It now says:\n&gt; My secret is piano',
    ])
    expect(await rowsWith(desk.database, 'xylophone')).toEqual([])
  })

  test('leaves the answer that repeats its questions', async () => {
    const question = await severalQuestions()
    await desk.edit(question, severalQuestionsText.replace(' at our zeppelin conference', ''))
    await desk.settled()
    const said = desk.answers(question).join()
    expect(said).not.toContain('zeppelin')
    expect(said).toContain('(edited by the customer)')
    expect(said).toContain('Do you have a manager?')
  })

  test('by removing a file leaves the card without it', async () => {
    const { question, card } = await ticketOf('A manager please', [{ name: 'zeppelin.png' }, { name: 'ticket.pdf' }])
    const { ts, user, text, files = [] } = question
    const previous = { type: 'message', ts, user, text, files }
    const [gone, left] = files
    const now = { ...previous, files: [{ id: gone?.id, mode: 'tombstone' }, left] }
    await deliver({ subtype: 'message_changed', message: now, previous_message: previous }, 'EvFILE')
    await desk.slack.until(() => !cardNow(card.ticketId)?.includes('zeppelin.png'))
    await desk.settled()
    expect(cardNow(card.ticketId)).toContain('ticket.pdf')
    expect(await rowsWith(desk.database, 'zeppelin.png')).toEqual([])
    expect(notesBelow(card.message)).toEqual(['The customer changed the files of a message. The card has them.'])
  })

  test('and then deletes is erased from the note about the edit', async () => {
    const { question } = await ticketOf('I want to speak to a manager!')
    const line = await mayaWrites('My secret is xylophone', question.ts)
    await desk.handled(line)
    await desk.edit(line, 'My secret is piano')
    await desk.settled()
    await deletes(line)
    expect(supportChannel()).not.toMatch(/xylophone|piano/)
    expect(await rowsWith(desk.database, 'xylophone', 'piano')).toEqual([])
  })
})

describe('npm run forget', () => {
  test('erases a person from cards and notes in the support channel while the bot runs', async () => {
    const { question, card } = await ticketOf('A manager please, my zeppelin burns', [{ name: 'zeppelin.png' }])
    await desk.handled(await mayaWrites('My secret is xylophone', question.ts))
    await desk.handled(await desk.write(users.tomas, channels.globex, 'Mine is a balcony', { threadTs: question.ts }))
    const quiet = { say: () => {}, progress: () => {} }
    await runForget(desk.database, { wanted: users.maya, dryRun: false, yes: true }, quiet)
    desk.database.wake('outbox')
    await desk.settled()
    expect(cardNow(card.ticketId)).toMatch(/\(erased\).*closed by Frontdesk/s)
    expect(supportChannel()).not.toMatch(/zeppelin|xylophone|Maya/)
    expect(await rowsWith(desk.database, 'zeppelin', 'xylophone', 'Maya', users.maya)).toEqual([])
    expect(cardNow(card.ticketId)).toContain('Globex')
  })
})

function deliver(event: object, eventId: string, workspaceId: string = cast.teams.acme) {
  return desk.slack.deliver({
    type: 'event_callback',
    event_id: eventId,
    team_id: cast.teams.globex,
    authorizations: [{ team_id: workspaceId, user_id: cast.bot.userId }],
    event: { type: 'message', channel: channels.globex, channel_type: 'channel', ts: '1.2', ...event },
  })
}
