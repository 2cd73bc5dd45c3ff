import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { arrayBuffer as readBytes, text as readText } from 'node:stream/consumers'
import { createEmulator } from 'emulate'
import { parse } from 'yaml'
import { signedPost } from '../../sandbox/delivery/signature.ts'
import { freePort } from '../servers.ts'

/** A Slack that we did not write: the package `emulate`, which gives the bot the scopes of our manifest and no other. */
export interface EmulatedSlack {
  apiUrl: string
  botToken: string
  signingSecret: string
  teamId: string
  /** Ids by name. */
  users: Record<string, string>
  channels: Record<string, string>
  /** What the emulator answered to the bot: the method, and the error if it refused. */
  answers: { method: string; error?: string }[]
  /** Somebody writes; the bot hears of it at `url`. Returns the `ts`. */
  post(user: string, channel: string, text: string, url: string): Promise<string>
  /** Somebody shares a file; the bot does not hear of it. Returns its id. */
  share(user: string, channel: string, name: string, content: string): Promise<string>
  /** All messages of a channel or thread, as one of its members sees them. */
  messages(channel: string, threadTs?: string): Promise<EmulatedMessage[]>
  close(): Promise<void>
}

export interface EmulatedMessage {
  ts: string
  user?: string
  text: string
  files?: { name: string; url_private: string }[]
  blocks?: { type: string; elements?: { action_id?: string; value?: string }[] }[]
}

const botToken = 'xoxb-emulated-0001'
const signingSecret = 'emulated-signing-secret'
const people = ['sam', 'lee', 'maya']
const everyScope =
  'chat:write channels:read channels:history channels:manage channels:write groups:read groups:write groups:history users:read files:read files:write'

/** Starts it with Sam of support, Lee and Maya, and the channels #help and #support-humans. */
export async function startEmulatedSlack(): Promise<EmulatedSlack> {
  const emulator = await createEmulator({ service: 'slack', port: await freePort(), seed: { slack: seed() } })
  const call = caller(emulator.url)
  const team = await call<{ team_id: string }>('sam', 'auth.test', {})
  const { members } = await call<{ members: { id: string; name: string }[] }>('sam', 'users.list', {})
  const users = Object.fromEntries(members.map(({ id, name }) => [name, id]))
  const open = async (name: string, isPrivate: boolean, others: string[]) => {
    const { channel } = await call<{ channel: { id: string } }>('sam', 'conversations.create', {
      name,
      is_private: isPrivate,
    })
    await call('sam', 'conversations.invite', { channel: channel.id, users: others.map((one) => users[one]).join() })
    return channel.id
  }
  const channels = {
    help: await open('help', false, ['lee', 'maya', 'frontdesk']),
    support: await open('support-humans', true, ['frontdesk']),
  }
  const door = await openDoor(emulator.url)

  return {
    apiUrl: `${door.url}/api/`,
    botToken,
    signingSecret,
    teamId: team.team_id,
    users,
    channels,
    answers: door.answers,
    post: async (user, channel, text, url) => {
      const { ts } = await call<{ ts: string }>(user, 'chat.postMessage', { channel, text })
      await deliver(url, team.team_id, users.frontdesk ?? '', {
        type: 'message',
        user: users[user],
        team: team.team_id,
        channel,
        channel_type: 'channel',
        text,
        ts,
        event_ts: ts,
      })
      return ts
    },
    share: async (user, channel_id, filename, content) => {
      const about = { filename, length: Buffer.byteLength(content) }
      const { upload_url, file_id } = await call<{ upload_url: string; file_id: string }>(
        user,
        'files.getUploadURLExternal',
        about,
      )
      await fetch(upload_url, { method: 'POST', body: content })
      await call(user, 'files.completeUploadExternal', { files: [{ id: file_id, title: filename }], channel_id })
      return file_id
    },
    messages: async (channel, threadTs) => {
      const method = threadTs ? 'conversations.replies' : 'conversations.history'
      return (
        await call<{ messages: EmulatedMessage[] }>('sam', method, { channel, ...(threadTs && { ts: threadTs }) })
      ).messages
    },
    close: async () => {
      await door.close()
      await emulator.close()
    },
  }
}

