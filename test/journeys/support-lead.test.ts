import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { rowsWith } from '../words-in-database.ts'

// What a support lead tries in the first hour, without a language model.

const { users, channels } = cast

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk()
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
const samWrites = (text: string, threadTs?: string) => desk.write(users.sam, channels.globex, text, { threadTs })
const tomasWrites = (text: string, threadTs?: string) => desk.write(users.tomas, channels.globex, text, { threadTs })
const mayaNeedsPerson = async () => {
  const question = await mayaWrites('I want to speak to a manager!')
  const card = await desk.card(question)
  await desk.settled()
  return { question, card }
}
const notesBelow = ({ message }: Card) =>
  desk.slack
    .messages(channels.support, message.ts)
    .slice(1)
    .map(({ text }) => text)
const historyOf = async ({ ticketId }: Card) =>
  (
    await rowsOf<{ line: string }>(
      desk.database,
      sql`select concat(event, ' ', actor) as line from ticket_history where ticket_id = ${ticketId} order by id`,
    )
  ).map(({ line }) => line)
const isSilent = async (message: Message, before: number) => {
  await desk.handled(message)
  expect(desk.answers(message)).toHaveLength(before)
}

describe('staff answer in the customer’s thread', () => {
  test('Sam answers below a ticket that nobody has: it is his, with history and card', async () => {
    const { question, card } = await mayaNeedsPerson()
    expect(card.text).toContain('nobody has it yet')
    await desk.handled(await samWrites('Hi Maya, I am looking into it.', question.ts))
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(`<@${users.sam}> has it`)
    expect(await historyOf(card)).toEqual(['opened frontdesk', `claimed ${users.sam}`, `staff replied ${users.sam}`])
    // She sees him write, so nobody needs to tell her.
    expect(desk.answers(question)).toHaveLength(1)
  })

  test('what Maya writes after that reaches him', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(await samWrites('Hi Maya, I am looking into it.', question.ts))
    await desk.handled(await mayaWrites('Ok, perfect!', question.ts))
    expect(notesBelow(card)).toEqual([`<@${users.sam}> Maya (Globex) wrote:\n&gt; Ok, perfect!`])
  })

  test('Sam’s answer and Maya’s reply to it come at once: it is his, and he reads the reply', async () => {
    const { question, card } = await mayaNeedsPerson()
    const written = await Promise.all([
      samWrites('Which account?', question.ts),
      mayaWrites('The blue one', question.ts),
    ])
    await desk.handled(...written)
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(`<@${users.sam}> has it`)
    expect(notesBelow(card).at(-1)).toContain('Maya (Globex) wrote:\n&gt; The blue one')
  })

  test('the ticket of a colleague stays with her when Sam answers, too', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.slack.click(users.priya, channels.support, card.message.ts, 'claim_ticket')
    await desk.answer(question, 1)
    await desk.handled(await samWrites('Priya is on it.', question.ts))
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(`<@${users.priya}> has it`)
  })

  test('Lee, who is not in the support channel, answers: nobody has the ticket, and staff read what he said', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(
      await desk.write(users.lee, channels.globex, 'Our support will look at it', { threadTs: question.ts }),
    )
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain('nobody has it yet')
    expect(notesBelow(card)).toEqual(['Lee wrote:\n&gt; Our support will look at it'])
  })
})

