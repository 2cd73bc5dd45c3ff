import { sql } from 'drizzle-orm'
import { cast, castUsers } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { openResponseUrl, type ResponseUrl } from '../response-url.ts'
import { asClassifier } from '../scripted-replies.ts'

const { users, channels, dms, teams } = cast
const command = 'ticket'

/** Ten more members of staff. */
const crowd = Array.from({ length: 10 }, (_, index) => `U0CROWD00${index}`)
castUsers.push(
  ...crowd.map((id, index) => ({
    id,
    teamId: teams.acme,
    timeZone: 'Europe/Berlin',
    name: `clerk${index}`,
    hint: 'support staff',
    realName: `Clerk ${index}`,
  })),
)

const clerk = asClassifier([
  { when: /is down/i, is: { intent: 'human_needed', urgency: 'urgent' } },
  { when: /manager|person/i, is: { intent: 'human_needed', sentiment: 'negative' } },
  { when: /terrible/i, is: { intent: 'complaint' } },
  { when: /shipping rates/i, is: { intent: 'faq' } },
])

let desk: HelpDesk
let privately: ResponseUrl
beforeAll(async () => {
  desk = await openHelpDesk({ model: clerk })
  privately = await openResponseUrl()
})
beforeEach(() => clearDesk(desk))
afterAll(async () => {
  await desk.close()
  await privately.close()
})

const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
const clicks = (userId: string, { message }: Card, action: string) =>
  desk.slack.click(userId, channels.support, message.ts, action)
const types = (userId: string, text = '', channelId: string = channels.helpDesk) =>
  desk.whisper(userId, () => desk.slack.command(userId, channelId, command, text))
const cardNow = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)
/** What staff may do, besides sending an article that the card suggests. */
const actsOn = (card: Card) => cardNow(card)?.buttons.filter((button) => !button.endsWith('_suggestion'))
const actsOfOwner = [
  ...['reply_to_customer', 'resolve_ticket', 'close_ticket', 'release_ticket', 'open_thread'],
  ...['more_acts', 'wrong_intent'],
]
const notesBelow = ({ message }: Card) =>
  desk.slack
    .messages(channels.support, message.ts)
    .slice(1)
    .map(({ text }) => text)

const customerWrote = (text: string) => `Maya (Globex) wrote:\n&gt; ${text}`

async function ticketOf(question: Message) {
  const card = await desk.card(question)
  await desk.settled()
  return { question, card }
}
const mayaNeedsPerson = async () => ticketOf(await mayaWrites('I want to speak to a manager!'))

async function claimedBySam() {
  const ticket = await mayaNeedsPerson()
  await clicks(users.sam, ticket.card, 'claim_ticket')
  await desk.answer(ticket.question, 1)
  await desk.settled()
  return ticket
}

async function closedBySam() {
  const ticket = await claimedBySam()
  await clicks(users.sam, ticket.card, 'close_ticket')
  await desk.answer(ticket.question, 2)
  await desk.settled()
  return ticket
}

async function samReplies(card: Card, text: string) {
  await clicks(users.sam, card, 'reply_to_customer')
  const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
  return { modal, result: await desk.slack.submit(users.sam, modal.id, { text }) }
}

