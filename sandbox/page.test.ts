import type { App } from '@slack/bolt'
import chromium from '@sparticuz/chromium'
import { type Browser, type Locator, type Page, chromium as playwright } from 'playwright-core'
import { type Sandbox, startSandbox } from './slack.ts'
import { socketBot } from './test-bot.ts'
import { cast } from './workspace/cast.ts'

const { users, channels } = cast

let slack: Sandbox
let app: App
let browser: Browser
let page: Page
const errors: string[] = []

const word = (text: string) => ({ type: 'plain_text' as const, text })
const claim = [
  { type: 'actions' as const, elements: [{ type: 'button' as const, action_id: 'claim', text: word('Claim') }] },
]
const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: word('A reply'),
  submit: word('Send it'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'note',
      label: word('Your words'),
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
}

function listen(): void {
  app.message('shipping', async ({ say, message, client }) => {
    await say({ text: 'Shipping is *free*.', thread_ts: message.ts })
    await client.chat.postMessage({ channel: channels.support, text: 'Somebody asks', blocks: claim })
  })
  app.action('claim', async ({ ack, body, client }) => {
    await ack()
    if ('trigger_id' in body) await client.views.open({ trigger_id: body.trigger_id, view: form })
  })
  app.view('form', async ({ ack, view }) => {
    const wrong = view.state.values.note?.text?.value === 'no'
    await (wrong ? ack({ response_action: 'errors', errors: { note: 'Rather not.' } }) : ack())
  })
}

beforeAll(async () => {
  const examples = [{ text: 'What are your shipping rates?', comes: 'answered from an article' }]
  slack = await startSandbox({ notes: { outside: [], examples } })
  app = await socketBot(slack)
  listen()
  await app.start()
  browser = await playwright.launch({ args: ['--no-sandbox'], executablePath: await chromium.executablePath() })
  page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('dialog', (dialog) => errors.push(dialog.message()))
  await page.goto(slack.url)
}, 60_000)

afterAll(async () => {
  await browser.close()
  await app.stop()
  await slack.close()
})

afterEach(() => {
  expect(errors).toEqual([])
})

const desk = (index: number): Locator => page.locator('.desk').nth(index)

test('a visitor clicks an example, reads the answer, and sees what staff get', async () => {
  await desk(0).getByRole('button', { name: 'What are your shipping rates?' }).click()
  const replies = desk(0).getByRole('group', { name: 'Replies' })
  await replies.locator('strong', { hasText: 'free' }).waitFor()
  await desk(0).locator('.conversation').getByText('What are your shipping rates?').first().waitFor()
  await desk(1).getByRole('button', { name: 'Claim' }).waitFor()
})

test('a thread opens beside the conversation, and Escape closes it', async () => {
  const replies = desk(0).getByRole('group', { name: 'Replies' })
  await replies.getByRole('button', { name: 'Reply in thread' }).click()
  await desk(0).getByPlaceholder('Reply as Maya').fill('Thanks, and to Canada?')
  await page.keyboard.press('Enter')
  await desk(0).locator('.thread').getByText('to Canada?').waitFor()
  await desk(0).locator('.conversation').getByText('2 replies, open beside').waitFor()
  await page.keyboard.press('Escape')
  await replies.getByText('to Canada?').waitFor()
})

test('with one side shown the thread fits beside the conversation, and news on the other side shows a dot', async () => {
  await page.getByRole('button', { name: 'Customer', exact: true }).click()
  await desk(0).getByPlaceholder('Message #globex-acme as Maya').fill('And shipping abroad?')
  await page.keyboard.press('Enter')
  await desk(0).locator('.thread').getByText('And shipping abroad?').waitFor()
  await desk(0).locator('.conversation').getByText('1 reply, open beside').waitFor()
  await page.getByRole('button', { name: 'Support team unread' }).waitFor()
  await page.getByRole('button', { name: 'Both' }).click()
  await desk(0).getByRole('button', { name: 'Close thread', exact: true }).click()
})

test('a narrow window shows one side at a time', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.getByRole('button', { name: 'Support team' }).click()
  await desk(1).getByRole('button', { name: 'Claim' }).first().waitFor()
  expect(await desk(0).isVisible()).toBe(false)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  await page.setViewportSize({ width: 1400, height: 900 })
  await page.getByRole('button', { name: 'Both' }).click()
})

test('dates read as in Slack: by the calendar, in the time zone of the reader', async () => {
  const format = (seconds: number, words: string) =>
    page.evaluate(
      `import('/page/text/slack-date.js').then((one) => one.slackDate(${seconds}, '${words}', new Date(2026, 10, 22, 0, 30)))`,
    )
  const eleven = new Date(2026, 10, 21, 23, 5).getTime() / 1000
  expect(await format(eleven, 'Opened {date_short_pretty} at {time}')).toBe('Opened yesterday at 11:05 PM')
  expect(await format(eleven, '{date_pretty}')).toBe('Yesterday')
  const older = new Date(2026, 9, 3, 9, 5, 7).getTime() / 1000
  expect(await format(older, '{date_short_pretty} at {time}')).toBe('Oct 3, 2026 at 9:05 AM')
  expect(await format(older, '{date_long} {date_num} {time_secs} {what}')).toBe(
    'Saturday, October 3rd, 2026 2026-10-03 9:05:07 AM {what}',
  )
  const now = Math.floor(Date.now() / 1000)
  const text = `Opened <!date^${now}^{date_short_pretty}|some day>`
  await app.client.chat.postMessage({ channel: channels.support, text })
  await desk(1).getByText('Opened Today').waitFor()
})

test('staff fill in a modal; what is wrong is said beside the field', async () => {
  await desk(1).getByRole('button', { name: 'Claim' }).first().click()
  await desk(1).getByLabel('Your words').fill('no')
  await desk(1).getByRole('button', { name: 'Send it' }).click()
  await desk(1).getByText('Rather not.').waitFor()
  await desk(1).getByLabel('Your words').fill('yes')
  await desk(1).getByRole('button', { name: 'Send it' }).click()
  await desk(1).getByRole('dialog').waitFor({ state: 'detached' })
})

test('markup in messages and blocks is shown as text and never runs', async () => {
  const bad = '<img src=x onerror=alert(1)> [x](javascript:alert(2)) <javascript:alert(3)|y>'
  await slack.post(users.maya, channels.globex, bad)
  const blocks = [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text: bad } },
    { type: 'markdown' as const, text: bad },
    { type: 'context' as const, elements: [word(bad)] },
  ]
  await app.client.chat.postMessage({ channel: channels.globex, text: bad, blocks })
  await desk(1).getByRole('button', { name: 'globex-acme' }).click()
  await desk(1).getByText('<img src=x').first().waitFor()
  expect(await page.locator('.log img, .log a[href^="javascript"]').count()).toBe(0)
})

test('a slash command of a customer is refused as Slack does it', async () => {
  await desk(1).getByLabel('You are').selectOption({ label: 'Tomás · Globex' })
  await desk(1).getByPlaceholder('Message #globex-acme as Tomás').fill('/ticket help')
  await page.keyboard.press('Enter')
  await desk(1).getByText('is not a valid command.').waitFor()
})