describe('a colleague writes in the customer’s thread, too', () => {
  const leeWrites = (text: string, threadTs: string) => desk.write(users.lee, channels.globex, text, { threadTs })
  const claimedBy = async (userId: string) => {
    const { question, card } = await mayaNeedsPerson()
    await desk.slack.click(userId, channels.support, card.message.ts, 'claim_ticket')
    await desk.answer(question, 1)
    await desk.settled()
    return { question, card }
  }

  test('Lee and Sam write below Priya’s ticket: she hears of both, by name', async () => {
    const { question, card } = await claimedBy(users.priya)
    await desk.handled(await leeWrites('It is the blue account', question.ts))
    await desk.handled(await samWrites('I saw this last week', question.ts))
    expect(notesBelow(card)).toEqual([
      `<@${users.priya}> Lee wrote:\n&gt; It is the blue account`,
      `<@${users.priya}> Sam wrote:\n&gt; I saw this last week`,
    ])
  })

  test('Sam’s own answers below his ticket are no news to him', async () => {
    const { question, card } = await claimedBy(users.sam)
    await desk.handled(await samWrites('I am looking into it', question.ts))
    expect(notesBelow(card)).toEqual([])
  })

  test('Maya, Lee and Sam write at once below his ticket: he reads the two others, in order', async () => {
    const { question, card } = await claimedBy(users.sam)
    const maya = await mayaWrites('It is back', question.ts)
    const lee = await leeWrites('Not for me', question.ts)
    const sam = await samWrites('One moment', question.ts)
    const again = await mayaWrites('Now it is gone', question.ts)
    await desk.handled(maya, lee, sam, again)
    const notes = notesBelow(card).join('\n')
    expect(notes.match(/\w+( \(Globex\))? wrote:\n&gt; .*/g)).toEqual([
      'Maya (Globex) wrote:\n&gt; It is back',
      'Lee wrote:\n&gt; Not for me',
      'Maya (Globex) wrote:\n&gt; Now it is gone',
    ])
  })

  test('Lee and Maya write at once below a ticket that nobody has: staff read both', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(
      ...(await Promise.all([leeWrites('Support will look', question.ts), mayaWrites('It is urgent', question.ts)])),
    )
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain('nobody has it yet')
    expect(notesBelow(card)).toContain('Lee wrote:\n&gt; Support will look')
    expect(notesBelow(card)).toContain('Maya (Globex) wrote:\n&gt; It is urgent')
  })

  test('Lee and Sam answer at once: Sam has it, and reads what Lee said', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(
      ...(await Promise.all([leeWrites('Support will look', question.ts), samWrites('On it', question.ts)])),
    )
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(`<@${users.sam}> has it`)
    expect(notesBelow(card)).toEqual([`<@${users.sam}> Lee wrote:\n&gt; Support will look`])
  })
})

describe('who wrote is named', () => {
  test('Tomás writes below Maya’s ticket: staff see that it is him, and not her', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(await tomasWrites('Same here', question.ts))
    expect(notesBelow(card)).toEqual(['Tomás (Globex), who is not the ticket’s customer, wrote:\n&gt; Same here'])
  })

  test('both write at once: each stands under their own name', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(
      ...(await Promise.all([mayaWrites('It is urgent', question.ts), tomasWrites('And for me', question.ts)])),
    )
    const notes = notesBelow(card).join('\n')
    expect(notes).toMatch(/Maya \(Globex\) wrote:\n&gt; It is urgent/)
    expect(notes).toMatch(/Tomás \(Globex\), who is not the ticket’s customer, wrote:\n&gt; And for me/)
  })
})

describe('two customers write at the same moment', () => {
  const bothWrite = async (question: Message, maya: string, tomas: string) =>
    desk.handled(...(await Promise.all([mayaWrites(maya, question.ts), tomasWrites(tomas, question.ts)])))
  const answered = async () => {
    const question = await mayaWrites('What are your shipping rates?')
    await desk.answer(question)
    return question
  }

  test('both thank below a closed ticket: it stays closed', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'claim_ticket')
    await desk.answer(question, 1)
    await desk.settled()
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'close_ticket')
    await desk.answer(question, 2)
    await bothWrite(question, 'Thanks!', 'Thank you!')
    expect(await rowsOf(desk.database, sql`select id from tickets where status <> 'closed'`)).toEqual([])
  })

  test('both thank the bot: nobody needs a person', async () => {
    const question = await answered()
    await bothWrite(question, 'Thanks!', 'Thank you!')
    expect(await rowsOf(desk.database, sql`select id from tickets`)).toEqual([])
    expect(desk.answers(question)[1]).toContain('welcome')
  })

  test('they speak to each other: the bot stays out of it', async () => {
    const question = await answered()
    await bothWrite(question, `<@${users.tomas}> can we use this?`, `<@${users.maya}> yes, perfect for us`)
    expect(desk.answers(question)).toHaveLength(1)
  })
})

