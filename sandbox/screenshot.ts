import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type Locator, type Page, chromium as playwright } from 'playwright-core'
import { createLog } from '../src/base/log.ts'
import { projectRoot } from '../src/base/project-root.ts'
import { loadConfig } from '../src/config.ts'
import { startInSandbox } from './start-in-sandbox.ts'

/** `npm run screenshot`: redraws the README's pictures, with the real bot in a fresh sandbox. */
const folder = join(projectRoot, 'docs', 'images')
mkdirSync(folder, { recursive: true })
const dataDir = mkdtempSync(join(tmpdir(), 'frontdesk-screenshot-'))
// Other settings are ignored, so the pictures are the same for everybody: no language model, any free port.
const config = loadConfig({ DATA_DIR: dataDir, PORT: '0' })
const { slack, stop } = await startInSandbox(config, createLog('error'))
const browser = await playwright.launch({ args: ['--no-sandbox'], executablePath: await chromium.executablePath() })
try {
  await draw(await openPage(browser))
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
  await cardOf(sam).screenshot({ path: join(folder, 'card.png') })
  for (const desk of [maya, sam]) await openHome(desk)
  await page.setViewportSize({ width: 1400, height: 460 })
  await settle(page)
  await page.screenshot({ path: join(folder, 'home.png') })
}

/** The home tab of the bot, as this side sees it. */
async function openHome(desk: Locator): Promise<void> {
  await desk.getByRole('button', { name: 'Frontdesk' }).first().click()
  await desk.getByRole('button', { name: 'Home' }).click()
  await desk.locator('.home').getByText('TKT-').first().waitFor()
}

function cardOf(desk: Locator): Locator {
  return desk.locator('.message').filter({ hasText: 'TKT-' }).first()
}

/** Removes pointer and focus, and waits until new messages no longer glow. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate('document.activeElement?.blur()')
  await page.waitForTimeout(500)
}