describe('claiming', () => {
  test('Sam claims a ticket: the card shows it, and the customer learns who is on it', async () => {
    const { question, card } = await mayaNeedsPerson()
    expect(card.text).toContain('nobody has it yet')
    await clicks(users.sam, card, 'claim_ticket')
    expect(await desk.answer(question, 1)).toContain(`Sam from our team is now looking after ticket *${card.ticketId}*`)
    await desk.slack.until(() => cardNow(card)?.text.includes(`<@${users.sam}> has it`))
    expect(actsOn(card)).toEqual(actsOfOwner)
    expect(
      desk.slack
        .messages(channels.support)
        .filter(({ bot_id }) => bot_id)
        .at(-1)?.ts,
    ).toBe(card.message.ts)
  })

  test('Priya clicks second and is told privately that Sam was first', async () => {
    const { card } = await mayaNeedsPerson()
    await clicks(users.sam, card, 'claim_ticket')
    // She still sees the card as it was.
    const before = privately.texts.length
    await forgedClick(users.priya, teams.acme, 'claim_ticket', card)
    expect(await desk.slack.until(() => privately.texts[before])).toBe(`Sam was first and has ${card.ticketId}.`)
  })

  test('ten people click claim at once: one has the ticket, nine are told who', async () => {
    const { question, card } = await mayaNeedsPerson()
    for (const userId of crowd) await desk.slack.invite(userId, channels.support)
    const before = crowd.map((userId) => desk.slack.ephemerals(userId).length)
    await Promise.all(crowd.map((userId) => clicks(userId, card, 'claim_ticket')))
    const told = await desk.slack.until(() => {
      const whispers = crowd.flatMap((userId, index) => desk.slack.ephemerals(userId).slice(before[index]))
      return whispers.length === 9 && whispers.map(({ text }) => text)
    })
    const [winner] = await rowsOf<{ claimed_by: string }>(desk.database, sql`select claimed_by from tickets`)
    const name = castUsers.find(({ id }) => id === winner?.claimed_by)?.realName
    expect(new Set(told)).toEqual(new Set([`${name} was first and has ${card.ticketId}.`]))
    await desk.settled()
    expect(desk.answers(question).filter((text) => text.includes('looking after'))).toHaveLength(1)
    for (const userId of crowd) await desk.slack.leave(userId, channels.support)
  })

  test('Sam claims twice and is told that the ticket is his already', async () => {
    const { card } = await mayaNeedsPerson()
    await clicks(users.sam, card, 'claim_ticket')
    await forgedClick(users.sam, teams.acme, 'claim_ticket', card)
    await desk.slack.until(() => privately.texts.at(-1) === `You already have ${card.ticketId}.`)
  })

  test('somebody who was removed from the support channel cannot claim any more', async () => {
    const { card } = await mayaNeedsPerson()
    await desk.slack.leave(users.priya, channels.support)
    await forgedClick(users.priya, teams.acme, 'claim_ticket', card)
    await desk.slack.until(() => privately.texts.at(-1) === notStaff)
    await desk.slack.invite(users.priya, channels.support)
    expect(cardNow(card)?.text).toContain('nobody has it yet')
  })
})

const notStaff = 'Only members of the support channel can do this.'

/** A click that Slack's own client would not offer to this person. */
function forgedClick(userId: string, teamId: string, action: string, { ticketId, message }: Card) {
  return desk.slack.deliver(
    {
      type: 'block_actions',
      user: { id: userId, username: 'somebody', name: 'somebody', team_id: teamId },
      team: { id: teams.acme, domain: 'acme-sandbox' },
      api_app_id: cast.bot.appId,
      token: 'x',
      container: { type: 'message', message_ts: message.ts, channel_id: channels.support, is_ephemeral: false },
      trigger_id: '1.2.3',
      channel: { id: channels.support, name: 'privategroup' },
      response_url: privately.url,
      actions: [{ action_id: action, block_id: 'x', type: 'button', action_ts: '1.2', value: ticketId }],
    },
    { type: 'interactive', acceptsResponse: false },
  )
}

function forgedSubmission(userId: string, teamId: string, { ticketId }: Card, text: string, viewId = 'V1') {
  return desk.slack.deliver(
    {
      type: 'view_submission',
      user: { id: userId, name: 'somebody', team_id: teamId },
      team: { id: teamId, domain: 'somewhere' },
      api_app_id: cast.bot.appId,
      token: 'x',
      response_urls: [],
      view: {
        id: viewId,
        type: 'modal',
        callback_id: 'reply_to_customer',
        private_metadata: ticketId,
        app_installed_team_id: teams.acme,
        blocks: [],
        state: { values: { reply: { text: { type: 'plain_text_input', value: text } } } },
      },
    },
    { type: 'interactive', acceptsResponse: true },
  )
}

describe.each([
  ['Lee, a colleague outside the support channel,', users.lee, teams.acme],
  ['Gil, a guest,', users.gil, teams.acme],
  ['Maya, the customer herself,', users.maya, teams.globex],
  ['Maya, who claims to be of our workspace,', users.maya, teams.acme],
  ['somebody Slack does not know', 'U0NOBODY01', teams.acme],
])('%s', (_, userId, teamId) => {
  test.each(['claim_ticket', 'close_ticket', 'reply_to_customer'])(
    'presses %s on a copied button in vain',
    async (action) => {
      const { question, card } = await mayaNeedsPerson()
      const before = privately.texts.length
      await forgedClick(userId, teamId, action, card)
      expect(await desk.slack.until(() => privately.texts[before])).toBe(notStaff)
      await desk.settled()
      expect(cardNow(card)?.buttons).toContain('claim_ticket')
      expect(desk.answers(question)).toHaveLength(1)
      expect(desk.slack.views(userId)).toEqual([])
    },
  )

  test('submits a copied reply modal in vain', async () => {
    const { question, card } = await claimedBySam()
    const result = await forgedSubmission(userId, teamId, card, 'Sure, here is your money!')
    expect(result.body).toMatchObject({ response_action: 'errors', errors: { reply: notStaff } })
    await desk.settled()
    expect(desk.answers(question).join()).not.toContain('money')
  })
})

