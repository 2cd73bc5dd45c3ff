import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast

/** What somebody writes who needs a person, as customers of each company do, and what staff send them. */
const says = {
  shop: { needs: 'Can a human look at my complaint about the courier, please?', file: 'return-label.pdf' },
  'api-vendor': { needs: 'Can a human look at our contract, please?', file: 'data-processing-agreement.pdf' },
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({
      config: { companyDir: join(projectRoot, 'samples', company) },
      sandbox: { sharesLaterMs: 30 },
    })
  })
  beforeEach(() => clearDesk(desk))
  afterEach(async () => {
    for (const { id } of desk.slack.views(users.sam)) await desk.slack.closeView(users.sam, id)
  })
  afterAll(() => desk.close())
  const { needs, file } = says[company]
  const words = 'Please sign this and send it back'
  const pdf = { name: file, mimetype: 'application/pdf', content: `%PDF-1.7 ${file}` }

  async function ticketOf() {
    const question = await desk.write(users.maya, channels.globex, needs)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  async function modalFor({ message }: Card) {
    await desk.slack.click(users.sam, channels.support, message.ts, 'reply_to_customer')
    return desk.slack.until(() => desk.slack.views(users.sam).at(-1))
  }
  /** Sam replies with files; resolves when there is nothing left to say. */
  async function replies(card: Card, files: JsonObject[], text = words) {
    const modal = await modalFor(card)
    const result = await desk.slack.submit(users.sam, modal.id, { text, files })
    return { modal, result }
  }
  const inThread = (question: Message) => desk.slack.messages(channels.globex, question.ts)
  const shared = (question: Message) => inThread(question).filter(({ files }) => (files ?? []).length > 0)
  const namesOf = (messages: Message[]) => messages.map(({ files = [] }) => files.map(({ name }) => name))
  const below = ({ message }: Card) =>
    desk.slack
      .messages(channels.support, message.ts)
      .slice(1)
      .map(({ text }) => text)
      .join('\n')
  async function contentOf(message: Message | undefined): Promise<string> {
    const [first] = message?.files ?? []
    const headers = { authorization: `Bearer ${desk.slack.botToken}` }
    return (await fetch(String(first?.url_private), { headers })).text()
  }

  test('Sam’s files come into Maya’s thread below his reply, whole and under their names; staff see which', async () => {
    const { question, card } = await ticketOf()
    const more = { name: '../../etc/list \u202e.csv', mimetype: 'text/csv', content: 'a,b\n1,2\n' }
    const { modal, result } = await replies(card, [pdf, more])
    expect(wordsOf(modal.blocks)).toContain('Up to 10, of at most 10 MB each.')
    expect(result.closed).toBe(true)
    await desk.settled()
    const [post, ...others] = shared(question)
    expect(others).toEqual([])
    expect(namesOf([post].filter((one) => one !== undefined))).toEqual([[file, 'list .csv']])
    expect(post?.text).toBe('Files from Sam')
    expect(await contentOf(post)).toBe(pdf.content)
    const texts = inThread(question).map(({ text }) => text)
    expect(texts.indexOf(words)).toBe(texts.length - 2)
    expect(below(card)).toContain(`${words}\n&gt; [file: ${file}]`)
    expect(below(card)).not.toContain('did not reach')
  })

  test('submitted twice, and by a retry of Slack, they are sent once', async () => {
    const { question, card } = await ticketOf()
    const modal = await modalFor(card)
    const values = { text: words, files: [pdf] }
    await Promise.all([
      desk.slack.submit(users.sam, modal.id, values),
      desk.slack.submit(users.sam, modal.id, values).catch(() => undefined),
    ])
    await desk.settled()
    expect(namesOf(shared(question))).toEqual([[file]])
    expect(inThread(question).filter(({ text }) => text === words)).toHaveLength(1)
  })

  test('what is too large or too much is refused in the form, where everything stays; nothing is sent', async () => {
    const { question, card } = await ticketOf()
    const large = { name: 'film.mp4', content: 'x'.repeat(10 * 1024 * 1024 + 1) }
    const { modal, result } = await replies(card, [pdf, large])
    expect(result.errors.files).toBe('film.mp4 is larger than 10 MB. Nothing was sent.')
    const many = Array.from({ length: 11 }, (_, n) => ({ name: `${n}.txt`, content: 'x' }))
    const again = await desk.slack.submit(users.sam, modal.id, { text: words, files: many })
    expect(again.errors.files).toContain('At most 10 files')
    await desk.settled()
    expect(inThread(question).map(({ text }) => text)).not.toContain(words)
    expect(shared(question)).toEqual([])
  })

  test.each([
    ['Slack says nothing after it has done it', 'files.completeUploadExternal', { dropAfter: true }],
    ['Slack fails before it does it', 'files.completeUploadExternal', { dropBefore: true }],
    ['Slack is busy', 'files.completeUploadExternal', { retryAfter: 1 }],
    ['Slack is busy before the upload', 'files.getUploadURLExternal', { retryAfter: 1 }],
    ['Slack fails', 'files.completeUploadExternal', { error: 'internal_error' }],
  ] as const)('%s: the files come once', async (_, method, fault) => {
    const { question, card } = await ticketOf()
    desk.slack.fail(method, fault)
    await replies(card, [pdf])
    await desk.slack.until(() => shared(question).length > 0, 30_000)
    await untilRow(desk.database, sql`select 1 where not exists (select 1 from outbox where finished_at is null)`)
    expect(namesOf(shared(question))).toEqual([[file]])
    expect(await contentOf(shared(question)[0])).toBe(pdf.content)
    expect(below(card)).not.toContain('did not reach')
  })

  test('stopped between the upload and its completion, the bot completes it when it is back', async () => {
    const { question, card } = await ticketOf()
    desk.slack.fail('files.completeUploadExternal', { hang: 60_000 })
    await replies(card, [pdf])
    await untilRow(
      desk.database,
      sql`select 1 from outbox where utterance ->> 'kind' = 'files' and utterance ->> 'completing' is not null`,
    )
    await desk.frontdesk.stop()
    await desk.restart({ alreadyStopped: true })
    await desk.slack.until(() => shared(question).length > 0, 40_000)
    await desk.settled()
    expect(namesOf(shared(question))).toEqual([[file]])
    expect(desk.slack.calls('files.getUploadURLExternal').length).toBeGreaterThan(0)
  })

  test('a file that Slack does not let the bot read stays out; the text and the others arrive, and staff are told', async () => {
    const { question, card } = await ticketOf()
    const modal = await modalFor(card)
    desk.slack.fail('files.info', { error: 'file_not_found' }, 1)
    await desk.slack.submit(users.sam, modal.id, { text: words, files: [{ name: 'gone.txt', content: 'x' }, pdf] })
    await desk.settled()
    expect(inThread(question).map(({ text }) => text)).toContain(words)
    expect(namesOf(shared(question))).toEqual([[file]])
    expect(below(card)).toContain('these files did not reach the customer:\n&gt; gone.txt: it is not there any more')
  })

  test('nobody sends a file of somebody else, whatever the form says', async () => {
    const { question, card } = await ticketOf()
    const theirs = await desk.write(users.priya, channels.support, 'Salaries', { files: [{ name: 'salaries.xlsx' }] })
    const [known] = theirs.files ?? []
    const modal = await modalFor(card)
    const metadata = { private_metadata: card.ticketId, callback_id: 'reply_to_customer' }
    const view = { ...modal, ...metadata, state: { values: forged(words, String(known?.id)) } }
    await desk.slack.deliver(
      {
        type: 'view_submission',
        team: { id: cast.teams.acme, domain: 'acme' },
        user: { id: users.sam, team_id: cast.teams.acme },
        api_app_id: cast.bot.appId,
        view: { ...view, app_installed_team_id: cast.teams.acme },
      },
      { type: 'interactive' },
    )
    await desk.slack.until(() => inThread(question).some(({ text }) => text === words))
    await desk.settled()
    expect(shared(question)).toEqual([])
    expect(below(card)).toContain('salaries.xlsx: somebody else attached it')
  })

  test('a note of one’s own that is sent can have files, too', async () => {
    const { question, card } = await ticketOf()
    const note = await desk.write(users.sam, channels.support, 'Here it is', { threadTs: card.message.ts })
    await desk.handled(note)
    await desk.slack.shortcut(users.sam, channels.support, note.ts, 'send_to_customer')
    const modal = await desk.slack.until(() => {
      const view = desk.slack.views(users.sam).at(-1)
      return view && !wordsOf(view.blocks).includes('⏳') && view
    })
    await desk.slack.submit(users.sam, modal.id, { files: [pdf] })
    await desk.settled()
    expect(namesOf(shared(question))).toEqual([[file]])
    const kept = await rowsOf(desk.database, sql`select 1 from outbox where utterance ->> 'kind' = 'files'`)
    expect(kept).toHaveLength(1)
  })
})

const forged = (text: string, id: string): JsonObject => ({
  reply: { text: { type: 'plain_text_input', value: text } },
  files: { files: { type: 'file_input', files: [{ id, name: 'salaries.xlsx', size: 5 }] } },
})

describe('without the scope files:write', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ sandbox: { missingScopes: ['files:write'] } })
  })
  afterAll(() => desk.close())

  test('the form takes no files and says nothing of them', async () => {
    const question = await desk.write(users.maya, channels.globex, says.shop.needs)
    const card = await desk.card(question)
    await desk.settled()
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'reply_to_customer')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    expect(JSON.stringify(modal.blocks)).not.toMatch(/file/i)
    await desk.slack.submit(users.sam, modal.id, { text: 'We look into it' })
    await desk.settled()
    expect(desk.answers(question).at(-1)).toContain('We look into it')
  })
})