const seed = () => ({
  strict_scopes: true,
  signing_secret: signingSecret,
  users: people.map((name) => ({ name, real_name: name })),
  oauth_apps: [
    {
      client_id: '1.1',
      client_secret: 'not used',
      app_id: 'A0FRONTDSK',
      name: 'Frontdesk',
      redirect_uris: ['http://localhost/'],
      scopes: manifestScopes(),
      bot_id: 'B0FRONTDSK',
      bot_user_id: 'U0FRONTDSK',
      bot_name: 'frontdesk',
    },
  ],
  tokens: [
    {
      token: botToken,
      type: 'bot',
      user_id: 'U0FRONTDSK',
      bot_id: 'B0FRONTDSK',
      app_id: 'A0FRONTDSK',
      scopes: manifestScopes(),
    },
    ...people.map((name) => ({ token: tokenOf(name), type: 'user', user: name, scopes: everyScope.split(' ') })),
  ],
})

const tokenOf = (name: string) => `xoxp-${name}`

function manifestScopes(): string[] {
  const manifest: { oauth_config: { scopes: { bot: string[] } } } = parse(readFileSync('manifest.yml', 'utf8'))
  return manifest.oauth_config.scopes.bot
}

/** Web API calls in somebody's name. */
const caller =
  (url: string) =>
  async <T>(name: string, method: string, args: object): Promise<T> => {
    const headers = { authorization: `Bearer ${tokenOf(name)}`, 'content-type': 'application/json' }
    const response = await fetch(`${url}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(args) })
    // Slack's answers are as its documentation says; a test that misses a field fails.
    const answer = (await response.json()) as { ok: boolean; error?: string } & T
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`)
    return answer
  }

let delivered = 0

/** The emulator knows no event subscriptions of an app, so its messages are delivered from here, as Slack would sign them. */
async function deliver(url: string, teamId: string, botUserId: string, event: object): Promise<void> {
  delivered += 1
  const authorizations = [{ team_id: teamId, enterprise_id: null, user_id: botUserId, is_bot: true }]
  const body = {
    type: 'event_callback',
    team_id: teamId,
    event_id: `Ev0EMULATED${delivered}`,
    event_time: 1,
    authorizations,
    event,
  }
  const response = await signedPost(url, JSON.stringify(body), { secret: signingSecret })
  if (!response.ok) throw new Error(`The bot answered ${response.status}`)
}

/**
 * In front of the emulator: notes what it answers, and adds what it lacks: the method users.conversations, and the scopes
 * that Slack names with each answer. Files are at its own address, as the bot expects of Slack.
 */
async function openDoor(target: string) {
  const answers: EmulatedSlack['answers'] = []
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    if (!path.startsWith('/api/')) return pass(target, path, request, response)
    const method = path.replace('/api/', '').split('?')[0] ?? ''
    const answer = await forward(target, method, request)
    answers.push({ method, error: answer.error })
    send(response, JSON.stringify(answer).replaceAll(target, `http://${request.headers.host}`))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a listening TCP server has an address with a port
    answers,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

interface ApiAnswer {
  ok: boolean
  error?: string
  channels?: { is_member?: boolean }[]
}

async function forward(target: string, method: string, request: IncomingMessage): Promise<ApiAnswer> {
  const isMine = method === 'users.conversations'
  const { authorization = '', 'content-type': contentType = '' } = request.headers
  const response = await fetch(`${target}/api/${isMine ? 'conversations.list' : method}`, {
    method: 'POST',
    headers: { authorization, 'content-type': contentType },
    body: await readText(request),
  })
  const answer = (await response.json()) as ApiAnswer // every method answers with ok
  return isMine ? { ...answer, channels: answer.channels?.filter(({ is_member }) => is_member) } : answer
}

const send = (response: ServerResponse, answer: string) =>
  response
    .writeHead(200, { 'content-type': 'application/json', 'x-oauth-scopes': manifestScopes().join(',') })
    .end(answer)

/** Files, in and out. */
async function pass(target: string, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {
    authorization = '',
    'content-type': type = 'application/octet-stream',
    'content-length': size,
  } = request.headers
  const body = size === undefined ? undefined : new Uint8Array(await readBytes(request))
  const headers = { authorization, 'content-type': type }
  const answer = await fetch(target + path, { method: request.method, headers, body })
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? type })
  response.end(Buffer.from(await answer.arrayBuffer()))
}