test('a button with a made-up ticket id, or with nonsense, finds no ticket', async () => {
  const { card } = await mayaNeedsPerson()
  const before = privately.texts.length
  await forgedClick(users.sam, teams.acme, 'claim_ticket', { ...card, ticketId: 'TKT-00000000' })
  expect(await desk.slack.until(() => privately.texts[before])).toContain('can’t find a ticket TKT-00000000')
  await forgedClick(users.sam, teams.acme, 'claim_ticket', { ...card, ticketId: "'; drop table tickets; --" })
  expect(await desk.slack.until(() => privately.texts[before + 1])).toBe('This button does not belong to a ticket.')
})

describe('replying and closing', () => {
  test('Sam replies in a modal: the customer reads it in the thread, under Sam’s name', async () => {
    const { question, card } = await claimedBySam()
    const { modal, result } = await samReplies(card, 'I am *here* for you & all')
    expect(modal.private_metadata).toBe(card.ticketId)
    expect(result).toMatchObject({ errors: {}, closed: true })
    const reply = await desk.answer(question, 2)
    expect(reply).toMatch(/^I am \*here\* for you &amp; all/)
    expect(desk.slack.messages(channels.globex, question.ts).at(-1)?.username).toBe('Sam')
    await desk.settled()
    expect(notesBelow(card).at(-1)).toContain('Sam to the customer:\n&gt; I am')
  })

  test('what Sam typed in Slack’s formatting arrives as he typed it', async () => {
    const { question, card } = await claimedBySam()
    const typed = '• *one*\n• _two_: <https://x.example|here>\n```\nnpm ci\n```'
    await samReplies(card, typed)
    expect(await desk.answer(question, 2)).toBe(typed)
  })

  test('the same modal sent twice is one reply; with another text it is another', async () => {
    const { question, card } = await claimedBySam()
    const sends = (text: string, viewId: string) => forgedSubmission(users.sam, teams.acme, card, text, viewId)
    await Promise.all([sends('We look into it', 'V7'), sends('We look into it', 'V7')])
    await sends('We look into it', 'V7')
    await sends('It is mended', 'V7')
    await sends('It is mended', 'V8')
    await desk.settled()
    const replies = ['We look into it', 'It is mended', 'It is mended'].map((text) => expect.stringContaining(text))
    expect(desk.answers(question).slice(2)).toEqual(replies)
    expect(notesBelow(card).slice(-3)).toEqual(replies)
  })

  test('an empty reply is refused, and so is one of spaces', async () => {
    const { question, card } = await claimedBySam()
    const { modal, result } = await samReplies(card, '   \n ')
    expect(result).toMatchObject({ errors: { reply: 'Write something first.' }, closed: false })
    expect(await desk.slack.submit(users.sam, modal.id, { text: '' })).toMatchObject({ closed: false })
    await desk.slack.closeView(users.sam, modal.id)
    expect(desk.answers(question)).toHaveLength(2)
  })

  test('a reply that is nothing but a line in Markdown arrives all the same', async () => {
    const { question, card } = await claimedBySam()
    await samReplies(card, '---')
    expect(await desk.answer(question, 2)).toContain('---')
  })

  test('a reply to a ticket that was closed meanwhile is refused, and the text is not lost', async () => {
    const { question, card } = await claimedBySam()
    await clicks(users.sam, card, 'reply_to_customer')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    await clicks(users.priya, card, 'close_ticket').catch(() => undefined)
    await desk.answer(question, 2)
    const result = await desk.slack.submit(users.sam, modal.id, { text: 'Too late' })
    expect(result.closed).toBe(false)
    expect(result.errors.reply).toContain(`${card.ticketId} is closed: Priya closed it`)
    expect(desk.answers(question)).toHaveLength(3)
    await desk.slack.closeView(users.sam, modal.id)
  })

  test('Sam closes the ticket: the customer is told, and the card only lets it be opened again', async () => {
    const { question, card } = await claimedBySam()
    await clicks(users.sam, card, 'close_ticket')
    expect(await desk.answer(question, 2)).toContain(`Ticket *${card.ticketId}* has been closed`)
    await desk.slack.until(() => cardNow(card)?.text.includes(`closed by <@${users.sam}>`))
    expect(cardNow(card)?.buttons).toEqual(['open_thread', 'more_acts'])
  })

  test('the customer writes in a closed ticket’s thread: it opens again, for people, and no model is asked', async () => {
    const { question, card } = await closedBySam()
    const asked = desk.model?.requests.length
    await mayaWrites('It is broken again', question.ts)
    expect(await desk.answer(question, 3)).toContain(`opened ticket *${card.ticketId}* again`)
    await desk.settled()
    expect(desk.model?.requests).toHaveLength(asked ?? -1)
    expect(actsOn(card)).toEqual(actsOfOwner)
    expect(notesBelow(card).at(-1)).toBe(`<@${users.sam}> ${customerWrote('It is broken again')}`)
  })

  test('naming the ticket in its own closed thread opens it again too', async () => {
    const { question, card } = await closedBySam()
    await mayaWrites(`${card.ticketId} is not solved at all`, question.ts)
    expect(await desk.answer(question, 3)).toContain(`opened ticket *${card.ticketId}* again`)
    await desk.settled()
    expect(notesBelow(card).at(-1)).toContain('is not solved at all')
  })

  test('thanks in a closed ticket’s thread leave it closed', async () => {
    const { question, card } = await closedBySam()
    await desk.handled(await mayaWrites('Thank you!', question.ts))
    expect(desk.answers(question)).toHaveLength(3)
    expect(cardNow(card)?.text).toContain('closed by')
  })
})

