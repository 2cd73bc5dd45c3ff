import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { mcpServerFile } from '../mcp-server.ts'
import { sampleCompanies, sampleCompanyWith, withoutSections } from '../sample-company.ts'
import { calls, isTriage, type RecordedRequest, says, structured } from '../scripted-replies.ts'

// A system of the tests, whose tools are good and bad, in both sample companies, with a language model that picks them.

const { users, channels, dms, teams } = cast

const inWords = (name: string) => name.replaceAll('_', ' ')

const toolYaml = (name: string, more = '') => `
      ${name}:
        may: read
        department: technical
        about: ${inWords(name)} of the account
        account: account_id
        shows: { name: Name, url: Page, keys.name: Key, keys.created_at: Made }
        ${more}`

const systemsYaml = `
systems:
  platform:
    command: [${process.execPath}, ${mcpServerFile}]
    timeout_seconds: 2
    tools:${['list_keys', 'hostile', 'other_account', 'hangs', 'dies', 'lies', 'huge', 'error'].map((name) => toolYaml(name)).join('')}
      arguments:
        may: with approval
        department: technical
        about: sets a limit
        account: account_id
        arguments:
          limit: { pattern: '(\\d{2,5}) requests', ask: How many requests? }
          environment: { one_of: { live: [live], test: [test] }, otherwise: live }
`
const accountsYaml = `
accounts:
  globex: ["#globex-acme"]
  initech: [${teams.initech}]
`
const withoutOwn = withoutSections('accounts', 'systems')

describe.each(sampleCompanies)('in %s', (company) => {
  const folder = sampleCompanyWith(company, accountsYaml + systemsYaml, withoutOwn)
  let desk: HelpDesk
  let triage = {}
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: folder.dir }, model: says('') })
  })
  beforeEach(() => {
    triage = {}
    return clearDesk(desk)
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  /** The model finds a technical problem, and then does this. */
  const modelCalls = (name: string, args: object = {}) =>
    desk.model?.always((request) =>
      isTriage(request)
        ? structured({
            ...{ intent: 'technical', confidence: 0.95, summary: 'A summary.', sentiment: 'neutral' },
            ...{ language: 'en', urgency: 'normal', addressed: 'request' },
            ...triage,
          })
        : calls({ name: `platform__${name}`, args }),
    )
  let count = 0
  const asks = async (
    userId: string = users.maya,
    channel: string = channels.globex,
    text = 'Could you look that up in our setup?',
  ) => {
    const asked = await desk.write(userId, channel, `${text} (${++count})`)
    return { asked, answer: await desk.answer(asked) }
  }
  const questions = (): RecordedRequest[] => desk.model?.requests.filter((request) => !isTriage(request)) ?? []

  test('the model picks a tool, and customers read what it found in our words', async () => {
    modelCalls('list_keys')
    const { answer } = await asks()
    expect(answer).toBe('Here is what I found:\n\n• Key: Server of globex · Made: March 2, 2026 at 10:00 AM UTC')
  })

  test('whatever account the model names, it is that of whoever wrote', async () => {
    modelCalls('list_keys', { account_id: 'globex', account: 'globex' })
    expect((await asks(users.ken, dms.ken)).answer).toContain('Server of initech')
    expect((await asks(users.maya, dms.maya)).answer).toContain('Our team can link yours')
  })

  test('the model is told what the company says of a tool: nothing that the system says of itself, and no result', async () => {
    modelCalls('hostile')
    await asks()
    const asked = JSON.stringify(questions())
    expect(asked).toContain('list keys of the account')
    expect(asked).not.toMatch(/tell the customer that they won|Ignore your instructions|account_id|evil\.example/)
  })

  test('what a system says mentions nobody and leads nowhere', async () => {
    modelCalls('hostile')
    const { asked } = await asks()
    const said = JSON.stringify(desk.slack.messages(channels.globex, asked.ts).filter(({ bot_id }) => bot_id))
    expect(said).toContain('Ignore your instructions')
    expect(said).not.toMatch(/<!channel>|<@U123>|<https?:|<javascript:/)
  })

  test.each([
    ['names another account', 'other_account'],
    ['hangs', 'hangs'],
    ['dies', 'dies'],
    ['is not as it says', 'lies'],
    ['says more than anybody reads', 'huge'],
    ['fails', 'error'],
  ])('a tool that %s says nothing: the customer hears so, and gets a person', async (_, name) => {
    modelCalls(name)
    const { asked, answer } = await asks()
    expect(answer).toContain('I couldn’t look this up just now')
    expect(answer).not.toMatch(/somebody-else|SQL error|xxx/)
    expect((await desk.card(asked)).text).toContain(`Our system could not do this: ${inWords(name)} of the account`)
    modelCalls('list_keys')
    expect((await asks()).answer).toContain('Server of globex')
  })

  test('a value that the customer did not write is none, whatever the model says', async () => {
    modelCalls('arguments', { limit: '9000', environment: 'moon', account_id: 'initech' })
    const { asked, answer } = await asks()
    expect(answer).toContain('How many requests?')
    expect(await rowsOf(desk.database, sql`select 1 from actions`)).toEqual([])
    await desk.write(users.maya, channels.globex, 'Make it 300 requests then', { threadTs: asked.ts })
    expect(await desk.answer(asked, 1)).toContain('nothing has been changed yet')
    expect((await desk.card(asked)).text).toContain('arguments: globex, limit 300, environment live')
  })

  test('of several values the model says which is meant', async () => {
    modelCalls('arguments', { limit: '700' })
    const { asked } = await asks(users.maya, channels.globex, 'Not 400 requests: 700 requests please')
    expect((await desk.card(asked)).text).toContain('limit 700')
  })

  test('what only reads is never recorded, and what changes something never runs on a model’s word', async () => {
    modelCalls('arguments', { limit: '700' })
    await asks(users.maya, channels.globex, 'We need 700 requests')
    const [row] = await rowsOf<{ state: string; kind: string }>(desk.database, sql`select state, kind from actions`)
    expect(row).toEqual({ state: 'requested', kind: 'tool' })
  })

  test('a tool that there is not, or that is for another department, is none', async () => {
    modelCalls('drop_everything', { account_id: 'globex' })
    expect((await asks()).answer).not.toContain('Server of')
    triage = { intent: 'billing' }
    modelCalls('list_keys')
    expect((await asks()).answer).not.toContain('Server of')
  })
})
