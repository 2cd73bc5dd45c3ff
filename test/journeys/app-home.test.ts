import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { clearDesk, type HelpDesk, openHelpDesk, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels, dms, teams } = cast

/** What somebody writes who needs a person, as customers of each company do; in English and in German. */
const needs = {
  shop: ['I want to speak to a person about my invoice', 'Ich möchte mit einem Menschen über meine Rechnung sprechen'],
  'api-vendor': ['I need a person: our webhooks stopped', 'Ich brauche einen Menschen: unsere Webhooks stehen still'],
} as const

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const [need, inGerman] = needs[company]
  /** What the home tab says when somebody opens it now. */
  async function opens(userId: string): Promise<string> {
    const before = desk.slack.calls('views.publish').length
    await desk.slack.openHome(userId)
    await desk.slack.until(() => desk.slack.calls('views.publish').length > before)
    return desk.slack.until(() => wordsOf(desk.slack.home(userId)?.blocks))
  }
  const types = (text: string) =>
    desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket', text))
  async function ticketOf(by: string, channel: string, text: string = need) {
    const question = await desk.write(by, channel, text)
    const { ticketId, message } = await desk.card(question)
    await desk.settled()
    return { question, ticketId, message }
  }

  test('Sam sees what he has, what to take next, and today’s figures', async () => {
    const [first, second] = [await ticketOf(users.maya, channels.globex), await ticketOf(users.ken, channels.initech)]
    await types(`claim ${first.ticketId}`)
    const home = await opens(users.sam)
    expect(home).toMatch(/\*Now\* · open: 1 · claimed: 1[\s\S]*\*Today\* · opened: 2/)
    expect(home).toMatch(
      new RegExp(`Your tickets · 1[\\s\\S]*${first.ticketId}[\\s\\S]*What to take next · 1[\\s\\S]*${second.ticketId}`),
    )
    expect(home).toContain(`/archives/${channels.support}/p${second.message.ts.replace('.', '')}|${second.ticketId}>`)
    expect(await opens(users.priya)).toMatch(/Your tickets · 0[\s\S]*No open tickets[\s\S]*What to take next · 1/)
  })

  test('Sam sees in which channels the bot does something else, and how that is changed', async () => {
    expect(await opens(users.sam)).toContain('Change one with */ticket channel #their-channel MODE*')
    await types('channel #globex-acme tickets')
    await types('channel #initech-acme answer')
    const home = await opens(users.sam)
    expect(home).toContain(
      `Channels are in mode \`answer\`, except:*\n• <#${channels.globex}>: \`tickets\`, set by <@${users.sam}>`,
    )
    expect(home).not.toContain(channels.initech)
    await types('channel #globex-acme answer')
    expect(await opens(users.sam)).toContain('Channels are in mode `answer`.')
    for (const userId of [users.lee, users.maya]) expect(await opens(userId)).not.toContain('/ticket channel')
  })

  test('the tab is true again whenever it is opened', async () => {
    const { ticketId } = await ticketOf(users.maya, channels.globex)
    expect(await opens(users.sam)).toContain('Your tickets · 0')
    await types(`claim ${ticketId}`)
    expect(await opens(users.sam)).toContain('Your tickets · 1')
    await types(`resolve ${ticketId}`)
    expect(await opens(users.sam)).toContain('Your tickets · 0')
  })

  test('Maya sees her own tickets in plain words, how to reach a person, and nothing of anybody else’s', async () => {
    const { ticketId } = await ticketOf(users.maya, channels.globex)
    const others = [await ticketOf(users.tomas, channels.globex), await ticketOf(users.ken, channels.initech)]
    expect(await opens(users.maya)).toContain(`*${ticketId}* is open. It is waiting for a person`)
    await types(`claim ${ticketId}`)
    const home = await opens(users.maya)
    expect(home).toContain('Sam is working on it')
    expect(home).toContain(`> ${need}`)
    expect(home).toMatch(/How to reach a person[\s\S]*write “person”/)
    for (const other of others) expect(home).not.toContain(other.ticketId)
    expect(home).not.toMatch(/priority|Intent|Now|unclaimed/)
    await types(`snooze ${ticketId} 2h`)
    expect(await opens(users.maya)).not.toContain('snoozed')
  })

  test('who writes German reads German there; who has never written, their Slack’s language', async () => {
    const { ticketId } = await ticketOf(users.maya, channels.globex, inGerman)
    const home = await opens(users.maya)
    expect(home).toMatch(new RegExp(`Ihre Tickets\\n.*${ticketId}`))
    expect(home).toContain('So erreichen Sie einen Menschen')
    expect(await opens(users.lee)).toContain('You have no tickets with us right now.')
  })

  test('what Maya wrote cannot act there, and what was erased is not shown', async () => {
    await ticketOf(users.maya, channels.globex, `${need} <!channel> *now*`)
    const home = await opens(users.maya)
    expect(home).not.toContain('<!channel>')
    expect(home).not.toContain('*now*')
  })

  test('closed tickets are shown for a week', async () => {
    const { ticketId, message } = await ticketOf(users.maya, channels.globex)
    await types(`claim ${ticketId}`)
    await desk.settled()
    await desk.slack.click(users.sam, channels.support, message.ts, 'close_ticket')
    await untilRow(desk.database, sql`select 1 from tickets where status = 'closed'`)
    expect(await opens(users.maya)).toContain(`*${ticketId}* is closed`)
    await desk.database.db.execute(sql`update tickets set closed_at = now() - interval '8 days'`)
    expect(await opens(users.maya)).toContain('You have no tickets with us right now.')
  })

  test('whoever left the support channel sees a customer’s tab the next time', async () => {
    await ticketOf(users.maya, channels.globex)
    expect(await opens(users.priya)).toContain('What to take next · 1')
    await desk.slack.leave(users.priya, channels.support)
    expect(await opens(users.priya)).not.toContain('TKT-')
    await desk.slack.invite(users.priya, channels.support)
  })

  test('an app of an older manifest has no home tab: Slack refuses it, and all else goes on', async () => {
    desk.slack.fail('views.publish', { error: 'not_enabled' })
    await desk.slack.openHome(users.sam)
    await desk.slack.until(() => desk.slack.calls('views.publish').at(-1)?.error === 'not_enabled')
    expect((await ticketOf(users.maya, channels.globex)).ticketId).toContain('TKT-')
  })

  test.each([
    ['of another installation', { authorizations: [{ team_id: teams.globex }] }, {}],
    ['of the messages tab', {}, { tab: 'messages' }],
    ['with an id that is none', {}, { user: '../U0SAM00001' }],
  ])('an event %s draws nothing', async (_, outer, inner) => {
    const before = desk.slack.calls('views.publish').length
    const event = { type: 'app_home_opened', user: users.sam, channel: dms.sam, tab: 'home', event_ts: '1.1', ...inner }
    const envelope = {
      type: 'event_callback',
      event_id: 'Ev0HOME',
      team_id: teams.acme,
      authorizations: [{ team_id: teams.acme }],
    }
    await desk.slack.deliver({ ...envelope, ...outer, event })
    await opens(users.priya)
    expect(
      desk.slack
        .calls('views.publish')
        .slice(before)
        .map(({ args }) => args.user_id),
    ).toEqual([users.priya])
  })
})