describe('what the customer writes later', () => {
  test('is relayed below the card, in order, and acknowledged once', async () => {
    const { question, card } = await mayaNeedsPerson()
    const asked = desk.model?.requests.length
    await desk.handled(await mayaWrites('It is about my invoice', question.ts))
    await desk.handled(await mayaWrites('The one of May', question.ts))
    await desk.handled(await mayaWrites('<!channel> *hurry* <https://evil.example|our page>', question.ts))
    expect(desk.answers(question).slice(1)).toEqual([expect.stringContaining('added this to ticket')])
    const notes = notesBelow(card)
    expect(notes.slice(0, 2)).toEqual([customerWrote('It is about my invoice'), customerWrote('The one of May')])
    expect(notes[2]?.replaceAll('\u2060', '')).not.toMatch(/<!|<@|<[^>]*\|/)
    expect(notes[2]).not.toMatch(/\*hurry\*/)
    expect(desk.model?.requests).toHaveLength(asked ?? -1)
  })

  test('is relayed to the person who has it, without a word to the customer', async () => {
    const { question, card } = await claimedBySam()
    await desk.handled(await mayaWrites('Are you there?', question.ts))
    expect(notesBelow(card)).toEqual([`<@${users.sam}> ${customerWrote('Are you there?')}`])
    expect(desk.answers(question)).toHaveLength(2)
  })

  test('is relayed as well when it is long and full of emoji', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(await mayaWrites(`a${'😀'.repeat(2500)}`, question.ts))
    expect(notesBelow(card)[0]).toContain('a😀😀')
  })

  test('is relayed as well when every character of it has to be escaped', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(await mayaWrites('<&>*'.repeat(4000), question.ts))
    expect(notesBelow(card)[0]).toContain('&lt;&amp;&gt;')
  })

  test('is posted without a thread if somebody has deleted the card', async () => {
    const { question, card } = await claimedBySam()
    desk.slack.fail('chat.postMessage', { error: 'thread_not_found' })
    await desk.handled(await mayaWrites('Are you there?', question.ts))
    const note = desk.slack.messages(channels.support).find(({ text }) => text.includes('Are you there?'))
    expect(note?.text).toMatch(/Maya \(Globex\) wrote:\n&gt; Are you there\?\n<http/)
    expect(notesBelow(card)).toEqual([])
  })

  test('an edit and a deletion are told to staff', async () => {
    const { question, card } = await mayaNeedsPerson()
    const followUp = await mayaWrites('My card ends in 1234', question.ts)
    await desk.handled(followUp)
    await desk.slack.edit(users.maya, channels.globex, followUp.ts, 'My card ends in <!here> 4321')
    await desk.slack.until(() => notesBelow(card).length === 2)
    expect(notesBelow(card)[1]).toBe('The customer edited a message. It now says:\n&gt; My card ends in @here 4321')
    const deleted = 'A message of the customer was deleted. Slack does not say by whom.'
    await desk.slack.remove(users.maya, channels.globex, followUp.ts)
    await desk.slack.until(() => notesBelow(card)[2] === deleted)
    await desk.slack.remove(users.maya, channels.globex, question.ts)
    await desk.slack.until(() => notesBelow(card)[3] === deleted)
  })

  test('what another customer wrote below a ticket and then edits or deletes is told under his name', async () => {
    const { question, card } = await mayaNeedsPerson()
    const line = await desk.write(users.tomas, channels.globex, 'Please pay to account 1', { threadTs: question.ts })
    await desk.handled(line)
    await desk.edit(line, 'Please pay to account 2')
    await desk.settled()
    const tomas = 'Tomás, who is not the ticket’s customer,'
    expect(notesBelow(card).at(-1)).toBe(`${tomas} edited a message. It now says:\n&gt; Please pay to account 2`)
    await desk.slack.remove(users.tomas, channels.globex, line.ts)
    await desk.slack.until(() => notesBelow(card).at(-1)?.startsWith(`A message of ${tomas} was deleted.`))
  })

  test('an edit by a colleague is not told as the customer’s', async () => {
    const { question, card } = await mayaNeedsPerson()
    const line = await desk.write(users.sam, channels.globex, 'I am looking', { threadTs: question.ts })
    await desk.handled(line)
    await desk.slack.edit(users.sam, channels.globex, line.ts, 'I am looking into it')
    await untilRow(desk.database, sql`select 1 from inbox where kind = 'edit' and handled_at is not null`)
    await desk.settled()
    expect(notesBelow(card)).toEqual([])
  })
})

