import { request } from 'node:http'
import { type Sandbox, startSandbox } from './slack.ts'
import { cast } from './workspace/cast.ts'

let slack: Sandbox

beforeAll(async () => {
  slack = await startSandbox()
  slack.mount({ '/healthz': (_request, response) => response.end('fine') })
})

afterAll(() => slack.close())

const json = { 'content-type': 'application/json' }
const words = JSON.stringify({ userId: cast.users.maya, channelId: cast.channels.globex, text: 'Hello' })
const write = (headers: Record<string, string>) =>
  fetch(`${slack.url}/sandbox/post`, { method: 'POST', body: words, headers })

/** fetch does not let a caller choose the Host header. */
const statusFor = (path: string, host: string): Promise<number | undefined> =>
  new Promise((resolve) =>
    request(`${slack.url}${path}`, { headers: { host } }, (one) => resolve(one.statusCode)).end(),
  )

test('the page may write as anybody', async () => {
  expect((await write({ ...json, origin: slack.url })).status).toBe(200)
  expect(slack.messages(cast.channels.globex)).toMatchObject([{ text: 'Hello', user: cast.users.maya }])
})

test('other web sites may not', async () => {
  const before = slack.messages(cast.channels.globex).length
  expect((await write({ ...json, origin: 'https://evil.example' })).status).toBe(403)
  expect((await write({ ...json, origin: 'http://localhost:1' })).status).toBe(403)
  expect((await write({ ...json, 'sec-fetch-site': 'cross-site' })).status).toBe(403)
  expect((await write({ 'content-type': 'text/plain' })).status).toBe(403)
  expect(slack.messages(cast.channels.globex)).toHaveLength(before)
})

test('a request under a foreign host name that points to this computer is refused', async () => {
  for (const path of ['/', '/sandbox/state', '/sandbox/changes', '/healthz']) {
    expect(await statusFor(path, 'evil.example')).toBe(403)
  }
  expect(await statusFor('/healthz', 'localhost:4000')).toBe(200)
})

test('the page learns who else gets to read what is written', async () => {
  const notes = { outside: ['the language model gpt (api.example)'], ticketCommand: '/help' }
  const open = await startSandbox({ notes })
  expect(await (await fetch(`${open.url}/sandbox/state`)).json()).toMatchObject(notes)
  await open.close()
})

test('a refused action is explained', async () => {
  const body = JSON.stringify({ userId: cast.users.maya, channelId: cast.channels.support, text: 'Hello' })
  const answer = await fetch(`${slack.url}/sandbox/post`, { method: 'POST', body, headers: json })
  expect([answer.status, await answer.json()]).toEqual([400, { error: 'Maya is not in #support-humans.' }])
})

const act = async (name: string, body: object) => {
  const answer = await fetch(`${slack.url}/sandbox/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: json,
  })
  return { status: answer.status, ...((await answer.json()) as { error?: string }) }
}

test('a button that was still on somebody’s screen is pressed, although the message has changed since', async () => {
  const { ts } = await slack.post(cast.users.sam, cast.channels.support, 'A card that has changed')
  const place = { userId: cast.users.sam, channelId: cast.channels.support, ts, actionId: 'claim' }
  expect((await act('click', place)).error).toContain('There is no button or menu "claim" here.')
  const button = { type: 'button', action_id: 'claim', text: { type: 'plain_text', text: 'Claim' } }
  slack.deliverTo('http://localhost:9/nobody')
  expect(await act('click', { ...place, seen: [{ type: 'actions', elements: [button] }] })).toMatchObject({
    status: 200,
  })
  slack.deliverTo(undefined)
})

test('an emoji is taken away by whoever added it', async () => {
  const { ts } = await slack.post(cast.users.maya, cast.channels.globex, 'Hello again')
  const place = { channelId: cast.channels.globex, ts, name: 'tada' }
  const reactions = () => slack.messages(cast.channels.globex).find((one) => one.ts === ts)?.reactions
  await act('react', { ...place, userId: cast.users.maya })
  await act('react', { ...place, userId: cast.users.tomas })
  await act('unreact', { ...place, userId: cast.users.maya })
  expect(reactions()).toEqual([{ name: 'tada', users: [cast.users.tomas], count: 1 }])
  expect(await act('unreact', { ...place, userId: cast.users.ken })).toMatchObject({
    status: 400,
    error: 'Ken is not in #globex-acme.',
  })
})

test('people of other companies have no shortcuts, neither of messages nor of the workspace', async () => {
  const { ts } = await slack.post(cast.users.maya, cast.channels.globex, 'Hello once more')
  const theirs = { userId: cast.users.maya, channelId: cast.channels.globex, callbackId: 'make_this_a_ticket' }
  const refused = { status: 400, error: 'Maya has no such shortcut.' }
  expect(await act('shortcut', { ...theirs, ts })).toEqual(refused)
  expect(await act('shortcut', theirs)).toEqual(refused)
})

test('what people attach is given to people at this computer as a download, and pictures as pictures', async () => {
  const files = [
    { name: 'a b.html', mimetype: 'text/html', content: '<script>alert(1)</script>' },
    { name: 'red.png', mimetype: 'image/png', content: 'not really' },
  ]
  const posted = await slack.post(cast.users.maya, cast.channels.globex, 'See these', { files })
  const [page, picture] = await Promise.all(
    (posted.files ?? []).map(({ id }) => fetch(`${slack.url}/sandbox/files/${id}`)),
  )
  expect(page?.headers.get('content-type')).toBe('application/octet-stream')
  expect(page?.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''a%20b.html")
  expect(page?.headers.get('content-security-policy')).toContain('sandbox')
  expect(picture?.headers.get('content-type')).toBe('image/png')
  expect((await fetch(`${slack.url}/sandbox/files/F0UNKNOWN`)).status).toBe(404)
  expect(await statusFor(`/sandbox/files/${posted.files?.[0]?.id}`, 'evil.example')).toBe(403)
})

test('the page and its parts are served, and nothing outside them', async () => {
  const page = await fetch(slack.url)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await fetch(`${slack.url}/page/..%2f..%2fpackage.json`)).status).toBe(404)
})
