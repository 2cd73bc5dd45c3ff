import type { App } from '@slack/bolt'
import { type Sandbox, startSandbox } from './slack.ts'
import { socketBot } from './test-bot.ts'
import { cast } from './workspace/cast.ts'

const { users, channels } = cast

let slack: Sandbox
let app: App
/** How far the sandbox's clock is ahead of ours. */
let aheadMs = 0

const button = (text: string, action_id: string) => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text },
  action_id,
  value: 'ticket-7',
})
const card = (text: string) => [
  { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
  { type: 'actions' as const, elements: [button('Claim', 'claim'), button('Form', 'form')] },
]
const input = (block_id: string, optional = false) => ({
  type: 'input' as const,
  block_id,
  optional,
  label: { type: 'plain_text' as const, text: block_id },
  element: { type: 'plain_text_input' as const, action_id: 'text' },
})
const form = (blocks: ReturnType<typeof input>[]) => ({
  type: 'modal' as const,
  callback_id: 'form',
  notify_on_close: true,
  title: { type: 'plain_text' as const, text: 'A form' },
  submit: { type: 'plain_text' as const, text: 'Send' },
  blocks,
})

const seen: { submitted?: unknown; closed?: string; clicked?: unknown } = {}
const triggers: string[] = []

function listen(): void {
  app.action('claim', async ({ ack, respond, body }) => {
    await ack()
    seen.clicked = body
    await respond({ replace_original: true, text: 'Claimed', blocks: card(`Claimed by <@${body.user.id}>`) })
  })
  app.action('form', async ({ ack, body, client }) => {
    await ack()
    if (!('trigger_id' in body)) return
    triggers.push(body.trigger_id)
    await client.views.open({ trigger_id: body.trigger_id, view: form([input('note'), input('extra', true)]) })
  })
  app.view('form', async ({ ack, view }) => {
    const note = view.state.values.note?.text?.value ?? ''
    seen.submitted = view.state.values
    if (note === 'bad') await ack({ response_action: 'errors', errors: { note: 'Not that one.' } })
    else if (note === 'more') await ack({ response_action: 'push', view: form([input('second')]) })
    else if (note === 'other') await ack({ response_action: 'update', view: form([input('changed')]) })
    else if (view.state.values.second) await ack({ response_action: 'clear' })
    else await ack()
  })
  app.view({ callback_id: 'form', type: 'view_closed' }, async ({ ack, view }) => {
    await ack()
    seen.closed = view.id
  })
  app.command('/ticket', async ({ ack, respond, command }) => {
    await ack('One moment')
    await respond({ text: `Ticket for ${command.text} from ${command.channel_name}` })
  })
}

beforeAll(async () => {
  slack = await startSandbox({ now: () => Date.now() + aheadMs })
  app = await socketBot(slack)
  listen()
  await app.start()
})

afterAll(async () => {
  await app.stop()
  await slack.close()
})

const postCard = async () => {
  const { ts } = await app.client.chat.postMessage({
    channel: channels.support,
    text: 'A ticket',
    blocks: card('A ticket'),
  })
  return ts ?? ''
}

const openForm = async () => {
  const ts = await postCard()
  await slack.click(users.sam, channels.support, ts, 'form')
  return slack.until(() => slack.views(users.sam).at(-1))
}

test('staff press a button and the card changes for everybody', async () => {
  const ts = await postCard()
  const result = await slack.click(users.sam, channels.support, ts, 'claim')
  expect(result.acked).toBe(true)
  const changed = await slack.until(() => slack.messages(channels.support).find((one) => one.ts === ts && one.edited))
  expect(changed.text).toBe('Claimed')
  expect(seen.clicked).toMatchObject({
    team: { id: cast.teams.acme },
    user: { id: users.sam, team_id: cast.teams.acme },
    channel: { id: channels.support, name: 'privategroup' },
    container: { type: 'message', message_ts: ts, is_ephemeral: false },
    actions: [{ action_id: 'claim', value: 'ticket-7', type: 'button', text: { text: 'Claim', emoji: true } }],
  })
})

test('nobody can press a button that is not there, or in a channel they are not in', async () => {
  const ts = await postCard()
  await expect(slack.click(users.sam, channels.support, ts, 'refund')).rejects.toThrow('There are: claim, form')
  await expect(slack.click(users.maya, channels.support, ts, 'claim')).rejects.toThrow('Maya is not in #support-humans')
})

test('a slash command of our own people is answered to them alone', async () => {
  const result = await slack.command(users.lee, channels.helpDesk, '/ticket', 'my order')
  expect(result).toMatchObject({ acked: true, body: { text: 'One moment' } })
  await slack.until(() => slack.ephemerals(users.lee).some((one) => one.text === 'Ticket for my order from help-desk'))
  expect(slack.ephemerals(users.lee).map((one) => one.text)).toContain('One moment')
})

test('a slash command of another company is not a valid command', async () => {
  const result = await slack.command(users.maya, channels.globex, '/ticket', 'help')
  expect(result).toMatchObject({
    acked: false,
    error: 'not_a_valid_command',
    slackbot: '`/ticket` is not a valid command.',
  })
  expect(slack.ephemerals(users.maya).at(-1)).toMatchObject({ from: 'slackbot' })
})

test('a modal opens, names empty and wrong fields, and closes when they are right', async () => {
  const view = await openForm()
  expect((await slack.submit(users.sam, view.id, {})).errors).toEqual({ note: 'Please complete this required field.' })
  expect((await slack.submit(users.sam, view.id, { note: 'bad' })).errors).toEqual({ note: 'Not that one.' })
  expect(slack.views(users.sam)[0]?.errors).toEqual({ note: 'Not that one.' })
  expect(await slack.submit(users.sam, view.id, { note: 'good' })).toMatchObject({
    acked: true,
    closed: true,
    errors: {},
  })
  expect(seen.submitted).toEqual({
    note: { text: { type: 'plain_text_input', value: 'good' } },
    extra: { text: { type: 'plain_text_input', value: null } },
  })
  expect(slack.views(users.sam)).toEqual([])
})

test('a submission can push another modal, change it, and clear them all', async () => {
  const view = await openForm()
  await slack.submit(users.sam, view.id, { note: 'other' })
  expect(slack.views(users.sam)[0]?.blocks[0]).toMatchObject({ block_id: 'changed' })
  await slack.closeView(users.sam, view.id)
  const first = await openForm()
  await slack.submit(users.sam, first.id, { note: 'more' })
  const second = slack.views(users.sam)[1]
  expect(second).toMatchObject({ previous_view_id: first.id, root_view_id: first.id })
  await slack.submit(users.sam, second?.id ?? '', { second: 'done' })
  expect(slack.views(users.sam)).toEqual([])
})

test('closing a modal tells the app if it asked for that', async () => {
  const view = await openForm()
  await slack.closeView(users.sam, view.id)
  await slack.until(() => seen.closed === view.id)
})

test('a trigger opens one modal, and only soon after the click', async () => {
  const view = await openForm()
  await slack.closeView(users.sam, view.id)
  const again = app.client.views.open({ trigger_id: triggers.at(-1) ?? '', view: form([input('note')]) })
  await expect(again).rejects.toThrow('exchanged_trigger_id')
  const ts = await postCard()
  slack.fail('views.open', { error: 'internal_error' })
  await slack.click(users.sam, channels.support, ts, 'form')
  aheadMs += 3001
  const late = app.client.views.open({ trigger_id: triggers.at(-1) ?? '', view: form([input('note')]) })
  await expect(late).rejects.toThrow('expired_trigger_id')
})

test('an ephemeral message with a button can be replaced through its response_url', async () => {
  const { message_ts } = await app.client.chat.postEphemeral({
    channel: channels.globex,
    user: users.maya,
    text: 'Only for you',
    blocks: card('Only for you'),
  })
  expect(slack.messages(channels.globex)).toEqual([])
  await slack.click(users.maya, channels.globex, message_ts ?? '', 'claim')
  await slack.until(() => slack.ephemerals(users.maya).some((one) => one.ts === message_ts && one.text === 'Claimed'))
  expect(seen.clicked).toMatchObject({ container: { is_ephemeral: true }, user: { team_id: cast.teams.globex } })
})

test('a response_url works five times', async () => {
  const urls: string[] = []
  app.action('again', async ({ ack, body }) => {
    await ack()
    if ('response_url' in body) urls.push(body.response_url)
  })
  const actions = [{ type: 'actions' as const, elements: [button('Again', 'again')] }]
  const { ts } = await app.client.chat.postMessage({ channel: channels.support, text: 'x', blocks: actions })
  await slack.click(users.sam, channels.support, ts ?? '', 'again')
  const url = await slack.until(() => urls[0])
  const use = () =>
    fetch(url, { method: 'POST', body: '{"text":"hi"}', headers: { 'content-type': 'application/json' } })
  const statuses = []
  for (let use_ = 0; use_ < 6; use_ += 1) statuses.push((await use()).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 404])
})

test('a shortcut of the workspace belongs to no message, and opens a modal like a press', async () => {
  const heard: unknown[] = []
  app.shortcut('new_request', async ({ ack, shortcut, client }) => {
    await ack()
    heard.push(shortcut)
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form([input('note')]) })
  })
  const body = JSON.stringify({ userId: users.sam, channelId: channels.support, callbackId: 'new_request' })
  const headers = { 'content-type': 'application/json' }
  await fetch(`${slack.url}/sandbox/shortcut`, { method: 'POST', body, headers })
  const view = await slack.until(() => slack.views(users.sam).at(-1))
  expect(heard).toMatchObject([{ type: 'shortcut', callback_id: 'new_request', user: { id: users.sam } }])
  expect(heard[0]).not.toHaveProperty('channel')
  await slack.closeView(users.sam, view.id)
})
