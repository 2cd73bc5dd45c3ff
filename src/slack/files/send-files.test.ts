import { WebClient } from '@slack/web-api'
import { eq } from 'drizzle-orm'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/slack.ts'
import { freshDatabase } from '../../../test/fresh-database.ts'
import { quiet } from '../../../test/quiet.ts'
import type { Database } from '../../db/database.ts'
import { conversations, outbox } from '../../db/schema.ts'
import type { Utterance } from '../../domain/utterance.ts'
import { claimTurns } from '../../queue/attempts.ts'
import { enqueue } from '../../queue/enqueue.ts'
import { endLeases } from '../../queue/leases.ts'
import { createSendFiles } from './send-files.ts'

// What cannot be seen in a journey, because it takes a minute, or a Slack that does what ours never does.

type Files = Extract<Utterance, { kind: 'files' }>

let database: Database
let slack: Sandbox
beforeEach(async () => {
  database = await freshDatabase()
})
afterEach(async () => {
  await slack.close()
  await database.close()
})

/** Sam attached a file for Maya; it waits to be sent. */
async function waiting(options: SandboxOptions = {}, change: Partial<Files> = {}) {
  slack = await startSandbox(options)
  const { users, channels, teams } = slack.cast
  const question = await slack.post(users.maya, channels.globex, 'Where is the label?')
  const note = await slack.post(users.sam, channels.support, 'Label', {
    files: [{ name: 'label.pdf', content: 'PDF' }],
  })
  const { db } = database
  const place = { workspaceId: teams.acme, channelId: channels.globex, threadTs: question.ts }
  const [{ id: conversationId } = { id: 0 }] = await db.insert(conversations).values(place).returning()
  const files = [{ id: String(note.files?.[0]?.id), name: 'label.pdf' }]
  const about = {
    kind: 'files',
    ticketId: 'TKT-1',
    threadTs: question.ts,
    text: 'Files from Sam',
    by: users.sam,
  } as const
  const utterance: Files = { ...about, files, ...change }
  await enqueue(db, { workspaceId: teams.acme, conversationId }, { channel: channels.globex, utterance })
  const send = async (botToken = slack.botToken) => {
    const [turn] = await claimTurns(db, 1)
    if (!turn?.next) throw new Error('Nothing waits')
    const { entry } = turn.next
    if (entry.utterance.kind !== 'files') throw new Error('Something else waits')
    const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } })
    const work = createSendFiles({
      ...{ client, db, fetch, botToken, slackApiUrl: slack.apiUrl, callTimeoutMs: 10_000, log: quiet },
    })
    const attempt = { ...turn.next, channel: channels.globex, maybeSaid: true, lease: { lasts: () => true } }
    const said = await work(attempt, entry.utterance, { channel: channels.globex, threadTs: question.ts })
    await endLeases(db)
    return said
  }
  const kept = async () =>
    (await db.select().from(outbox).where(eq(outbox.conversationId, conversationId)))[0]?.utterance
  const shared = () => slack.messages(channels.globex, question.ts).filter(({ files = [] }) => files.length > 0)
  return { send, kept, shared }
}

const longAgo = new Date(Date.now() - 120_000).toISOString()

test('what Slack took and never shared is deleted and sent anew', async () => {
  const { send, shared, kept } = await waiting()
  const client = new WebClient(slack.botToken, { slackApiUrl: slack.apiUrl })
  const { file_id, upload_url } = await client.files.getUploadURLExternal({ filename: 'label.pdf', length: 3 })
  await fetch(String(upload_url), { method: 'POST', body: 'PDF' })
  await client.files.completeUploadExternal({ files: [{ id: String(file_id) }] })
  const before = await kept()
  if (before?.kind !== 'files') throw new Error('It is gone')
  const uploads = { [String(before.files?.[0]?.id)]: String(file_id) }
  await database.db.update(outbox).set({ utterance: { ...before, uploads, completing: longAgo } })
  expect(await send()).toMatchObject({ kind: 'said', ts: expect.any(String) })
  expect(shared()).toHaveLength(1)
  expect(slack.calls('files.delete').map(({ args }) => args.file)).toEqual([file_id])
})

test('what it took a moment ago is waited for', async () => {
  const { send, shared } = await waiting({ sharesLaterMs: 60_000 })
  expect(await send()).toMatchObject({ kind: 'unknown', settledMs: 5000 })
  expect(shared()).toEqual([])
})

test('uploads that Slack no longer has are made again', async () => {
  const { send, shared } = await waiting({}, { uploads: { F0: 'F0GONE' }, completing: longAgo })
  expect(await send()).toMatchObject({ kind: 'soon' })
  expect((await send()).kind).toBe('said')
  expect(shared()).toHaveLength(1)
})

test('a page to sign in is no file: nothing of it reaches the customer', async () => {
  const { send, shared, kept } = await waiting()
  expect(await send('xoxb-of-somebody-else')).toEqual({ kind: 'withheld' })
  expect(shared()).toEqual([])
  expect(await kept()).toMatchObject({ failed: [{ name: 'label.pdf', why: 'unreadable' }] })
})

test.each(['files:read', 'files:write'])(
  'without the scope %s it is given up, and nothing waits for it',
  async (scope) => {
    const { send } = await waiting({ missingScopes: [scope] })
    expect(await send()).toEqual({ kind: 'refused', error: 'missing_scope' })
  },
)

test('what was erased by then is not sent', async () => {
  const { send, shared } = await waiting({}, { files: undefined })
  expect(await send()).toEqual({ kind: 'withheld' })
  expect(shared()).toEqual([])
})
