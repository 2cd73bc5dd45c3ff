import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import { richMarkup } from '../../src/slack/rich/rich-markup.ts'
import { plainText } from '../../src/slack/text/plain-text.ts'
import { type Card, clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { click, submission } from '../security/forged-payloads.ts'

const { users, channels, teams } = cast

/** What a customer of each company writes who needs a person, in English and German, and the team's saved reply to it. */
const cases = {
  shop: {
    need: [
      'I want to speak to a person about my invoice',
      'Ich möchte mit einem Menschen über meine Rechnung sprechen',
    ],
    reply: 'refund-on-its-way',
    says: [/^Hi Maya,\n\nwe have sent your money back today[\s\S]*\*five working days\*/, /^Hallo Maya,/],
    typo: 'refund-on-its-wy',
    other: 'photos-please',
    otherSays: /• one of the whole piece/,
  },
  'api-vendor': {
    need: ['I need a person: our webhooks stopped', 'Ich brauche einen Menschen: unsere Webhooks stehen still'],
    reply: 'request-id-please',
    says: [/^Hi Maya, so that we find this in our logs, please send the `X-Request-Id`/, /^Hallo Maya, damit wir/],
    typo: 'request-id-plase',
    other: 'incident-known',
    otherSays: /Globex is not the only one affected[\s\S]*our status page \(https:\/\/status\.notareal\.example\)/,
  },
} as const

describe.each(sampleCompanies)('with the %s', (company) => {
  const { need, reply, says, typo, other, otherSays } = cases[company]
  const copy = sampleCompanyWith(company, '')
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: copy.dir } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    copy.remove()
  })
  afterEach(async () => {
    for (const { id } of desk.slack.views(users.sam)) await desk.slack.closeView(users.sam, id)
  })

  async function ticketOf(text: string = need[0]) {
    const question = await desk.write(users.maya, channels.globex, text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  const command = (userId: string, text: string) => desk.slack.command(userId, channels.helpDesk, 'ticket', text)
  const types = (userId: string, text: string) => desk.whisper(userId, () => command(userId, text))
  const modal = () => desk.slack.until(() => desk.slack.views(users.sam).at(-1))
  const inputOf = (view: { blocks: JsonObject[] }) => view.blocks.find(({ type }) => type === 'input') ?? {}
  const textIn = (view: { blocks: JsonObject[] }) =>
    plainText(richMarkup((inputOf(view).element as { initial_value?: object } | undefined)?.initial_value).text)
  const press = ({ message }: Card) => desk.slack.click(users.sam, channels.support, message.ts, 'reply_to_customer')
  /** Chooses a saved reply in the open modal, with this typed in it. */
  async function chooses(name: string, typed?: string) {
    const view = await modal()
    const before = JSON.stringify(view.blocks)
    await desk.slack.clickInView(users.sam, view.id, 'start_from_reply', name, { text: typed ?? textIn(view) })
    return desk.slack.until(() => {
      const now = desk.slack.views(users.sam).at(-1)
      return now && JSON.stringify(now.blocks) !== before && now
    })
  }

  test('Sam answers with a saved reply: he sees it filled in, and Maya gets it as he leaves it', async () => {
    const { question, card } = await ticketOf()
    await command(users.sam, `reply-with ${reply} ${card.ticketId}`)
    const view = await modal()
    expect(textIn(view)).toMatch(says[0])
    expect(textIn(view)).not.toMatch(/\{\{|&amp;|&lt;/)
    await desk.slack.submit(users.sam, view.id, { text: `${textIn(view)}\n\nSam` })
    await desk.slack.until(() => desk.answers(question).some((text) => text.includes('Hi Maya')))
    expect(desk.answers(question).at(-1)).toContain('Sam')
  })

  test('who writes German gets the German one', async () => {
    const { card } = await ticketOf(need[1])
    await command(users.sam, `reply-with ${card.ticketId} ${reply.toUpperCase()}`)
    expect(textIn(await modal())).toMatch(says[1])
  })

  test('the Reply button offers them all, and a choice fills the modal', async () => {
    const { card } = await ticketOf()
    await press(card)
    expect(JSON.stringify((await modal()).blocks)).toContain('Start from a saved reply')
    expect(textIn(await modal())).toBe('')
    expect(textIn(await chooses(reply))).toMatch(says[0])
    const second = await chooses(other)
    expect(textIn(second)).toMatch(otherSays)
    expect(textIn(second)).not.toMatch(says[0])
    const third = await chooses(reply, 'Sorry for the wait.')
    expect(textIn(third)).toMatch(/^Sorry for the wait\.\n\nHi Maya,/)
    const sent = await desk.slack.submit(users.sam, third.id, {})
    expect(sent).toMatchObject({ errors: {}, closed: true })
  })

  test('without a word, the command lists them; a misspelt name is answered with the nearest', async () => {
    const { card } = await ticketOf()
    expect(await types(users.sam, 'reply-with')).toMatch(
      new RegExp(`Saved replies[\\s\\S]*\`${reply}\`[^\\n]*\\(de, .*en\\)`),
    )
    expect(await types(users.sam, `reply-with ${typo} ${card.ticketId}`)).toContain(`Did you mean “${reply}”?`)
    expect(await types(users.sam, `reply-with ${reply}`)).toContain('/ticket reply-with NAME TKT-…')
    expect(desk.slack.views(users.sam)).toEqual([])
  })

  test('a file that changes counts at once, and one that is wrong is named to staff', async () => {
    const { card } = await ticketOf()
    writeFileSync(join(copy.dir, 'replies', 'fresh.md'), '# Fresh\n\n1 < 2 & {{ticket}} of {{name}}')
    writeFileSync(join(copy.dir, 'replies', 'broken.md'), 'Dear {{whoever}}')
    await command(users.sam, `reply-with fresh ${card.ticketId}`)
    expect(textIn(await modal())).toBe(`1 < 2 & ${card.ticketId} of Maya`)
    expect(await types(users.sam, 'reply-with')).toMatch(
      /Left out[\s\S]*broken\.md, line 1: \{\{whoever\}\} is not known here/,
    )
  })

  test('who is not in the support channel is refused, and sees no text', async () => {
    const { card } = await ticketOf()
    for (const typed of ['reply-with', `reply-with ${reply} ${card.ticketId}`])
      expect(await types(users.lee, typed)).toBe('Only members of the support channel can do this.')
    expect(desk.slack.views(users.lee)).toEqual([])
  })

  test('who forges a choice of a saved reply gets no text of the ticket', async () => {
    const { card } = await ticketOf()
    const before = desk.slack.calls('views.update').length
    const lee = { user: { id: users.lee, name: 'lee', team_id: teams.acme } }
    const { view } = submission(card.ticketId, 'x')
    const actions = [
      { type: 'static_select', action_id: 'start_from_reply', block_id: 'x', selected_option: { value: reply } },
    ]
    await desk.slack.deliver({ ...click('x', 'x', ''), ...lee, view: view ?? null, actions }, { type: 'interactive' })
    const { args } = await desk.slack.until(() => desk.slack.calls('views.update')[before])
    expect(JSON.stringify(args)).toContain('Only members of the support channel')
    expect(JSON.stringify(args)).not.toMatch(/Maya|Globex|saved reply/)
  })

  test('a ticket that was closed meanwhile: the choice says so, and what was there stays', async () => {
    const { card } = await ticketOf()
    await command(users.sam, `reply-with ${reply} ${card.ticketId}`)
    const text = textIn(await modal())
    await types(users.priya, `claim ${card.ticketId}`)
    await desk.settled()
    await desk.slack.click(users.priya, channels.support, card.message.ts, 'close_ticket')
    await desk.slack.until(() =>
      desk.slack.calls('chat.update').some(({ args }) => JSON.stringify(args).includes('closed')),
    )
    const view = await chooses(other)
    expect(JSON.stringify(view.blocks)).toContain(`${card.ticketId} is closed`)
    expect(textIn(view)).toBe(text)
  })
})
