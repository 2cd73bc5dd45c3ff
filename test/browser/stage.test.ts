import type { Browser, Page } from 'playwright-core'
import { countAll } from '../../sandbox/stage/counts.ts'
import { openTestStage, type TestStage } from '../open-stage.ts'
import { barriers, customerDesk, launchBrowser, message, staffDesk, type } from './browser.ts'

let open: TestStage
let browser: Browser
let page: Page
const problems: string[] = []

beforeAll(async () => {
  open = await openTestStage()
  browser = await launchBrowser()
  page = await newPage()
})

afterAll(async () => {
  await browser.close()
  await open.close()
})

afterEach(() => {
  expect(problems.splice(0)).toEqual([])
})

async function newPage(
  options: { width?: number; height?: number; colorScheme?: 'dark' | 'light' } = {},
): Promise<Page> {
  const { width = 1400, height = 900, colorScheme } = options
  const viewport = { width, height }
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce', locale: 'en-US' })
  const opened = await context.newPage()
  // A company’s first start learns its words, which takes a while on a busy machine.
  opened.setDefaultTimeout(90_000)
  opened.on('pageerror', (error) => problems.push(error.message))
  opened.on('console', (line) => line.type() === 'error' && problems.push(line.text()))
  await opened.goto(open.slack.url)
  await opened.locator('.desk').first().waitFor({ state: 'attached' })
  return opened
}

const tool = (name: string) => page.getByRole('group', { name: 'Sandbox' }).getByRole('button', { name })
const panel = () => page.getByRole('complementary').filter({ has: page.locator('.panel') })
const steps = () => panel().getByRole('listitem')

/** With the keyboard alone: the focus waits on the button of the next step. */
async function takeTour(): Promise<void> {
  await tool('Tour').click()
  await panel().locator('.go:enabled').focus()
  for (let taken = 1; taken <= 7; taken++) {
    await page.keyboard.press('Enter')
    await panel()
      .locator('.step.done')
      .nth(taken - 1)
      .waitFor()
    if (taken < 7) await page.waitForFunction(`document.activeElement?.matches('.panel-tour .go:enabled')`)
  }
}

const nouns = {
  'A shop': { told: 'We have paid back $49.90', answer: 'Free shipping over $50' },
  'An API vendor': { told: 'Your account may make', answer: 'Create a second key' },
}

const reasons = {
  'A shop': { question: 'What are your shipping rates?', quoted: 'Shipping rates', example: /ship/i },
  'An API vendor': { question: 'What are the rate limits?', quoted: 'Rate limits', example: /“.+”/ },
}

describe.each(['A shop', 'An API vendor'] as const)('%s', (company) => {
  test('a visitor chooses it and takes its tour of seven clicks with the keyboard', async () => {
    const shown = tool(company === 'A shop' ? company : 'A shop')
    await shown.click()
    await page.getByRole('menuitem', { name: new RegExp(`^${company}`) }).click()
    await tool(company).waitFor()
    await takeTour()
    await panel().getByText('That was all of it.').waitFor()
    await message(customerDesk(page), nouns[company].answer).first().waitFor()
    await message(customerDesk(page), nouns[company].told).first().waitFor()
    await message(staffDesk(page), 'Rated 5 of 5').first().waitFor()
    expect(await steps().filter({ hasText: '(done)' }).count()).toBe(7)
    expect(await barriers(page)).toEqual([])
  })

  test('what happened inside is shown for the newest message, and for one that is pressed', async () => {
    await tool('Inside').click()
    await panel().getByText('Stored, then acknowledged').waitFor()
    await message(customerDesk(page), 'Get me a manager')
      .or(message(customerDesk(page), 'get me a manager'))
      .first()
      .click()
    await panel().getByText('complaint').first().waitFor()
    expect(await panel().getByRole('meter', { name: 'Confidence' }).count()).toBe(1)
    expect(await panel().textContent()).toMatch(
      /Routed[\s\S]*classified[\s\S]*Ticket TKT-[\s\S]*Said[\s\S]*after it was stored/,
    )
    expect(await barriers(page)).toEqual([])
    await panel().getByRole('button', { name: 'Follow the newest again' }).click()
    await page.keyboard.press('Escape')
  })

  test('why it was decided: the nearest examples, the articles considered, and the row; talk, too, without being pressed', async () => {
    const { question, quoted, example } = reasons[company]
    await tool('Inside').click()
    await type(customerDesk(page), question)
    const considered = panel().locator('.way > li').filter({ hasText: 'Articles considered' })
    const best = considered.locator('.weighed li').first()
    await best.filter({ hasText: quoted }).filter({ hasText: 'quoted' }).filter({ hasText: '%' }).waitFor()
    const understood = panel().locator('.way > li').filter({ hasText: 'The nearest examples of it' })
    await understood.locator('.weighed li').filter({ hasText: example }).first().waitFor()
    await panel().locator('.row', { hasText: 'Anything else a customer writes is classified' }).waitFor()
    expect(await barriers(page)).toEqual([])
    await type(customerDesk(page), 'Lunch at noon, everybody?')
    await panel().getByText('talk among people').waitFor()
    await panel().getByText('Nothing said').waitFor()
    await page.keyboard.press('Escape')
  })
})

