import { join } from 'node:path'
import { type SQL, sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast
const hour = 3_600_000

describe('where Slack is not to be asked too often', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { postIntervalMs: 300 } })
  })
  afterAll(() => desk.close())

  test('several moves draw a card once, and then it shows the last of them', async () => {
    const question = await desk.write(users.maya, channels.globex, needs.shop)
    const { message, ticketId } = await desk.card(question)
    await desk.settled()
    const drawings = () => desk.slack.calls('chat.update').length
    const before = drawings()
    const press = (action: string, value?: string) =>
      desk.slack.click(users.sam, channels.support, message.ts, action, value)
    const isNow = (what: SQL) => untilRow(desk.database, sql`select 1 from tickets where ${what}`)
    await press('claim_ticket')
    await isNow(sql`status = 'claimed'`)
    await press('more_acts', `${ticketId} priority low`)
    await isNow(sql`priority = 'low'`)
    await press('more_acts', `${ticketId} snooze hour`)
    await isNow(sql`status = 'snoozed'`)
    await desk.settled()
    expect(cardOf(desk.slack, ticketId)?.text).toMatch(/snoozed · low priority/)
    expect(drawings() - before).toBeLessThanOrEqual(2)
  })
})

/** What somebody writes who needs a person, as customers of each company do. */
const needs = {
  shop: 'I want to speak to a person about my invoice',
  'api-vendor': 'I need a person: our webhooks stopped',
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let aheadMs = 0
  beforeAll(async () => {
    const companyDir = join(projectRoot, 'samples', company)
    desk = await openHelpDesk({ config: { companyDir }, now: () => new Date(Date.now() + aheadMs) })
  })
  beforeEach(async () => {
    aheadMs = 0
    await clearDesk(desk)
  })
  afterAll(() => desk.close())

  const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
  const press = (userId: string, { message }: Card, action: string, value?: string) =>
    desk.slack.click(userId, channels.support, message.ts, action, value)
  const choose = (userId: string, card: Card, act: string) =>
    press(userId, card, 'more_acts', `${card.ticketId} ${act}`)
  const now = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)
  const shows = (card: Card, words: string | RegExp) =>
    desk.slack.until(() => new RegExp(words).test(now(card)?.text ?? ''), 30_000)
  /** What the menu of a card offers. */
  const offered = (card: Card) =>
    [...JSON.stringify(now(card)?.message.blocks).matchAll(/"TKT-\w+ ([a-z]+(?: [a-z]+)?)"/g)]
      .map(([, act = '']) => act)
      .filter((act) => !act.startsWith('intent') && !act.startsWith('department'))
  const notesBelow = ({ message }: Card) =>
    desk.slack
      .messages(channels.support, message.ts)
      .slice(1)
      .map(({ text }) => text)
  async function ticketOf(text = needs[company]) {
    const question = await mayaWrites(text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  async function claimed(by: string = users.sam) {
    const ticket = await ticketOf()
    await press(by, ticket.card, 'claim_ticket')
    await shows(ticket.card, `<@${by}> has it`)
    return ticket
  }
  async function resolved() {
    const ticket = await claimed()
    await press(users.sam, ticket.card, 'resolve_ticket')
    await shows(ticket.card, 'resolved by')
    await desk.settled()
    return ticket
  }
  const isClosed = async ({ ticketId }: Card, ended: string) =>
    untilRow(
      desk.database,
      sql`select 1 from tickets where id = ${ticketId} and status = 'closed' and ended = ${ended}`,
    )

  test('Sam asks back and waits: the card says so, and the customer’s answer brings it back to him', async () => {
    const { question, card } = await claimed()
    await choose(users.sam, card, 'wait')
    await shows(card, 'waiting for the customer since')
    await desk.handled(await mayaWrites('Here is the number: 4711', question.ts))
    expect(now(card)?.text).toContain(`<@${users.sam}> has it`)
    expect(now(card)?.text).not.toContain('waiting for the customer')
    expect(notesBelow(card).at(-1)).toBe(`<@${users.sam}> Maya (Globex) wrote:\n&gt; Here is the number: 4711`)
  })

  test('a snoozed ticket that nobody has is open again when its customer writes, and they are told', async () => {
    const { question, card } = await ticketOf()
    await choose(users.priya, card, 'snooze week')
    await shows(card, 'snoozed until')
    await desk.handled(await mayaWrites('It got worse', question.ts))
    expect(now(card)?.text).toContain('nobody has it yet')
    expect(now(card)?.text).not.toContain('snoozed until')
    expect(desk.answers(question).at(-1)).toContain('added this to ticket')
  })

  test('a ticket snoozed until later wakes by itself, and its owner is told', async () => {
    const { card } = await claimed()
    await choose(users.sam, card, 'snooze until')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    const until = (hours: number) => ({ until: new Date(Date.now() + hours * hour).toISOString() })
    expect((await desk.slack.submit(users.sam, modal.id, until(-3))).errors.until).toContain('in the future')
    await desk.slack.submit(users.sam, modal.id, until(3))
    await shows(card, 'snoozed until')
    aheadMs = 4 * hour
    await desk.slack.until(() => notesBelow(card).some((text) => text.includes(`${card.ticketId} is back`)), 30_000)
    expect(notesBelow(card).at(-1)).toContain(`<@${users.sam}>`)
    await shows(card, 'claimed')
  })

  test('“thanks” below a resolved ticket confirms that it is solved', async () => {
    const { question, card } = await resolved()
    expect(desk.answers(question).at(-1)).toContain(`ticket *${card.ticketId}* is solved`)
    await desk.handled(await mayaWrites('Thank you, Sam!', question.ts))
    expect(now(card)?.text).toContain('the customer confirmed that it is solved')
    expect(desk.answers(question)).toHaveLength(3)
    await isClosed(card, 'confirmed')
  })

  test('what nobody has is claimed by an answer in its thread, even if it is put aside', async () => {
    const { question, card } = await ticketOf()
    await choose(users.priya, card, 'wait')
    await shows(card, 'waiting for the customer since')
    await desk.handled(await desk.write(users.sam, channels.globex, 'Which account is it?', { threadTs: question.ts }))
    await shows(card, `<@${users.sam}> has it`)
    await desk.handled(await mayaWrites('The blue one', question.ts))
    expect(notesBelow(card).at(-1)).toContain(`<@${users.sam}> Maya (Globex) wrote`)
  })

  test('in a direct message it is the same, though nobody writes in threads there', async () => {
    const question = await desk.write(users.maya, cast.dms.maya, needs[company])
    const card = await desk.card(question)
    await press(users.sam, card, 'claim_ticket')
    await press(users.sam, card, 'resolve_ticket')
    await shows(card, 'resolved by')
    await desk.handled(await desk.write(users.maya, cast.dms.maya, 'thanks, all good now'))
    await isClosed(card, 'confirmed')
  })

  test('“yes” to whether it is solved confirms it, and anything else opens it again for Sam', async () => {
    const { question, card } = await resolved()
    aheadMs = 49 * hour
    expect(await desk.answer(question, 3)).toContain(`Is ticket *${card.ticketId}* solved for you?`)
    await desk.handled(await mayaWrites('No, it still fails', question.ts))
    expect(now(card)?.text).toContain(`<@${users.sam}> has it`)
    expect(desk.answers(question).at(-1)).toContain(`opened ticket *${card.ticketId}* again`)
    aheadMs = 0
    await press(users.sam, card, 'resolve_ticket')
    await shows(card, 'resolved by')
    aheadMs = 49 * hour
    await desk.slack.until(() => desk.answers(question).filter((text) => text.includes('solved for you?')).length === 2)
    await desk.handled(await mayaWrites('yes it is, thanks', question.ts))
    await isClosed(card, 'confirmed')
  })

  test('silence is no resolution: it counts as assumed, and is kept apart', async () => {
    const { question, card } = await resolved()
    aheadMs = 49 * hour
    await desk.answer(question, 3)
    aheadMs = 74 * hour
    expect(await desk.answer(question, 4)).toContain('has been closed')
    await shows(card, 'assumed to be solved')
    await isClosed(card, 'assumed')
  })

  test('after a week it is nobody’s when its customer writes, and Sam has it back before', async () => {
    const { question, card } = await resolved()
    await desk.database.db.execute(sql`update tickets set resolved_at = now() - interval '6 days'`)
    await desk.handled(await mayaWrites('It is back', question.ts))
    expect(now(card)?.text).toContain(`<@${users.sam}> has it`)
    await press(users.sam, card, 'resolve_ticket')
    await shows(card, 'resolved by')
    await desk.database.db.execute(sql`update tickets set resolved_at = now() - interval '8 days'`)
    await desk.handled(await mayaWrites('And again', question.ts))
    expect(now(card)?.text).toContain('nobody has it yet')
  })

  test('Priya has left the support channel: her ticket is everybody’s when its customer writes, and staff are told', async () => {
    const { question, card } = await claimed(users.priya)
    await choose(users.priya, card, 'wait')
    await shows(card, 'waiting for the customer')
    await desk.slack.leave(users.priya, channels.support)
    await desk.handled(await mayaWrites('Are you there?', question.ts))
    await desk.slack.invite(users.priya, channels.support)
    expect(now(card)?.text).toContain('nobody has it yet')
    expect(notesBelow(card).join('\n')).toContain('Priya has left the support channel')
  })

  test('Sam gives a ticket to Priya: she has it, and the customer learns her name', async () => {
    const { question, card } = await claimed()
    await choose(users.sam, card, 'assign')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    const refused = await desk.slack.submit(users.sam, modal.id, { assignee: users.lee })
    expect(refused.errors.assignee).toContain('not a member of the support channel')
    await desk.slack.submit(users.sam, modal.id, { assignee: users.priya })
    await shows(card, `<@${users.priya}> has it`)
    expect(await desk.answer(question, 2)).toContain('Priya from our team')
    await desk.settled()
    expect(notesBelow(card).at(-1)).toBe(`<@${users.priya}> Sam assigned ${card.ticketId} to you.`)
    expect(await desk.whisper(users.sam, () => press(users.sam, card, 'release_ticket'))).toContain('only Priya can')
    await press(users.priya, card, 'release_ticket')
    await shows(card, 'nobody has it yet')
  })

  test('what was not a request is closed without a word to its writer, and can be opened again', async () => {
    const { question, card } = await ticketOf()
    await choose(users.sam, card, 'dismiss')
    await shows(card, 'not a request')
    expect(desk.answers(question)).toHaveLength(1)
    await choose(users.priya, card, 'reopen')
    await shows(card, 'nobody has it yet')
    expect(desk.answers(question)).toHaveLength(1)
  })

  test('the menu sets the priority, shows the history, and offers only what is possible', async () => {
    const { card } = await claimed()
    await choose(users.sam, card, 'priority urgent')
    await shows(card, 'urgent priority')
    expect(offered(card)).toContain('snooze week')
    expect(offered(card)).not.toContain('priority urgent')
    await choose(users.sam, card, 'history')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    expect(wordsOf(modal.blocks)).toMatch(/priority changed \(<@\w+>\) – urgent/)
    await desk.slack.closeView(users.sam, modal.id)
    await press(users.sam, card, 'resolve_ticket')
    await shows(card, 'resolved by')
    expect(offered(card)).toEqual([
      'assign',
      'reopen',
      'priority high',
      'priority normal',
      'priority low',
      'dismiss',
      'merge',
      'history',
      'details',
    ])
  })

  describe('how content a customer is', () => {
    const askedIn = (question: Message) =>
      desk.slack
        .messages(channels.globex, question.ts)
        .find(({ blocks }) => JSON.stringify(blocks ?? []).includes('"rate_5"'))
    const rates = (userId: string, message: Message | undefined, rating: number) =>
      desk.slack.click(userId, channels.globex, message?.ts ?? '', `rate_${rating}`)

    test('is asked once, can be changed, and stands on the card with what they say', async () => {
      const { question, card } = await resolved()
      await rates(users.maya, askedIn(question), 2)
      await shows(card, 'Rated 2 of 5')
      await rates(users.maya, askedIn(question), 4)
      await shows(card, /★★★★☆ Rated 4 of 5/)
      await desk.slack.until(() => wordsOf(askedIn(question)?.blocks).includes('You rated our help 4 of 5'))
      await desk.slack.click(users.maya, channels.globex, askedIn(question)?.ts ?? '', 'comment_rating')
      const modal = await desk.slack.until(() => desk.slack.views(users.maya).at(-1))
      await desk.slack.submit(users.maya, modal.id, { text: 'Sam was quick <!channel>' })
      await shows(card, 'They say about it: Sam was quick &lt;!channel&gt;')
      const rated = sql`select 1 from tickets where rating = 4 and status = 'resolved'`
      expect(await rowsOf(desk.database, rated)).toHaveLength(1)
    })

    test('is not for staff to say', async () => {
      const { question, card } = await resolved()
      const word = await desk.whisper(users.sam, () => rates(users.sam, askedIn(question), 5))
      expect(word).toContain('Only the customer who asked')
      expect(now(card)?.text).not.toContain('Rated')
    })

    test('and how many tickets they had: the next card says it', async () => {
      const { question, card } = await resolved()
      await rates(users.maya, askedIn(question), 5)
      await shows(card, 'Rated 5 of 5')
      const second = await ticketOf()
      expect(second.card.text).toContain('Their other tickets: 0 open, 1 past · satisfaction 5 of 5 (one rating)')
      const tomas = await desk.write(users.tomas, channels.globex, needs[company])
      expect((await desk.card(tomas)).text).toContain('Their colleagues’: 1 open, 1 past')
    })
  })

  test('the card says which words decided what it is about', async () => {
    const { card } = await ticketOf()
    expect(card.text).toMatch(/Judged by the embedded model\. Decided by “\w+”/)
  })

  test('a card that somebody deleted in Slack is posted anew, with the notes below it', async () => {
    const { question, card } = await ticketOf()
    await desk.slack.remove(cast.bot.userId, channels.support, card.message.ts)
    await desk.handled(await desk.write(users.sam, channels.globex, 'I am on it', { threadTs: question.ts }))
    const anew = await desk.slack.until(() => {
      const found = now(card)
      return found?.text.includes(`<@${users.sam}> has it`) && found
    })
    expect(anew.message.ts).not.toBe(card.message.ts)
    await desk.handled(await mayaWrites('Thank you', question.ts))
    expect(notesBelow(anew)).toHaveLength(1)
    await press(users.sam, anew, 'resolve_ticket')
    await shows(anew, 'resolved by')
  })
})