describe('/ticket', () => {
  test('lists the open tickets, the most urgent and then the oldest first', async () => {
    const first = await ticketOf(await mayaWrites('Your service is terrible'))
    const second = await ticketOf(await desk.write(users.ken, channels.initech, 'Your service is terrible, too'))
    const urgent = await ticketOf(await mayaWrites('Production is down for all of us'))
    const list = await types(users.sam)
    expect(list).toMatch(/^\*3 open tickets\*/)
    expect([...list.matchAll(/TKT-[0-9A-F]{8}/g)].map(([id]) => id)).toEqual([
      urgent.card.ticketId,
      first.card.ticketId,
      second.card.ticketId,
    ])
    expect(list).toContain('Ken (Initech)')
  })

  test('says so when nothing is open', async () => {
    expect(await types(users.sam)).toContain('No open tickets')
  })

  test.each([
    ['as it is', (id: string) => id],
    ['in lower case', (id: string) => id.toLowerCase()],
    ['without the prefix', (id: string) => id.slice(4)],
    ['between spaces', (id: string) => `  ${id} `],
  ])('shows a ticket with its id %s', async (_, spelled) => {
    const { card } = await claimedBySam()
    const details = await types(users.priya, spelled(card.ticketId))
    expect(details).toContain(`*${card.ticketId}* · claimed · <@${users.sam}> has it · high priority`)
    expect(details).toContain('I want to speak to a manager!')
    expect(details).toMatch(/opened \(Frontdesk\).*\n.*claimed \(<@U0SAM00001>\)/)
  })

  test('help says what it can do', async () => {
    expect(await types(users.sam, 'help')).toContain('/ticket TKT-1A2B3C4D')
    expect(await types(users.lee, ' HELP ')).toContain('/ticket TKT-1A2B3C4D')
  })

  test('an unknown id and nonsense get a clear answer', async () => {
    expect(await types(users.sam, 'TKT-00000000')).toContain('can’t find a ticket TKT-00000000')
    expect(await types(users.sam, 'give me everything')).toContain('I don’t know “give me everything”. Possible are')
    expect(await types(users.sam, '<!channel> *x* <@U0MAYA0001>')).toContain(
      'I don’t know “&lt;!channel&gt; *x* &lt;@U0MAYA0001&gt;”',
    )
  })

  test('somebody else’s ticket is answered exactly as an unknown one', async () => {
    const { card } = await mayaNeedsPerson()
    const foreign = await types(users.lee, card.ticketId)
    const unknown = await types(users.lee, 'TKT-00000000')
    expect(foreign.replace(card.ticketId, 'TKT-00000000')).toBe(unknown)
    expect(unknown).toContain('can’t find a ticket')
  })

  test('a colleague outside the support channel sees only their own tickets, and no triage', async () => {
    await mayaNeedsPerson()
    const own = await ticketOf(await desk.write(users.lee, dms.lee, 'I need a person'))
    const list = await types(users.lee, '', dms.lee)
    expect([...list.matchAll(/TKT-[0-9A-F]{8}/g)].map(([id]) => id)).toEqual([own.card.ticketId])
    const details = await types(users.lee, own.card.ticketId, dms.lee)
    expect(details).toContain('I need a person')
    expect(details).not.toMatch(/Intent|Sentiment|Asks for a person/)
  })

  test('a customer of another company has no slash commands: Slack says so, and the bot hears nothing', async () => {
    await mayaNeedsPerson()
    const { slackbot, acked } = await desk.slack.command(users.maya, channels.globex, command)
    expect([acked, slackbot]).toEqual([false, '`/ticket` is not a valid command.'])
  })
})

