import { signedPost } from '../../sandbox/delivery/signature.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import { type Frontdesk, startFrontdesk } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'
import type { Database } from '../../src/db/database.ts'
import { eventually } from '../eventually.ts'
import { freshDatabase } from '../fresh-database.ts'
import { quiet } from '../quiet.ts'
import { openResponseUrl, type ResponseUrl } from '../response-url.ts'
import { freePort } from '../servers.ts'
import { shopDir } from '../shop-reader.ts'
import { type EmulatedMessage, type EmulatedSlack, startEmulatedSlack } from './emulated-slack.ts'
import { click, command, submission } from './forged-payloads.ts'

let slack: EmulatedSlack
let frontdesk: Frontdesk
let database: Database
let privately: ResponseUrl
let url: string
beforeAll(async () => {
  slack = await startEmulatedSlack()
  database = await freshDatabase()
  privately = await openResponseUrl()
  const port = await freePort()
  const { botToken, signingSecret, apiUrl: slackApiUrl } = slack
  const slackConnection = { mode: 'http', botToken, signingSecret } as const
  // The emulator has no Slack Connect, so everybody may be a customer.
  const company = { companyDir: shopDir, customers: 'everyone' as const }
  const config = { ...loadConfig({}), ...company, slack: slackConnection, slackApiUrl, port }
  frontdesk = await startFrontdesk({ ...config, burstWindowMs: 20, postIntervalMs: 0 }, quiet, { database })
  url = `http://127.0.0.1:${port}/slack/events`
})
afterAll(async () => {
  await frontdesk.stop()
  await database.close()
  await privately.close()
  await slack.close()
  // Every call of the bot was allowed by the scopes of the manifest, and known to a Slack that we did not write.
  expect(slack.answers.filter(({ error }) => error)).toEqual([])
})

/** The emulator knows no clicks and no commands: they are sent from here. */
const send = (fields: Record<string, string>) =>
  signedPost(url, new URLSearchParams(fields).toString(), {
    secret: slack.signingSecret,
    contentType: 'application/x-www-form-urlencoded',
  })
const idOf = (name: string) => slack.users[name] ?? ''
const help = () => slack.channels.help ?? ''
const support = () => slack.channels.support ?? ''
const ours = (): JsonObject => ({
  user: { id: idOf('sam'), team_id: slack.teamId },
  team: { id: slack.teamId, domain: 'emulate' },
})

/** The bot's first message that says so. */
const said = (channel: string, words: RegExp, threadTs?: string): Promise<EmulatedMessage> =>
  eventually(async () => {
    const found = (await slack.messages(channel, threadTs)).find(
      ({ text, user }) => user !== idOf('maya') && words.test(text),
    )
    if (!found) throw new Error(`Nothing in ${channel} says ${words}`)
    return found
  })

test('a customer is answered in the thread', async () => {
  const ts = await slack.post('maya', help(), 'What are your shipping rates?', url)
  expect((await said(help(), /free/i, ts)).text).toContain('$50')
})

describe('with a ticket', () => {
  let ts: string
  let ticketId: string
  beforeAll(async () => {
    ts = await slack.post('maya', help(), 'I want to speak to a manager!', url)
    ticketId = /TKT-[0-9A-F]{8}/.exec((await said(help(), /TKT-/, ts)).text)?.[0] ?? ''
  })

  test('its card appears in the private channel, with a button', async () => {
    const card = await said(support(), new RegExp(ticketId))
    expect(
      card.blocks?.flatMap(({ elements = [] }) => elements).find(({ value }) => value === ticketId)?.action_id,
    ).toBe('claim_ticket')
  })

  test('a member of the private channel claims it, and nobody else can', async () => {
    const lees = { ...ours(), user: { id: idOf('lee'), team_id: slack.teamId } }
    await send({ payload: JSON.stringify(click('claim_ticket', ticketId, privately.url, lees)) })
    expect(await eventually(async () => privately.texts.at(-1) ?? Promise.reject(new Error('No answer')))).toContain(
      'Only members',
    )
    await send({ payload: JSON.stringify(click('claim_ticket', ticketId, privately.url, ours())) })
    expect((await said(help(), /looking after/, ts)).text).toContain('sam')
    await eventually(async () => {
      const [card] = await slack.messages(support())
      expect(JSON.stringify(card?.blocks)).toContain(`<@${idOf('sam')}> has it`)
    })
  })

  test('the command shows it to staff', async () => {
    const before = privately.texts.length
    await send(command(idOf('sam'), ticketId, privately.url, slack.teamId))
    expect(await eventually(async () => privately.texts[before] ?? Promise.reject(new Error('No answer')))).toContain(
      ticketId,
    )
  })

  test('a reply of staff with a file comes into the thread', async () => {
    const content = '%PDF-1.7 of a label'
    const file = await slack.share('sam', help(), 'label.pdf', content)
    const values = {
      reply: { text: { type: 'plain_text_input', value: 'Here is your label' } },
      files: { files: { type: 'file_input', files: [{ id: file, name: 'label.pdf', size: content.length }] } },
    }
    const view = { app_installed_team_id: slack.teamId, state: { values } }
    await send({ payload: JSON.stringify(submission(ticketId, '', ours(), view)) })
    await said(help(), /Here is your label/, ts)
    const post = await said(help(), /Files from sam/, ts)
    expect(post.files?.map(({ name }) => name)).toEqual(['label.pdf'])
  })
})
