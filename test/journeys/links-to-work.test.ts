import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

// Staff name issues and pull requests below a card: the ticket waits for them, and whoever looks at it sees that.

const { users, channels } = cast

const needs = {
  shop: 'Please let me talk to somebody about the invoice of last month',
  'api-vendor': 'I need a person: our sandbox keys are rejected since this morning',
}
const issue = 'https://github.com/acme/api/issues/12'

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let companyDir: string
  beforeAll(async () => {
    companyDir = mkdtempSync(join(tmpdir(), 'frontdesk-links-'))
    cpSync(join(projectRoot, 'samples', company), companyDir, { recursive: true })
    const support = join(companyDir, 'support.yaml')
    writeFileSync(support, `${readFileSync(support, 'utf8')}\nlinks:\n  gitlab: [git.acme.example]\n`)
    desk = await openHelpDesk({ config: { companyDir } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    rmSync(companyDir, { recursive: true })
  })

  async function ticketOf() {
    const question = await desk.write(users.maya, channels.globex, needs[company])
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  async function noteBy(userId: string, { message }: Card, text: string): Promise<Message> {
    const note = await desk.write(userId, channels.support, text, { threadTs: message.ts })
    await desk.handled(note)
    return note
  }
  const shownOn = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)?.text ?? ''
  const linksOf = async ({ ticketId }: Card) =>
    (
      await rowsOf<{ label: string }>(
        desk.database,
        sql`select label from ticket_links where ticket_id = ${ticketId} order by id`,
      )
    ).map(({ label }) => label)
  const lookUp = (userId: string, channel: string, typed: string) =>
    desk.whisper(userId, () => desk.slack.command(userId, channel, 'ticket', typed))

  test('a link below the card is on the card, in the history and in the lookup; Maya sees nothing of it', async () => {
    const { question, card } = await ticketOf()
    const said = desk.answers(question)
    await noteBy(
      users.sam,
      card,
      `It is the same as <${issue}|the export bug>, and <https://git.acme.example/acme/web/-/issues/3>`,
    )
    expect(shownOn(card)).toContain(
      `🔗 <${issue}|acme/api#12> · <https://git.acme.example/acme/web/-/issues/3|acme/web#3>`,
    )
    const forStaff = await lookUp(users.priya, channels.support, card.ticketId)
    expect(forStaff).toContain(`<${issue}|acme/api#12>`)
    expect(forStaff).toMatch(/work linked \(<@U\w+>\) – acme\/api#12/)
    expect(desk.answers(question)).toEqual(said)
    expect(JSON.stringify(desk.slack.messages(channels.globex, question.ts))).not.toContain('acme/api')
  })

  test('a link that is edited or deleted in the note follows it; one that another note names stays', async () => {
    const { card } = await ticketOf()
    const first = await noteBy(users.sam, card, `See <${issue}>`)
    await noteBy(users.priya, card, `Yes, <${issue}#issuecomment-1>`)
    expect(await linksOf(card)).toEqual(['acme/api#12', 'acme/api#12'])
    await desk.edit(first, 'See <https://linear.app/acme/issue/ENG-9/the-export>')
    await desk.settled()
    expect(shownOn(card)).toContain(`🔗 <${issue}|acme/api#12> · <https://linear.app/acme/issue/ENG-9|ENG-9>`)
    await desk.slack.remove(users.sam, channels.support, first.ts)
    await untilRow(desk.database, sql`select 1 from inbox where kind = 'deletion' and handled_at is not null`)
    await desk.settled()
    expect(await linksOf(card)).toEqual(['acme/api#12'])
    expect(shownOn(card)).not.toContain('ENG-9')
    expect(await lookUp(users.sam, channels.support, card.ticketId)).toMatch(/link removed \(<@U\w+>\) – ENG-9/)
  })

  test('what Maya writes, and what staff forward of it, is no link of the ticket; nor is talk beside cards', async () => {
    const { question, card } = await ticketOf()
    await desk.handled(await desk.write(users.maya, channels.globex, `Is it <${issue}>?`, { threadTs: question.ts }))
    await noteBy(users.sam, card, `> Is it <${issue}>?\nI do not think so`)
    await desk.handled(await desk.write(users.sam, channels.support, `Who works on <${issue}>?`))
    await desk.handled(await desk.write(users.sam, channels.globex, `We work on <${issue}>`, { threadTs: question.ts }))
    expect(await linksOf(card)).toEqual([])
    expect(shownOn(card)).not.toContain('🔗')
  })

  test('a note that is typed as a command attaches its link, too', async () => {
    const { card } = await ticketOf()
    await lookUp(
      users.sam,
      channels.support,
      `note ${card.ticketId} waits for <https://acme.atlassian.net/browse/OPS-4>`,
    )
    await desk.settled()
    expect(shownOn(card)).toContain('<https://acme.atlassian.net/browse/OPS-4|OPS-4>')
  })

  test('when the words of the conversation are erased, its links are, too', async () => {
    const { eraseTexts } = await import('../../src/db/erase-texts.ts')
    const { card } = await ticketOf()
    await noteBy(users.sam, card, `See <${issue}>`)
    const [row] = await rowsOf<{ id: number }>(desk.database, sql`select conversation_id::int as id from tickets`)
    await desk.database.db.transaction((tx) => eraseTexts(tx, [row?.id ?? 0]))
    expect(await linksOf(card)).toEqual([])
    expect(await rowsOf(desk.database, sql`select 1 from ticket_history where detail like '%acme/api%'`)).toEqual([])
  })
})