describe('asking in plain words', () => {
  const mayaAsks = async (ticketId: string) => {
    const question = await mayaWrites(`Any news on ${ticketId}?`)
    return desk.answer(question)
  }

  test('a customer is told the state of their own ticket, and staff see that they asked', async () => {
    const { card } = await mayaNeedsPerson()
    expect(await mayaAsks(card.ticketId)).toContain(`*${card.ticketId}* is open`)
    await clicks(users.sam, card, 'claim_ticket')
    await desk.slack.until(() => cardNow(card)?.text.includes('> has it'))
    expect(await mayaAsks(card.ticketId.toLowerCase())).toContain('Sam is working on it')
    await desk.settled()
    expect(notesBelow(card)[0]).toBe(customerWrote(`Any news on ${card.ticketId}?`))
  })

  test('a customer who asks about “my ticket” hears of each open one of their own', async () => {
    const first = await mayaNeedsPerson()
    const second = await ticketOf(await mayaWrites('Somebody please call me about the rude driver, I am unhappy'))
    const ken = await ticketOf(await desk.write(users.ken, channels.initech, 'I need a person'))
    const news = await desk.answer(await mayaWrites('What happened with my ticket?'))
    expect(news).toContain(`*${first.card.ticketId}* is open`)
    expect(news).toContain(`*${second.card.ticketId}* is open`)
    expect(news).not.toContain(ken.card.ticketId)
    await desk.settled()
    for (const { card } of [first, second])
      expect(notesBelow(card)).toEqual([customerWrote('What happened with my ticket?')])
  })

  test('below a ticket “any news?” is enough, every time', async () => {
    const { question, card } = await mayaNeedsPerson()
    const before = desk.answers(question).length
    await mayaWrites('any news?', question.ts)
    expect(await desk.answer(question, before)).toContain(`*${card.ticketId}* is open`)
    await clicks(users.sam, card, 'claim_ticket')
    await desk.slack.until(() => cardNow(card)?.text.includes('> has it'))
    await desk.settled()
    const after = desk.answers(question).length
    await mayaWrites('What is the status of my ticket?', question.ts)
    expect(await desk.answer(question, after)).toContain('Sam is working on it')
    await desk.settled()
    expect(notesBelow(card).join()).toContain(customerWrote('any news?'))
  })

  test('another customer who asks below it is relayed like all they write there', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(await desk.write(users.tomas, channels.globex, 'Any update?', { threadTs: question.ts }))
    expect(notesBelow(card).join()).toContain('Any update?')
    expect(desk.answers(question).join()).not.toContain('can’t find')
  })

  test('a customer without a ticket who asks for news gets an answer', async () => {
    const question = await mayaWrites('What happened with my ticket?')
    expect(await desk.answer(question)).toMatch(/TKT-/)
  })

  test('a message below a ticket reaches its people, even if it names another ticket', async () => {
    const { question, card } = await mayaNeedsPerson()
    await desk.handled(await mayaWrites('A colleague has TKT-1234ABCD. Please delete the charge, too', question.ts))
    expect(notesBelow(card).join()).toContain('Please delete the charge, too')
  })

  test('another customer’s ticket is answered exactly as an unknown one', async () => {
    const ken = await ticketOf(await desk.write(users.ken, channels.initech, 'I need a person'))
    const foreign = await mayaAsks(ken.card.ticketId)
    const unknown = await mayaAsks('TKT-00000000')
    expect(foreign.replace(ken.card.ticketId, 'TKT-00000000')).toBe(unknown)
    expect(unknown).toContain('can’t find a ticket')
    await desk.settled()
    expect(notesBelow(ken.card)).toEqual([])
  })
})

