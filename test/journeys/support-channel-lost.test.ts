import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Channel } from '../../sandbox/workspace/workspace.ts'
import { cardOf, type HelpDesk, openHelpDesk, untilRow } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

// The bot is removed from the support channel, or the channel may no longer be used: cards wait, and staff are told.

const { users, channels, dms, teams } = cast

/** What somebody writes who needs a person, as customers of each company do. */
const needs = {
  shop: 'I want to speak to a person about my invoice',
  'api-vendor': 'I need a person: our webhooks stopped',
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  let begun: Record<string, number>
  beforeAll(() => {
    folder = sampleCompanyWith(company, '')
  })
  beforeEach(async () => {
    desk = await openHelpDesk({ config: { companyDir: folder.dir } })
    await membersKnown()
    begun = Object.fromEntries(Object.values(dms).map((dm) => [dm, desk.slack.messages(dm).length]))
  })
  afterEach(() => desk.close())
  afterAll(() => folder.remove())

  const membersKnown = () =>
    untilRow(desk.database, sql`select 1 from support_channels where jsonb_array_length(members) = 2`)
  /** What somebody was told directly since the beginning. */
  const toldTo = (dm: string) =>
    desk.slack
      .messages(dm)
      .slice(begun[dm])
      .map(({ text }) => text)
  const told = (dm: string, words: RegExp) =>
    desk.slack.until(() => toldTo(dm).some((text) => words.test(text)), 30_000)
  const asks = () => desk.write(users.maya, channels.globex, needs[company])
  async function ticketIdOf(question: Awaited<ReturnType<typeof asks>>) {
    return /TKT-[0-9A-F]{8}/.exec(await desk.answer(question))?.[0] ?? ''
  }
  const cardComes = (ticketId: string) => desk.slack.until(() => cardOf(desk.slack, ticketId), 30_000)
  const removed = () => desk.slack.leave(users.frontdesk, channels.support)
  const back = () => desk.slack.invite(users.frontdesk, channels.support)
  const alter = (change: Partial<Channel>) => desk.slack.alterChannel(channels.support, change)

  test('the bot is removed: staff are told once how to mend it, and the cards come when it is back', async () => {
    await removed()
    for (const dm of [dms.sam, dms.priya])
      await told(dm, /^I am not in the support channel #support-humans any more.*\/invite @Frontdesk/)
    const ticketId = await ticketIdOf(await asks())
    expect(cardOf(desk.slack, ticketId)).toBeUndefined()
    await back()
    await cardComes(ticketId)
    await desk.settled()
    for (const dm of [dms.sam, dms.priya]) expect(toldTo(dm)).toHaveLength(1)
    for (const dm of [dms.lee, dms.gil, dms.maya]) expect(toldTo(dm)).toEqual([])
  })

  test('it is said once, however often the bot starts meanwhile; and again when it happens again', async () => {
    await removed()
    await told(dms.sam, /not in the support channel/)
    await told(dms.priya, /not in the support channel/)
    await desk.restart()
    const ticketId = await ticketIdOf(await asks())
    await desk.restart()
    await back()
    await cardComes(ticketId)
    expect(toldTo(dms.sam)).toHaveLength(1)
    await untilRow(desk.database, sql`select 1 from support_channels where told = '[]'`)
    await removed()
    await desk.slack.until(() => toldTo(dms.sam).length === 2)
  })

  const public_ = { isPrivate: false }
  const shared = { teamIds: [teams.acme, teams.globex] }
  test.each([
    ['archived', { isArchived: true }, { isArchived: false }, /#support-humans is archived.*Unarchive it/],
    ['shared', shared, { teamIds: [teams.acme] }, /#support-humans is shared with another company.*End that/],
  ])(
    'the channel is %s: staff are told once, and the cards come when it can be used again',
    async (_, change, undo, words) => {
      alter(change)
      for (const dm of [dms.sam, dms.priya]) await told(dm, words)
      const ticketId = await ticketIdOf(await asks())
      expect(cardOf(desk.slack, ticketId)).toBeUndefined()
      alter(undo)
      await cardComes(ticketId)
      for (const dm of [dms.sam, dms.priya]) expect(toldTo(dm)).toHaveLength(1)
    },
  )

  test('the channel turns public, of which Slack says nothing: staff are told when it is looked at', async () => {
    alter(public_)
    await desk.restart()
    await told(dms.sam, /#support-humans is public.*Make it private/)
    const ticketId = await ticketIdOf(await asks())
    expect(cardOf(desk.slack, ticketId)).toBeUndefined()
  })

  test('with the manifest of before it is noticed by the first card that cannot be posted', async () => {
    await desk.close()
    const missingEvents = ['group_left', 'member_left_channel', 'member_joined_channel']
    desk = await openHelpDesk({ config: { companyDir: folder.dir }, sandbox: { missingEvents } })
    await membersKnown()
    begun = {}
    await removed()
    await ticketIdOf(await asks())
    await told(dms.sam, /not in the support channel/)
  })

  test('meanwhile nobody is taken for having left: who has a ticket keeps it', async () => {
    const question = await asks()
    const { ticketId } = await desk.card(question)
    const types = (text: string) =>
      desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket', text))
    await types(`claim ${ticketId}`)
    await types(`resolve ${ticketId}`)
    await desk.settled()
    await removed()
    await told(dms.sam, /not in the support channel/)
    const more = await desk.write(users.maya, channels.globex, 'It is broken again', { threadTs: question.ts })
    await untilRow(desk.database, sql`select 1 from tickets where status = 'claimed' and claimed_by = ${users.sam}`)
    await back()
    await desk.handled(more)
    const card = await cardComes(ticketId)
    expect(card.text).toContain(`<@${users.sam}> has it`)
    expect(JSON.stringify(desk.slack.messages(channels.support, card.message.ts))).not.toContain('has left')
  })
})
