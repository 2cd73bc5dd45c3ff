import type { Page } from 'playwright-core'
import { cast } from '../../sandbox/workspace/cast.ts'
import { customerDesk, eachTestHasAPage, message, type OpenBrowser, sitDown, staffDesk, type } from './browser.ts'

const { users, channels } = cast

let browser: OpenBrowser
let page: Page

// What people say to each other here is none of the bot's business.
const missingEvents = ['message.channels', 'message.groups', 'message.im']
eachTestHasAPage(
  (fresh, opened) => {
    page = fresh
    browser = opened
  },
  { sandbox: { missingEvents } },
)

const maya = () => customerDesk(page)
const sam = () => staffDesk(page)
const say = (userId: string, text: string, threadTs?: string) =>
  browser.help.write(userId, channels.globex, text, { threadTs })

test('a channel shows how much is new, a line shows where it begins, and looking makes it old', async () => {
  await say(users.tomas, 'Good morning')
  await say(users.tomas, 'Anybody here?')
  const entry = sam().getByRole('button', { name: /^globex-acme/ })
  await sam().getByRole('button', { name: 'globex-acme 2 unread' }).click()
  await message(sam(), 'Good morning').waitFor()
  const lines = sam().locator('.conversation .divider.new + article')
  expect(await lines.textContent()).toContain('Good morning')
  expect(await entry.textContent()).not.toContain('unread')
  await page.reload()
  await entry.waitFor()
  expect(await entry.textContent()).not.toContain('unread')
})

test('what is said in somebody’s own thread is new to them, and in other threads it is not', async () => {
  const lunch = await say(users.maya, 'Lunch at noon?')
  const other = await say(users.tomas, 'Who has my mug?')
  await message(maya(), 'my mug').waitFor()
  await maya()
    .getByRole('button', { name: /^Frontdesk/ })
    .click()
  const entry = maya().getByRole('button', { name: /^globex-acme/ })
  await say(users.lee, 'Not me', other.ts)
  await say(users.lee, 'With pleasure', lunch.ts)
  await maya().getByRole('button', { name: 'globex-acme 1 unread' }).waitFor()
  await entry.click()
  await maya().getByText('With pleasure').waitFor()
  await maya().locator('.channel[aria-current="true"]:not(.unread)').waitFor()
})

test('a reply in a thread that is out of sight is announced, and one press leads to it', async () => {
  const lunch = await say(users.maya, 'Dinner at eight?')
  for (let line = 0; line < 30; line += 1) await say(users.tomas, `Minutes of the meeting, line ${line}`)
  await message(maya(), 'line 29').waitFor()
  await say(users.lee, 'I am coming', lunch.ts)
  await maya().getByRole('button', { name: 'New replies' }).or(message(maya(), 'I am coming')).first().waitFor()
  const pill = maya().getByRole('button', { name: 'New replies' })
  if (await pill.isVisible()) await pill.click()
  await message(maya(), 'I am coming').waitFor()
  expect(await page.locator('#announce').textContent()).toBe('Lee in globex-acme: I am coming')
})

test('whoever scrolled up to read stays there, and is told that there is more below', async () => {
  await message(maya(), 'line 29').waitFor()
  await page.evaluate(`document.querySelector('.desk .log').scrollTop = 0`)
  await say(users.tomas, 'That was all')
  await maya().getByRole('button', { name: 'New messages' }).click()
  await maya().getByRole('button', { name: 'New messages' }).waitFor({ state: 'hidden' })
  expect(await page.evaluate<number>(`document.querySelector('.desk .log').scrollTop`)).toBeGreaterThan(100)
})

test('a hidden side with news has a dot', async () => {
  await page.getByRole('button', { name: 'Customer', exact: true }).click()
  await type(maya(), 'Still there?')
  await page.getByRole('button', { name: 'Support team unread' }).click()
  await sitDown(sam(), 'Lee · Acme')
  await sam()
    .getByRole('button', { name: /^globex-acme \d/ })
    .waitFor()
})
