import { connect } from 'node:net'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { createLog } from '../../src/base/log.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { freePort } from '../free-port.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'
import {
  githubComment,
  githubIssue,
  githubPull,
  gitlabEvent,
  jiraIssue,
  linearIssue,
  type ProviderName,
  type WebhookRequest,
  webhookOf,
  webhookSecrets,
} from '../webhook-payloads.ts'

// An issue that a ticket waits for is closed: its owner hears of it, once, whoever sends what.

const { users, channels } = cast

const needs = {
  shop: 'Please let me talk to somebody about the invoice of last month',
  'api-vendor': 'I need a person: our sandbox keys are rejected since this morning',
}
const issue = 'https://github.com/acme/api/issues/12'

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  let port: number
  let logged = ''
  beforeAll(async () => {
    port = await freePort()
    const write = (line: string) => {
      logged += line
    }
    const log = createLog('info', { write })
    const companyDir = join(projectRoot, 'samples', company)
    desk = await openHelpDesk({ http: true, log, config: { companyDir, port, webhookSecrets } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    logged = ''
  })
  afterAll(() => desk.close())

  const send = ({ path, headers, body }: WebhookRequest) =>
    fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })
  const tell = async (provider: ProviderName, payload: unknown) => {
    const { status } = await send(webhookOf(provider, payload))
    await desk.settled()
    return status
  }
  const press = (userId: string, { message }: Card, action: string) =>
    desk.slack.click(userId, channels.support, message.ts, action)
  /** Each time somebody else: what one customer writes twice is one ticket. */
  const askers = [
    [users.maya, channels.globex],
    [users.tomas, channels.globex],
    [users.ken, channels.initech],
  ] as const
  let asked = 0
  /** Sam has a ticket that waits for this. */
  async function waitingFor(...addresses: string[]) {
    const [userId, channelId] = askers[asked++ % askers.length] ?? askers[0]
    const question = await desk.write(userId, channelId, needs[company])
    const card = await desk.card(question)
    await desk.settled()
    await press(users.sam, card, 'claim_ticket')
    await desk.slack.until(() => cardOf(desk.slack, card.ticketId)?.buttons.includes('release_ticket'))
    for (const address of addresses) {
      const note = await desk.write(users.sam, channels.support, `Waits for <${address}>`, {
        threadTs: card.message.ts,
      })
      await desk.handled(note)
    }
    await desk.database.db.execute(
      sql`update tickets set status = 'waiting', waiting_since = now() where id = ${card.ticketId}`,
    )
    return { question, card }
  }
  const statusOf = async ({ ticketId }: Card) =>
    (await rowsOf<{ status: string }>(desk.database, sql`select status from tickets where id = ${ticketId}`))[0]?.status
  const below = ({ message }: Card) =>
    desk.slack
      .messages(channels.support, message.ts)
      .filter(({ bot_id, ts }) => bot_id && ts !== message.ts)
      .map(({ text }) => text)
  const closings = (card: Card) => below(card).filter((text) => text.includes('The issue behind it is closed'))

  test.each<[string, string, ProviderName, unknown, string]>([
    ['a GitHub issue that is done', issue, 'github', githubIssue('closed', 'completed'), 'acme/api#12 (done)'],
    ['one that is not planned', issue, 'github', githubIssue('closed', 'not_planned'), 'acme/api#12 (not planned)'],
    [
      'a pull request that is merged',
      'https://github.com/acme/api/pull/13',
      'github',
      githubPull(true),
      'acme/api#13 (merged)',
    ],
    [
      'one that is not',
      'https://github.com/acme/api/pull/13',
      'github',
      githubPull(false),
      'acme/api#13 (closed without merging)',
    ],
    [
      'a GitLab issue',
      'https://gitlab.com/acme/web/-/issues/3',
      'gitlab',
      gitlabEvent('issue', 'closed'),
      'acme/web#3 (done)',
    ],
    [
      'a GitLab work item',
      'https://gitlab.com/acme/web/-/issues/3',
      'gitlab',
      gitlabEvent('work_item', 'closed'),
      'acme/web#3 (done)',
    ],
    [
      'a merge request',
      'https://gitlab.com/acme/web/-/merge_requests/3',
      'gitlab',
      gitlabEvent('merge_request', 'merged'),
      'acme/web!3 (merged)',
    ],
    [
      'a Linear issue',
      'https://linear.app/acme/issue/ENG-9/the-export',
      'linear',
      linearIssue('completed'),
      'ENG-9 (done)',
    ],
    [
      'one that is canceled',
      'https://linear.app/acme/issue/ENG-9',
      'linear',
      linearIssue('canceled'),
      'ENG-9 (not planned)',
    ],
    [
      'one of another team before',
      'https://linear.app/acme/issue/OPS-1',
      'linear',
      linearIssue('completed', { before: ['OPS-1'] }),
      'OPS-1 (done)',
    ],
    ['a Jira issue', 'https://acme.atlassian.net/browse/OPS-4', 'jira', jiraIssue('done', 'Done'), 'OPS-4 (done)'],
    [
      'one that nobody will do',
      'https://acme.atlassian.net/browse/OPS-4',
      'jira',
      jiraIssue('done', 'Won’t Do'),
      'OPS-4 (not planned)',
    ],
    [
      'one that moved',
      'https://acme.atlassian.net/browse/OLD-7',
      'jira',
      jiraIssue('done', 'Done', { movedFrom: 'OLD-7' }),
      'OLD-7 (done)',
    ],
  ])('%s brings the ticket back to Sam, who is mentioned', async (_, address, provider, payload, what) => {
    const { question, card } = await waitingFor(address)
    const said = desk.answers(question)
    expect(await tell(provider, payload)).toBe(200)
    expect(await statusOf(card)).toBe('claimed')
    expect(closings(card)).toEqual([`<@${users.sam}> The issue behind it is closed: ${what}.`])
    expect(cardOf(desk.slack, card.ticketId)?.text).toMatch(/🔗 .*\((done|not planned|merged|closed without merging)\)/)
    expect(desk.answers(question)).toEqual(said)
  })

  test('a snoozed ticket wakes, too; one that nobody has is open, and one that is resolved stays so', async () => {
    const all = [await waitingFor(issue), await waitingFor(issue), await waitingFor(issue)]
    const [snoozed, free, resolved] = all.map(({ card }) => card) as [Card, Card, Card] // as many as were made
    const set = (card: Card, to: string) =>
      desk.database.db.execute(sql`update tickets set ${sql.raw(to)} where id = ${card.ticketId}`)
    await set(
      snoozed,
      `status = 'snoozed', snoozed_until = now() + interval '1 day', due_at = now() + interval '1 day'`,
    )
    await set(free, `claimed_by = null`)
    await set(resolved, `status = 'resolved', resolved_by = '${users.sam}', resolved_at = now()`)
    await tell('github', githubIssue('closed', 'completed'))
    expect(await Promise.all([snoozed, free, resolved].map(statusOf))).toEqual(['claimed', 'open', 'resolved'])
    expect([snoozed, free, resolved].map((card) => closings(card).length)).toEqual([1, 1, 0])
    expect(closings(free)[0]).not.toContain('<@')
  })

  test('twice is once: the same delivery, another about the same, and fifty at the same moment', async () => {
    const { card } = await waitingFor(issue)
    const closed = webhookOf('github', githubIssue('closed', 'completed'))
    const many = Array.from({ length: 50 }, (_, at) =>
      at % 2 ? closed : webhookOf('github', githubIssue('closed', 'completed', { at: `2026-03-02T09:00:${10 + at}Z` })),
    )
    const answers = await Promise.all(many.map(send))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    await desk.settled()
    expect(closings(card)).toHaveLength(1)
    expect(await rowsOf(desk.database, sql`select 1 from ticket_history where event = 'work closed'`)).toHaveLength(1)
  })

  test('an issue that is opened and closed again is told again; old news that is replayed is not', async () => {
    const { card } = await waitingFor(issue)
    const closed = webhookOf('github', githubIssue('closed', 'completed'))
    await send(closed)
    await tell('github', githubIssue('reopened', null, { at: '2026-03-03T09:00:00Z' }))
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain('acme/api#12> (open)')
    await send(closed)
    await send({ ...closed, headers: { ...closed.headers, 'x-github-delivery': 'another' } })
    await tell('github', githubIssue('closed', 'completed', { at: '2026-03-02T10:00:00Z' }))
    expect(closings(card)).toHaveLength(1)
    await tell('github', githubIssue('closed', 'completed', { at: '2026-03-04T09:00:00Z' }))
    expect(closings(card)).toHaveLength(2)
  })

  test('what a new note links is known to be closed already', async () => {
    await waitingFor(issue)
    await tell('github', githubIssue('closed', 'completed'))
    const { card } = await waitingFor(issue)
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain('acme/api#12> (done)')
  })

  test('news of work that no ticket names, or of something else, is taken and changes nothing', async () => {
    const { card } = await waitingFor(issue)
    const others: [ProviderName, unknown][] = [
      ['github', githubIssue('closed', 'completed', { number: 99 })],
      ['github', githubIssue('edited', null)],
      ['github', githubComment()],
      ['github', { zen: 'Keep it logically awesome.', hook_id: 1 }],
      ['gitlab', { object_kind: 'push', ref: 'refs/heads/main' }],
      ['gitlab', gitlabEvent('issue', 'closed', { host: 'gitlab.elsewhere.example' })],
      ['linear', { ...linearIssue('completed'), type: 'Comment' }],
      ['jira', { ...jiraIssue('done', 'Done'), webhookEvent: 'comment_created' }],
      ...[null, [], 'text', 7, {}].map((payload): [ProviderName, unknown] => ['jira', JSON.stringify(payload)]),
    ]
    for (const [provider, payload] of others) expect(await tell(provider, payload)).toBe(200)
    // One provider's secret says nothing of another's issues.
    const forged = { ...gitlabEvent('issue', 'closed'), object_attributes: { state: 'closed', url: issue } }
    expect(await tell('gitlab', forged)).toBe(200)
    expect(await statusOf(card)).toBe('waiting')
    expect(closings(card)).toEqual([])
  })

  test('while the database cannot keep it, it is not acknowledged; told again, it counts', async () => {
    const { card } = await waitingFor(issue)
    const closed = webhookOf('github', githubIssue('closed', 'completed'))
    const rename = (from: string, to: string) =>
      desk.database.db.execute(sql.raw(`alter table ${from} rename to ${to}`))
    await rename('webhook_deliveries', 'elsewhere')
    expect((await send(closed)).status).toBe(503)
    await rename('elsewhere', 'webhook_deliveries')
    expect(await statusOf(card)).toBe('waiting')
    expect((await send(closed)).status).toBe(200)
    await desk.settled()
    expect(closings(card)).toHaveLength(1)
  })

  // What is refused is the same at every company.
  if (company !== 'shop') return
  describe('is refused, and nothing of it is kept or logged:', () => {
    const payloads: Record<ProviderName, unknown> = {
      github: githubIssue('closed', 'completed'),
      gitlab: gitlabEvent('issue', 'closed'),
      linear: linearIssue('completed'),
      jira: jiraIssue('done', 'Done'),
    }
    const names = Object.keys(payloads) as ProviderName[]
    const addresses = [
      issue,
      'https://gitlab.com/acme/web/-/issues/3',
      'https://linear.app/acme/issue/ENG-9',
      'https://acme.atlassian.net/browse/OPS-4',
    ]
    let card: Card
    beforeEach(async () => {
      ;({ card } = await waitingFor(...addresses))
      logged = ''
    })
    const nothingHappened = async () => {
      await desk.settled()
      expect(await statusOf(card)).toBe('waiting')
      expect(await rowsOf(desk.database, sql`select 1 from webhook_deliveries`)).toEqual([])
      expect(logged).not.toMatch(/export|secret-of|token-of|acme\/api/)
    }

    test.each(names)('what %s did not sign', async (provider) => {
      const right = webhookOf(provider, payloads[provider])
      const wrong = webhookOf(provider, payloads[provider], { secret: 'another secret altogether' })
      const bare = { ...right, headers: { 'content-type': 'application/json' } }
      const statuses = [(await send(wrong)).status, (await send(bare)).status]
      if (provider !== 'gitlab') statuses.push((await send({ ...right, body: `${right.body} ` })).status)
      expect(new Set(statuses)).toEqual(new Set([401]))
      expect(logged).toContain('"A webhook with a wrong signature was refused"')
      await nothingHappened()
    })

    test('odd signatures', async () => {
      const right = webhookOf('github', payloads.github)
      for (const signature of [
        '',
        'sha256=',
        'sha256=zz',
        `sha256=${'0'.repeat(64)}`,
        `sha1=${'0'.repeat(40)}`,
        'a'.repeat(2000),
      ])
        expect((await send({ ...right, headers: { ...right.headers, 'x-hub-signature-256': signature } })).status).toBe(
          401,
        )
      await nothingHappened()
    })

    test('other methods and kinds of content, broken JSON, and bodies of any size', async () => {
      const right = webhookOf('github', payloads.github)
      const url = `http://127.0.0.1:${port}${right.path}`
      expect((await fetch(url)).status).toBe(405)
      expect((await fetch(url, { method: 'DELETE' })).headers.get('allow')).toBe('POST')
      const asForm = { ...right.headers, 'content-type': 'application/x-www-form-urlencoded' }
      expect((await send({ ...right, headers: asForm })).status).toBe(415)
      expect((await send(webhookOf('github', '{"issue":'))).status).toBe(400)
      expect((await send(webhookOf('github', ''))).status).toBe(400)
      expect((await send(webhookOf('github', '['.repeat(100_000)))).status).toBe(400)
      expect((await send(webhookOf('github', `"${'x'.repeat(4_000_000)}"`))).status).toBe(413)
      expect(await sendEndlessly(port, right.path)).toMatch(/^HTTP\/1.1 413/)
      await nothingHappened()
    })

    test('whoever hangs up in the middle', async () => {
      await new Promise<void>((done) => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(
            'POST /webhooks/github HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
          )
          socket.end(done)
        })
      })
      expect((await send(webhookOf('github', {}))).status).toBe(200)
      expect(logged).not.toContain('"level":50')
      await nothingHappened()
    })
  })
})

