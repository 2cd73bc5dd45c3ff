import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import type { Sandbox } from '../../sandbox/slack.ts'
import { startInSandbox } from '../../sandbox/stage/start-in-sandbox.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { loadConfig } from '../../src/config.ts'
import { openPage, type Take } from './take.ts'

/** The pictures of the sandbox and of cards, with the real bot in a fresh sandbox whose data lie in this folder. */
export async function takeSandbox(browser: Browser, dataDir: string, take: Take): Promise<void> {
  // Other settings are ignored, so the pictures are the same for everybody: no language model, any free port.
  const companyDir = join(projectRoot, 'samples', 'shop')
  const { slack, stop } = await startInSandbox(loadConfig({ DATA_DIR: dataDir, COMPANY_DIR: companyDir, PORT: '0' }))
  try {
    const page = await openPage(browser, slack.url)
    await takeDesks(page, slack, take)
    await takeCards(page, slack, take)
    await takePanels(page, take)
  } finally {
    await stop()
  }
}

/** Maya asks the bot directly for a manager, which Sam claims, and in the channel for what the bot knows. */
async function takeDesks(page: Page, slack: Sandbox, take: Take): Promise<void> {
  const [maya, sam] = [page.locator('.desk').nth(0), page.locator('.desk').nth(1)]
  const { users, dms } = slack.cast
  await slack.post(users.maya, dms.maya, 'I want to speak to a manager!')
  await sam.getByRole('button', { name: 'Claim' }).click()
  await maya.getByRole('button', { name: 'What are your shipping rates?' }).click()
  await maya.getByText('Source:').waitFor()
  await maya.getByRole('button', { name: 'Hide' }).click()
  await sam.getByRole('button', { name: 'Close' }).waitFor()
  await take('sandbox', page)
  for (const desk of [maya, sam]) await openHome(desk)
  await page.setViewportSize({ width: 1400, height: 600 })
  await take('home', page)
}

/** A ticket of Ken's in every state of its life, and the form in which Sam answers him. */
async function takeCards(page: Page, slack: Sandbox, take: Take): Promise<void> {
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
  const ticketId = await slack.until(() => idIn(slack.messages(initech, question.ts)))
  const card = sam.locator('.message').filter({ hasText: ticketId }).first()
  const { ts } = await slack.until(() => slack.messages(support).find(({ text }) => text.startsWith(ticketId)))
  const picture = async (name: string, words: string) => {
    await card.getByText(words).first().waitFor()
    await take(`card-${name}`, page, card)
  }
  const press = (action: string, value?: string) => slack.click(users.sam, support, ts, action, value)
  await picture('open', 'due in')
  await press('claim_ticket')
  await picture('claimed', '· claimed ·')
  await card.getByRole('button', { name: 'Reply', exact: true }).click()
  await page.locator('.modal').getByText('To Ken').waitFor()
  await take('reply', page, page.locator('.modal'))
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

/** The tour halfway, and what happened inside. */
async function takePanels(page: Page, take: Take): Promise<void> {
  await page.setViewportSize({ width: 1600, height: 900 })
  const tool = (name: string) => page.getByRole('group', { name: 'Sandbox' }).getByRole('button', { name })
  const panel = page.getByRole('complementary').filter({ has: page.locator('.panel') })
  await tool('Tour').click()
  for (let step = 0; step < 4; step += 1) {
    await panel.locator('.go:enabled').click()
    await panel.locator('.step.done').nth(step).waitFor()
  }
  await panel.locator('.go:enabled').waitFor()
  await take('sandbox-tour', page)
  await tool('Inside').click()
  await panel.getByText('Stored, then acknowledged').waitFor()
  await take('sandbox-inside', page)
}

const idIn = (thread: { text: string }[]): string | undefined =>
  /TKT-[0-9A-F]{8}/.exec(thread.map(({ text }) => text).join('\n'))?.[0]

/** The home tab of the bot, as this side sees it. */
async function openHome(desk: Locator): Promise<void> {
  await desk.getByRole('button', { name: 'Frontdesk' }).first().click()
  await desk.getByRole('button', { name: 'Home' }).click()
  await desk.locator('.home').getByText('TKT-').first().waitFor()
}