describe('nothing that belongs to a ticket is lost', () => {
  test('thanks below an open ticket reach its people, and nothing more is said', async () => {
    const { question, card } = await mayaNeedsPerson()
    await isSilent(await mayaWrites('Thank you!', question.ts), 1)
    expect(notesBelow(card)).toEqual(['Maya (Globex) wrote:\n&gt; Thank you!'])
  })

  test('a file that comes with a question about the ticket is on its card', async () => {
    const { card } = await mayaNeedsPerson()
    const files = [{ name: 'contract.pdf', content: 'x' }]
    const asked = await desk.write(users.maya, channels.globex, `An update of my ticket ${card.ticketId}`, { files })
    expect(await desk.answer(asked)).toContain(card.ticketId)
    await desk.settled()
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain('contract.pdf')
    expect(await historyOf(card)).toContain(`customer wrote ${users.maya}`)
  })

  test('“any news?” below the ticket is answered, and its people read it with its file', async () => {
    const { question, card } = await mayaNeedsPerson()
    const files = [{ name: 'log.txt', content: 'x' }]
    await desk.handled(await desk.write(users.maya, channels.globex, 'any news?', { threadTs: question.ts, files }))
    expect(desk.answers(question).at(-1)).toContain('waiting for a person')
    expect(notesBelow(card).at(-1)).toContain('any news?')
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain('log.txt')
  })

  test('what is said below an open ticket to somebody else by name is relayed, too', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(await mayaWrites(`<@${users.sam}> can you look at this?`, question.ts))
    expect(notesBelow(card).at(-1)).toContain('can you look at this?')
  })
})

describe('what is not for the bot', () => {
  test('Maya corrects a typo in what she wrote to Sam: the bot stays out of it', async () => {
    const message = await mayaWrites(`<@${users.sam}> can you send teh contract?`)
    await desk.handled(message)
    await desk.edit(message, `<@${users.sam}> can you send the contract?`)
    await desk.settled()
    expect(desk.answers(message)).toEqual([])
  })

  test('what our people say to each other in an internal channel is not kept', async () => {
    const message = await desk.write(users.lee, channels.helpDesk, 'Lunch at noon, and the merger is off')
    const reply = await desk.write(users.sam, channels.helpDesk, 'Not so loud', { threadTs: message.ts })
    await desk.handled(message, reply)
    expect(await rowsOf(desk.database, sql`select * from messages`)).toEqual([])
  })

  test('a thread that Sam began is his: Maya’s reply there is not answered', async () => {
    const began = await samWrites('We have released version 2. What are your shipping rates, people ask?')
    const reply = await mayaWrites('What are your shipping rates?', began.ts)
    await desk.handled(began, reply)
    expect(desk.answers(began)).toEqual([])
  })
})

describe('a message that asks several things', () => {
  const asks =
    '1. What are your shipping rates?\n2. Can your founder speak at our conference in May?\n3. How long do I have to return something?'

  test('what can be answered is answered, each under its question, and one ticket holds the rest', async () => {
    const message = await mayaWrites(`Hi, three questions:\n${asks}`)
    const card = await desk.card(message)
    await desk.settled()
    const [said] = desk.answers(message)
    expect(said).toMatch(/&gt;? ?What are your shipping rates\?[\s\S]*\$50[\s\S]*return something\?[\s\S]*30 days/)
    expect(said).toMatch(/A person has to answer the rest:\s+.*founder/)
    expect(desk.answers(message)).toHaveLength(1)
    expect(card.text).toContain('Answered 2 of 3 questions.')
    expect(card.text).toContain('founder')
  })

  test('steps that end in a question are one question', async () => {
    const message = await mayaWrites('1. I opened the settings\n2. I clicked Save\n3. The app crashed. What now?')
    await desk.handled(message)
    expect(desk.answers(message)).toHaveLength(1)
    expect(desk.answers(message)[0]).not.toContain('A person has to answer the rest')
    expect(desk.answers(message)[0]).not.toContain('I opened the settings')
  })

  test('questions of ours that Maya quotes in her answer are not asked again', async () => {
    const message = await mayaWrites('> 1. Which version?\n2.3\n> 2. Which region?\nEU, and the app crashes')
    await desk.handled(message)
    expect(desk.answers(message).join()).not.toContain('Which version?')
  })
})