/** Says no length, and sends until somebody answers. */
const sendEndlessly = (port: number, path: string) =>
  new Promise<string>((done) => {
    let answer = ''
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n`,
      )
      const more = () => {
        while (!socket.destroyed && answer === '' && socket.write(chunk));
        if (!socket.destroyed && answer === '') socket.once('drain', more)
      }
      more()
    })
    socket.on('data', (data) => {
      answer += data
      socket.destroy()
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(answer))
  })

describe('in Socket Mode', () => {
  test('the routes of the providers that have a secret are served; there are no others', async () => {
    const { github } = webhookSecrets
    const desk = await openHelpDesk({ config: { webhookSecrets: { github } } })
    const send = ({ path, headers, body }: WebhookRequest) =>
      fetch(new URL(path, desk.slack.url), { method: 'POST', headers, body })
    expect((await send(webhookOf('github', githubIssue('closed', 'completed')))).status).toBe(200)
    expect((await send(webhookOf('gitlab', gitlabEvent('issue', 'closed')))).status).toBe(404)
    await desk.close()
  })
})

test('without a secret there is no route', async () => {
  const port = await freePort()
  const desk = await openHelpDesk({ http: true, config: { port } })
  for (const provider of Object.keys(webhookSecrets) as ProviderName[]) {
    const { path, headers, body } = webhookOf(provider, {})
    expect((await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })).status).toBe(404)
  }
  await desk.close()
})
