import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { eventually } from '../eventually.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { type SampleCompany, sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

// The sales people have a private channel of their own. Lee works there, and is not in the support channel; Sam is not in theirs.

const { users, channels } = cast
const own = channels.general
/** Nothing that ships, and nothing of either company, knows what this is about. */
const strange = 'Our flurbinator contract: who is in charge of it? Please get me a person.'

const sales = `
    about: buying more, quotes, contracts
    channel: "#sales-team"
    examples:
      - we would like a quote for 200 seats
      - could you please send us a quote
      - can somebody send us an offer for 50 seats
      - we want a quote for three years
      - please send a quote for 40 seats`

const yamlOf: Record<SampleCompany, (yaml: string) => string> = {
  shop: (yaml) => yaml.replace('\ndepartments:', `\ndepartments:\n  sales:${sales}`),
  'api-vendor': (yaml) => yaml.replace('\n  sales:', '\n  sales:\n    channel: "#sales-team"'),
}

describe.each<SampleCompany>([...sampleCompanies])('with the %s', (name) => {
  const company = sampleCompanyWith(name, '', yamlOf[name])
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({
      config: { companyDir: company.dir },
      arrange: async (slack) =>
        slack.alterChannel(own, {
          name: 'sales-team',
          isPrivate: true,
          isGeneral: false,
          members: [users.frontdesk, users.lee],
        }),
    })
  })
  // A restarted bot has forgotten what the test before taught.
  beforeEach(async () => {
    await clearDesk(desk)
    await desk.restart()
  })
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  async function ticketOf(text: string, who: string = users.maya, where: string = channels.globex) {
    const question = await desk.write(who, where, text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  const chooses = (userId: string, { message, ticketId }: Card, choice: string) =>
    desk.slack.click(userId, channels.support, message.ts, 'wrong_intent', `${ticketId} ${choice}`)
  const cardNow = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)
  async function triageOf({ ticketId }: Card) {
    const [row] = await rowsOf<{ triage: { intent: string; department?: string; confidence: number } }>(
      desk.database,
      sql`select triage from tickets where id = ${ticketId}`,
    )
    return row?.triage
  }
  const below = (message: Message | undefined, channel: string) =>
    desk.slack.messages(channel, message?.ts).map(({ text }) => text)

  test('staff say what a ticket is about: the card shows it in place, and the same words are known at once', async () => {
    const { card } = await ticketOf(strange)
    const before = desk.slack.messages(channels.support).length
    expect((await triageOf(card))?.intent).not.toBe('billing')
    await chooses(users.sam, card, 'intent billing')
    await desk.slack.until(() => cardNow(card)?.text.includes(`billing (corrected by <@${users.sam}>)`))
    await desk.settled()
    expect(desk.slack.messages(channels.support)).toHaveLength(before)
    expect(cardNow(card)?.message.ts).toBe(card.message.ts)
    expect(await triageOf(card)).toMatchObject({ intent: 'billing', confidence: 1, correctedBy: users.sam })
    await eventually(async () => {
      const { card: again } = await ticketOf(strange, users.ken, channels.initech)
      expect((await triageOf(again))?.intent).toBe('billing')
    })
  })

  test('messages like it are understood better, too, and after a restart', async () => {
    const { card } = await ticketOf(strange)
    const alike = 'who is in charge of the flurbinator contract'
    await chooses(users.sam, card, 'intent complaint')
    await desk.slack.until(() => cardNow(card)?.text.includes('corrected by'))
    await desk.restart()
    const { card: again } = await ticketOf(`${alike}? I want a person`, users.ken, channels.initech)
    expect((await triageOf(again))?.intent).toBe('complaint')
  })

  test('a ticket of sales moves to their channel; where it was, a line says so, and nobody there may act on it', async () => {
    const { question, card } = await ticketOf(strange)
    const theirs = desk.slack.messages(own).length
    await chooses(users.sam, card, 'department sales')
    const moved = await desk.slack.until(() =>
      desk.slack
        .messages(own)
        .slice(theirs)
        .find(({ text }) => text.startsWith(card.ticketId)),
    )
    expect(wordsOf(moved.blocks)).toContain('*Department*\nsales')
    await desk.slack.until(() => cardNow(card)?.text.includes(`${card.ticketId} has moved to <#${own}>.`))
    await desk.settled()
    expect(cardNow(card)?.buttons).toEqual([])
    const more = await desk.write(users.maya, channels.globex, 'It ends in May', { threadTs: question.ts })
    await desk.handled(more)
    expect(below(moved, own).join()).toContain('It ends in May')
    expect(below(card.message, channels.support).join()).not.toContain('It ends in May')
    expect(await triageOf(card)).toMatchObject({ department: 'sales' })
    await eventually(async () => {
      const before = desk.slack.messages(own).length
      const again = await desk.write(
        users.ken,
        channels.initech,
        'Hi, our flurbinator contract: who is in charge of it?',
      )
      await desk.handled(again)
      expect(desk.slack.messages(own).length).toBeGreaterThan(before)
    })
  })

  test('what is erased is no example any more, and a closed ticket is not corrected', async () => {
    const { question, card } = await ticketOf(strange)
    await chooses(users.sam, card, 'intent billing')
    await desk.slack.until(() => cardNow(card)?.text.includes('corrected by'))
    await desk.slack.remove(users.maya, channels.globex, question.ts)
    await desk.settled()
    await desk.restart()
    const { card: again } = await ticketOf(strange, users.ken, channels.initech)
    expect((await triageOf(again))?.intent).not.toBe('billing')
    await desk.slack.click(users.sam, channels.support, again.message.ts, 'claim_ticket')
    await desk.slack.until(() => cardNow(again)?.buttons.includes('close_ticket'))
    await desk.slack.click(users.sam, channels.support, again.message.ts, 'close_ticket')
    await desk.slack.until(() => cardNow(again)?.text.includes('closed by'))
    expect(cardNow(again)?.buttons).toEqual(['open_thread', 'more_acts'])
    expect(cardNow(again)?.text).not.toContain('Wrong intent?')
  })
})
