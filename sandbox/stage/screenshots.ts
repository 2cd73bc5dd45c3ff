import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type Locator, type Page, chromium as playwright } from 'playwright-core'
import { projectRoot } from '../../src/base/project-root.ts'
import { loadConfig } from '../../src/config.ts'
import { startInSandbox } from './start-in-sandbox.ts'

/** `npm run screenshots`: redraws the pictures of the README and of docs/tutorial/desk.md, with the real bot in a fresh sandbox. */
const folder = join(projectRoot, 'docs', 'images')
mkdirSync(folder, { recursive: true })
const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-screenshot-'))
// The sample shop promises its customers something, so that the cards show by when.
const companyDir = join(dataDir, 'company')
cpSync(join(projectRoot, 'samples', 'shop'), companyDir, { recursive: true })
appendFileSync(join(companyDir, 'support.yaml'), '\nservice_levels: { first_reply: 1h, resolution: 8h }\n')
// Other settings are ignored, so the pictures are the same for everybody: no language model, any free port.
const config = loadConfig({ DATA_DIR: dataDir, COMPANY_DIR: companyDir, PORT: '0' })
const { slack, stop } = await startInSandbox(config)
const browser = await playwright.launch({ args: ['--no-sandbox'], executablePath: await chromium.executablePath() })
try {
  const page = await openPage(browser)
  await draw(page)
  await drawCards(page)
  console.log(`The pictures lie in ${folder}.`)
} finally {
  await browser.close()
  await stop()
  rmSync(dataDir, { recursive: true })
}

function openPage(by: Browser): Promise<Page> {
  return by.newPage({
    viewport: { width: 1400, height: 880 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
  })
}

/** Maya asks the bot directly for a manager, which Sam claims, and in the channel for what the bot knows. */
async function draw(page: Page): Promise<void> {
  await page.goto(slack.url)
  const [maya, sam] = [page.locator('.desk').nth(0), page.locator('.desk').nth(1)]
  const { users, dms } = slack.cast
  await slack.post(users.maya, dms.maya, 'I want to speak to a manager!')
  await sam.getByRole('button', { name: 'Claim' }).click()
  await maya.getByRole('button', { name: 'What are your shipping rates?' }).click()
  await maya.getByText('Source:').waitFor()
  await maya.getByRole('button', { name: 'Hide' }).click()
  await sam.getByRole('button', { name: 'Close' }).waitFor()
  await settle(page)
  await page.screenshot({ path: join(folder, 'sandbox.png') })
  for (const desk of [maya, sam]) await openHome(desk)
  await page.setViewportSize({ width: 1400, height: 600 })
  await settle(page)
  await page.screenshot({ path: join(folder, 'home.png') })
}

/** A ticket of Ken's in every state of its life, and the form in which Sam answers him. */
async function drawCards(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1400, height: 1500 })
  const sam = page.locator('.desk').nth(1)
  const { users, channels } = slack.cast
  const { support, initech } = channels
  await sam.getByRole('button', { name: 'support-humans' }).click()
  const question = await slack.post(
    users.ken,
    initech,
    'I want to speak to a person about your shipping rates, please.',
  )
  const ticketId = await slack.until(() => idIn(initech, question.ts))
  const card = sam.locator('.message').filter({ hasText: ticketId }).first()
  const { ts } = await slack.until(() => slack.messages(support).find(({ text }) => text.startsWith(ticketId)))
  const picture = async (name: string, words: string) => {
    await card.getByText(words).first().waitFor()
    await settle(page)
    await card.screenshot({ path: join(folder, `card-${name}.png`) })
  }
  const press = (action: string, value?: string) => slack.click(users.sam, support, ts, action, value)
  await picture('open', 'due in')
  await press('claim_ticket')
  await picture('claimed', '· claimed ·')
  await card.getByRole('button', { name: 'Reply', exact: true }).click()
  await page.locator('.modal').getByText('To Ken').waitFor()
  await settle(page)
  await page.locator('.modal').screenshot({ path: join(folder, 'reply.png') })
  await page.locator('.modal').getByRole('button', { name: 'Close' }).click()
  await press('more_acts', `${ticketId} wait`)
  await picture('waiting', 'waiting for the customer since')
  await press('more_acts', `${ticketId} snooze tomorrow`)
  await picture('snoozed', 'snoozed until')
  await press('resolve_ticket')
  await picture('resolved', 'resolved by')
  const asked = await slack.until(() =>
    slack.messages(initech, question.ts).find(({ blocks }) => JSON.stringify(blocks ?? []).includes('"rate_5"')),
  )
  await slack.click(users.ken, initech, asked.ts, 'rate_5')
  await slack.post(users.ken, initech, 'Thank you!', { threadTs: question.ts })
  await picture('closed', 'Rated 5 of 5')
}

function idIn(channel: string, threadTs: string): string | undefined {
  const texts = slack.messages(channel, threadTs).map(({ text }) => text)
  return /TKT-[0-9A-F]{8}/.exec(texts.join('\n'))?.[0]
}

/** The home tab of the bot, as this side sees it. */
async function openHome(desk: Locator): Promise<void> {
  await desk.getByRole('button', { name: 'Frontdesk' }).first().click()
  await desk.getByRole('button', { name: 'Home' }).click()
  await desk.locator('.home').getByText('TKT-').first().waitFor()
}

/** Removes pointer and focus, and waits until new messages no longer glow. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate('document.activeElement?.blur()')
  await page.waitForTimeout(500)
}
