import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { eventually } from '../eventually.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../scripted-openai.ts'
import { hangs } from '../scripted-replies.ts'
import { type Bot, killAll, startBot } from './bot.ts'
import { newChance } from './chance.ts'
import { createCustomers } from './customers.ts'

describeWithPostgres('several processes on one Postgres', () => {
  let postgres: Postgres
  let slack: Sandbox
  let model: ScriptedOpenAI
  let database: { DATABASE_URL: string }
  beforeAll(async () => {
    postgres = await startPostgres()
  })
  beforeEach(async () => {
    slack = await startSandbox({ retryDelaysMs: [0, 1000, 3000, 6000] })
    model = await startScriptedOpenAI()
    database = { DATABASE_URL: await postgres.newDatabase() }
  })
  afterEach(async () => {
    await killAll()
    await slack.close()
    await model.close()
  })
  afterAll(() => postgres.close())

  test('one dies in the middle of a message: another takes it over within 30 s, and answers once', async () => {
    model.always(hangs())
    const settings = { OPENAI_BASE_URL: model.url, MODEL_TIMEOUT_MS: '60000' }
    const first = await startBot(slack, { database, settings })
    await first.ready()
    const customers = createCustomers(slack, newChance('takeover'))
    await customers.ask('a person', { words: '这是什么' })
    await slack.until(() => model.requests.length > 0, 60_000)
    const second = await startBot(slack, { database })
    await second.ready()
    const diedAt = Date.now()
    await first.kill()
    // What it held is free soon enough to be taken over in time, on a machine of any speed.
    const [lease] = await postgres.query<{ ms: number }>(
      database.DATABASE_URL,
      'select max(extract(epoch from leased_until - now()) * 1000)::float as ms from conversations',
    )
    expect(lease?.ms).toBeLessThan(25_000)
    await slack.until(() => customers.problems().length === 0, 60_000)
    process.stderr.write(`taken over after ${Date.now() - diedAt} ms\n`)
    await customers.served()
    expect(customers.problems()).toEqual([])
  })

  test('what is written in one thread is handled in order, whichever process hears it', async () => {
    const bots = await Promise.all([1, 2, 3].map(() => startBot(slack, { database })))
    await Promise.all(bots.map((bot) => bot.ready()))
    const { users, channels } = slack.cast
    const lines = Array.from({ length: 12 }, (_, line) => `line ${line}`)
    const inOneThread = async (matter: number) => {
      const root = await slack.post(users.maya, channels.globex, `I want to speak to a manager about case ${matter}!`)
      await slack.until(() => slack.messages(channels.globex, root.ts)[1], 60_000)
      for (const line of lines) {
        const { ts } = await slack.post(users.maya, channels.globex, line, { threadTs: root.ts })
        // Slack delivers in any order what is written at one moment.
        await heard(postgres, database.DATABASE_URL, `${channels.globex}:${ts}`)
      }
      return root
    }
    const roots = await Promise.all([901, 902, 903, 904].map(inOneThread))
    for (const root of roots) {
      const card = await slack.until(() => {
        const said = slack.messages(channels.globex, root.ts).map(({ text }) => text)
        const id = /TKT-[0-9A-F]{8}/.exec(said.join())?.[0]
        return id !== undefined && slack.messages(channels.support).find(({ text }) => text.includes(id))
      }, 60_000)
      const notes = () => slack.messages(channels.support, card.ts).flatMap(({ text }) => text.match(/line \d+/g) ?? [])
      await slack.until(() => notes().length >= lines.length, 60_000)
      expect(notes()).toEqual(lines)
    }
  })

  test('in HTTP mode behind a load balancer, each message has exactly one outcome, even if one of two dies', async () => {
    const bots = await Promise.all([1, 2].map(() => startBot(slack, { database, mode: 'http' })))
    await Promise.all(bots.map((bot) => bot.ready()))
    const balancer = await startBalancer(bots)
    slack.deliverTo(`http://127.0.0.1:${balancer.port}/slack/events`)
    const customers = createCustomers(slack, newChance('balancer'))
    await customers.write(20, 100)
    await bots[0]?.kill()
    await customers.write(10, 100)
    await customers.served()
    expect(customers.problems()).toEqual([])
    await balancer.close()
  })
})

const heard = (postgres: Postgres, url: string, messageKey: string) =>
  eventually(
    async () => {
      const rows = await postgres.query(url, `select 1 from inbox where message_key = '${messageKey}'`)
      if (rows.length === 0) throw new Error(`Nobody has heard of ${messageKey}`)
    },
    60_000,
    10,
  )

/** Gives each request to the next bot that takes it. */
async function startBalancer(bots: Bot[]): Promise<{ port: number; close(): Promise<void> }> {
  let turn = 0
  const server: Server = createServer(async (incoming, outgoing) => {
    const body = Buffer.concat(await incoming.toArray())
    for (let tries = 0; tries < bots.length; tries++) {
      turn = (turn + 1) % bots.length
      const passed = await passOn(bots[turn]?.port ?? 0, incoming.url, incoming.headers, body)
      if (passed) return void outgoing.writeHead(passed.status).end(passed.body)
    }
    outgoing.writeHead(502).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

type Headers = Record<string, string | string[] | undefined>

const passOn = (port: number, path = '/', headers: Headers, body: Buffer) =>
  new Promise<{ status: number; body: Buffer } | undefined>((done) => {
    const target = { host: '127.0.0.1', port, path, method: 'POST', headers, agent: false }
    const passing = request(target, async (response) => {
      const answer = Buffer.concat(await response.toArray())
      done({ status: response.statusCode ?? 502, body: answer })
    })
    passing.once('error', () => done(undefined))
    passing.end(body)
  })