describe('long messages', () => {
  const trace = Array.from(
    { length: 150 },
    (_, n) => `    at com.example.Sync.run${n}(Sync.java:${n}) // não foi possível`,
  ).join('\n')

  test('the question after a long stack trace decides, and is on the card', async () => {
    const message = await mayaWrites(
      `java.lang.IllegalStateException: pedido\n${trace}\nCan I talk to a person about this?`,
    )
    const card = await desk.card(message)
    await desk.settled()
    expect(card.text).toContain('Can I talk to a person about this?')
    expect(card.text).toContain('English')
    expect(desk.answers(message)[0]).toContain('I’m getting a person for you')
  })
})

describe('direct messages go on as one conversation', () => {
  const { dms } = cast
  const mayaTells = (text: string) => desk.write(users.maya, dms.maya, text)

  test('a second line is no second ticket: it is added to the first', async () => {
    const first = await mayaTells('I want to speak to a manager!')
    const card = await desk.card(first)
    await desk.handled(await mayaTells('It is about our contract.'))
    expect(await rowsOf(desk.database, sql`select id from tickets`)).toHaveLength(1)
    expect(notesBelow(card)).toEqual(['Maya (Globex) wrote:\n&gt; It is about our contract.'])
  })

  test('after the ticket was closed, a new line begins a new conversation', async () => {
    const first = await mayaTells('I want to speak to a manager!')
    const card = await desk.card(first)
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'claim_ticket')
    await desk.answer(first, 1)
    await desk.settled()
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'close_ticket')
    await desk.answer(first, 2)
    await desk.settled()
    const next = await mayaTells('What are your shipping rates?')
    expect(await desk.answer(next)).toContain('$50')
  })

  describe('Maya writes in a thread below something that the bot does not know any more', () => {
    const writesBelowForgotten = async (channel: string) => {
      const first = await desk.write(users.maya, channel, 'What are your shipping rates?')
      await desk.answer(first)
      await clearDesk(desk)
      const said = desk.answers(first).length
      const reply = await desk.write(users.maya, channel, 'How long do I have to return something?', {
        threadTs: first.ts,
      })
      await desk.handled(reply)
      return desk.answers(first).slice(said)
    }

    test('in a direct message it is for the bot, because nobody else is there', async () => {
      expect((await writesBelowForgotten(dms.maya)).join()).toContain('30 days')
    })

    test('in a group it may be for the people there', async () => {
      expect(await writesBelowForgotten(cast.groupDms.mayaAndSam)).toEqual([])
    })
  })

  test('the answer to what the bot asked is understood as one', async () => {
    const question = await mayaTells("My order hasn't arrived")
    await desk.answer(question)
    const reply = await mayaTells('ORD-12345')
    expect(await desk.answer(reply)).toMatch(/ORD-12345.*on its way/s)
  })

  test('who was asked for an order number and only says “Ok, perfect!” is asked once more, then gets a person', async () => {
    const question = await mayaTells("My order hasn't arrived")
    await desk.answer(question)
    const nod = await mayaTells('Ok, perfect!')
    expect(await desk.answer(nod)).toMatch(/Which order/)
    const again = await mayaTells('Great, thanks!')
    await desk.card(again)
  })
})