describe('faults', () => {
  /** The number in the books on the page beside these words. */
  const shows = (words: RegExp, number: number) =>
    panel()
      .locator('.books tr')
      .filter({ hasText: words })
      .getByRole('cell', { name: String(number), exact: true })
      .waitFor()
  const cause = async (name: RegExp) => {
    if (!(await panel().getByText('Nothing lost, nothing doubled').isVisible())) await tool('Faults').click()
    await panel().getByRole('button', { name }).click()
  }
  /** All that customers wrote is stored, handled and answered once. */
  const allIsWell = () => panel().getByText('All of it is there, and once.').waitFor()
  const happened = (words: RegExp) => panel().locator('.happened').getByText(words).first().waitFor()

  test('a message is delivered twice: it is stored and answered once', async () => {
    const before = await countAll(open.stage)
    await cause(/Deliver the next message twice/)
    await type(customerDesk(page), 'What are the rate limits?')
    await happened(/delivered twice/)
    await message(customerDesk(page), 'X-RateLimit-Remaining').last().waitFor()
    await shows(/customers wrote/, before.written + 1)
    await shows(/the bot has stored/, before.stored + 1)
    await shows(/Answers in Slack/, before.seen + 1)
    await shows(/stand there twice/, 0)
    await allIsWell()
    expect((await countAll(open.stage)).deliveries).toBeGreaterThanOrEqual(before.deliveries + 2)
  })

  test('an acknowledgement is lost: Slack delivers again, and nobody is answered twice', async () => {
    const before = await countAll(open.stage)
    await cause(/Lose the next acknowledgement/)
    await type(customerDesk(page), 'What are your support hours?')
    await happened(/acknowledgement was lost/)
    await happened(/delivered a message again/)
    await shows(/Answers in Slack/, before.seen + 1)
    await allIsWell()
  })

  test('Slack says 429: the answer comes later, once', async () => {
    await cause(/Refuse the next posts/)
    await type(customerDesk(page), 'How do I set up SSO?')
    await message(customerDesk(page), 'Add connection').last().waitFor()
    await allIsWell()
  })

  test('the bot is killed: what is written meanwhile is answered by the next process', async () => {
    await cause(/Kill the bot/)
    await happened(/kill -9 \d+/)
    await type(customerDesk(page), 'How long do you keep our documents?')
    await happened(/The bot is back after/)
    await allIsWell()
    expect(await barriers(page)).toEqual([])
  })

  test('without a language model it is said that none can be taken down', async () => {
    const button = panel().getByRole('button', { name: /Take the language model down/ })
    expect(await button.isDisabled()).toBe(true)
    expect(await button.textContent()).toContain('None is configured')
  })
})

test('the clock goes three hours on, for what is written as for the bot', async () => {
  await tool('Clock').click()
  const before = await panel().getByRole('status').textContent()
  await panel()
    .getByRole('button', { name: /3 hours later/ })
    .click()
  await panel().getByText('3 hours ahead').waitFor()
  expect(await panel().getByRole('status').textContent()).not.toBe(before)
  await type(customerDesk(page), 'How do I rotate an API key?')
  const { users, channels } = open.slack.cast
  const last = await open.slack.until(() =>
    open.slack.messages(channels.globex).findLast(({ user, text }) => user === users.maya && text.includes('rotate')),
  )
  await open.slack.until(() => open.slack.messages(channels.globex, last.ts).length > 1)
  expect(Number(last.ts) * 1000 - Date.now()).toBeGreaterThan(2.9 * 3_600_000)
  expect(await barriers(page)).toEqual([])
})

test('starting over is asked about first; then nobody has written anything, and it is now', async () => {
  await tool('An API vendor').click()
  await page.getByRole('menuitem', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Keep all' }).click()
  expect(open.slack.messages(open.slack.cast.channels.globex).length).toBeGreaterThan(0)
  await tool('An API vendor').click()
  await page.getByRole('menuitem', { name: 'Start over' }).click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await customerDesk(page).getByText('You are Maya, a customer.').waitFor()
  expect(open.slack.messages(open.slack.cast.channels.globex)).toEqual([])
  await panel().getByText('This is the real time.').waitFor()
})

test.each(['light', 'dark'] as const)(
  'on a phone a panel stands below the conversation, in the %s theme',
  async (colorScheme) => {
    page = await newPage({ width: 390, height: 844, colorScheme })
    await tool('Tour').click()
    await panel().getByText('7 clicks').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
    expect(await barriers(page)).toEqual([])
  },
)