describe('a closed ticket that is named in a new thread', () => {
  const mayaNames = async (text: (id: string) => string) => {
    const { card } = await closedBySam()
    const message = await mayaWrites(text(card.ticketId))
    await desk.handled(message)
    return { card, message, said: desk.answers(message).join() }
  }

  test('opens again for its people, with the words and a link to the new thread, and the customer is told', async () => {
    const { card, message, said } = await mayaNames((id) => `${id} is not solved, it broke again`)
    expect(said).toContain(`opened ticket *${card.ticketId}* again`)
    expect(said).not.toContain('reply here')
    expect(cardNow(card)?.text).toContain(`<@${users.sam}> has it`)
    const [note] = notesBelow(card)
    expect(note).toContain(`${card.ticketId} is not solved, it broke again`)
    expect(note).toContain(`p${message.ts.replace('.', '')}`)
    const reopened = sql`select 1 from ticket_history where event = 'reopened' and actor = ${users.maya}`
    expect(await rowsOf(desk.database, reopened)).toHaveLength(1)
  })

  test('what the customer writes in that thread afterwards goes to its people, too', async () => {
    const { card, message } = await mayaNames((id) => `${id} is not solved, it broke again`)
    await desk.handled(await mayaWrites('What are your shipping rates?', message.ts))
    expect(notesBelow(card).at(-1)).toContain('What are your shipping rates?')
    expect(desk.answers(message)).toHaveLength(1)
  })

  test.each([
    (id: string) => `${id} is not solved.`,
    (id: string) => `Why is ${id} still not solved?`,
    (id: string) => `${id} geht immer noch nicht`,
  ])('opens again: %s', async (text) => {
    const { card } = await mayaNames(text)
    expect(cardNow(card)?.text).toContain('> has it')
  })

  test('a file that comes with it is on the card', async () => {
    const { card } = await closedBySam()
    const files = [{ name: 'log.txt', content: 'x' }]
    await desk.handled(await desk.write(users.maya, channels.globex, `About ${card.ticketId}, the log`, { files }))
    expect(cardNow(card)?.text).toContain('log.txt')
    expect(cardNow(card)?.text).toContain('has it')
  })

  test.each([
    (id: string) => `Any news on ${id}?`,
    (id: string) => `Hi, what is the status of ticket ${id}? Thanks`,
    (id: string) => `Thanks for ${id}!`,
    (id: string) => `Gibt es Neuigkeiten zu ${id}?`,
    (id: string) => `¿Cómo va ${id}?`,
  ])('stays closed if the customer asks for news or says thanks: %s', async (text) => {
    const { card, said } = await mayaNames(text)
    expect(said).toContain(`*${card.ticketId}*`)
    expect(cardNow(card)?.text).not.toContain('> has it')
  })

  test('stays closed if somebody else names it, who learns nothing of it', async () => {
    const { card } = await closedBySam()
    const message = await desk.write(users.ken, channels.initech, `${card.ticketId} is not solved, it broke again`)
    await desk.handled(message)
    expect(desk.answers(message).join()).toContain('can’t find a ticket')
    expect(cardNow(card)?.text).not.toContain('> has it')
    expect(notesBelow(card)).toEqual([])
  })
})

test('a customer writes to the bot directly, and is served there', async () => {
  const question = await desk.write(users.maya, dms.maya, 'What are your shipping rates?')
  expect(await desk.answer(question)).toMatch(/\$50/)
  const { card } = await ticketOf(await desk.write(users.maya, dms.maya, 'I need a person'))
  expect(card.text).toContain('Maya · Globex')
})