describe('where people talk', () => {
  let hasty: HelpDesk
  beforeAll(async () => {
    // A five hundredth of a minute.
    hasty = await openHelpDesk({ config: { unansweredMinutes: 0.02 } })
  })
  beforeEach(() => clearDesk(hasty))
  afterAll(() => hasty.close())
  const cards = () => hasty.slack.messages(channels.support).filter(({ bot_id }) => bot_id)

  test('a new problem that nobody answers in time becomes a ticket, and the customer hears nothing', async () => {
    const question = await hasty.write(users.maya, channels.globex, 'What are your shipping rates?')
    await hasty.answer(question)
    await hasty.handled(await hasty.write(users.sam, channels.globex, 'Anything else?', { threadTs: question.ts }))
    const reply = (text: string) => hasty.write(users.maya, channels.globex, text, { threadTs: question.ts })
    await reply('Yes, the checkout shows error 502.')
    await reply('Since this morning.')
    const card = await hasty.slack.until(() => cards()[0])
    expect(JSON.stringify(card.blocks)).toMatch(/checkout shows error 502\..*Since this morning/)
    expect(JSON.stringify(card.blocks)).toContain('Nobody has answered this')
    expect(hasty.answers(question)).toHaveLength(1)
  })

  describe('at the moment when an answer is overdue', () => {
    const inThread = async (user: string, text: string, threadTs: string) => {
      const message = await desk.write(user, channels.globex, text, { threadTs })
      await desk.handled(message)
      return message
    }
    const takenOver = async () => {
      const question = await mayaWrites('What are your shipping rates?')
      await desk.answer(question)
      await inThread(users.sam, 'Anything else?', question.ts)
      return question
    }
    /** It is only looked at when something else happens. */
    const comesDue = () =>
      desk.database.db.execute(sql`update conversations set answer_due_at = now() where answer_due_at is not null`)
    const isOver = () =>
      untilRow(
        desk.database,
        sql`select 1 where not exists (select 1 from conversations where answer_due_at is not null)`,
      )
    const requests = async () => {
      await isOver()
      await desk.settled()
      const rows = await rowsOf<{ request: string }>(desk.database, sql`select request from tickets`)
      return rows.map(({ request }) => request)
    }

    test('Maya mends a typo: staff get the ticket, as it reads now', async () => {
      const { ts } = await takenOver()
      const problem = await inThread(users.maya, 'The chekout is down', ts)
      await comesDue()
      await desk.edit(problem, 'The checkout is down')
      expect(await requests()).toEqual(['The checkout is down'])
    })

    test('Maya deletes what she asked: there is no ticket, and nothing of it is kept', async () => {
      const { ts } = await takenOver()
      const problem = await inThread(users.maya, 'The xylophone is down', ts)
      await comesDue()
      await desk.slack.remove(users.maya, channels.globex, problem.ts)
      expect(await requests()).toEqual([])
      expect(await rowsWith(desk.database, 'xylophone')).toEqual([])
    })

    test('Maya thanks for what came before: staff get her question all the same', async () => {
      const { ts } = await takenOver()
      await inThread(users.maya, 'The checkout is down', ts)
      await comesDue()
      await inThread(users.maya, 'Thanks!', ts)
      expect((await requests()).join()).toContain('The checkout is down')
    })

    test('only thanks are left of what Maya wrote: there is no ticket', async () => {
      const { ts } = await takenOver()
      await inThread(users.maya, 'Thanks!', ts)
      const problem = await inThread(users.maya, 'The checkout is down', ts)
      await comesDue()
      await desk.slack.remove(users.maya, channels.globex, problem.ts)
      expect(await requests()).toEqual([])
    })

    test('what Tomás wrote in Maya’s thread stands under his name', async () => {
      const { ts } = await takenOver()
      await inThread(users.tomas, 'The checkout is down', ts)
      await comesDue()
      await inThread(users.maya, 'For me, too', ts)
      expect(await requests()).toEqual(['Tomás: The checkout is down\nMaya: For me, too'])
    })

    test('Sam answers, and Maya asks something else at once: he has the whole time for that', async () => {
      const { ts } = await takenOver()
      await inThread(users.maya, 'The checkout is down', ts)
      await comesDue()
      await desk.handled(
        await desk.write(users.sam, channels.globex, 'It is up again', { threadTs: ts }),
        await desk.write(users.maya, channels.globex, 'And the shop?', { threadTs: ts }),
      )
      const due = sql`select 1 from conversations where answer_due_at > now() + interval '1 minute'`
      expect(await rowsOf(desk.database, due)).toHaveLength(1)
      expect(await rowsOf(desk.database, sql`select 1 from tickets`)).toEqual([])
    })
  })

  test('a colleague answers in time: there is no ticket', async () => {
    const patient = await openHelpDesk({ config: { unansweredMinutes: 0.05 } })
    const question = await patient.write(users.maya, channels.globex, 'What are your shipping rates?')
    await patient.answer(question)
    const inThread = (user: string, text: string) =>
      patient.write(user, channels.globex, text, { threadTs: question.ts })
    await patient.handled(await inThread(users.sam, 'Anything else?'))
    await patient.handled(await inThread(users.maya, 'Do you have it in red?'))
    await patient.handled(await inThread(users.sam, 'Yes we do.'))
    const [row] = await rowsOf<{ due: unknown }>(patient.database, sql`select answer_due_at as due from conversations`)
    expect(row?.due).toBeNull()
    await patient.close()
  })
})
