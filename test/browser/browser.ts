import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import {
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
  chromium as playwright,
} from 'playwright-core'
import { appMenus } from '../../sandbox/app-menus.ts'
import { type HelpDesk, type HelpDeskOptions, openHelpDesk } from '../help-desk.ts'

/** How a page is opened. */
export interface PageOptions {
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  touch?: boolean
}

/** One browser of a test file, with the whole bot behind the sandbox that its pages show. */
export interface OpenBrowser {
  help: HelpDesk
  /** A page of somebody who was never here before. */
  open(options?: PageOptions): Promise<Page>
  /** What went wrong in pages since this was last asked: uncaught errors, refused resources, native dialogs. */
  problems(): string[]
  close(): Promise<void>
}

/** A browser, with nothing to install. One is enough for a test file. */
export const launchBrowser = async (): Promise<Browser> =>
  playwright.launch({ args: ['--no-sandbox'], executablePath: await chromium.executablePath() })

/** Starts both. */
export async function openBrowser(options: HelpDeskOptions = {}): Promise<OpenBrowser> {
  const notes = { outside: [], ...appMenus() }
  const help = await openHelpDesk({ ...options, sandbox: { notes, ...options.sandbox } })
  const browser = await launchBrowser()
  const found: string[] = []
  return {
    help,
    open: async (how) => {
      const context = await browser.newContext(contextFor(how))
      const page = await context.newPage()
      page.on('pageerror', (error) => found.push(error.message))
      page.on('dialog', (dialog) => found.push(`dialog: ${dialog.message()}`))
      page.on('console', (line) => line.type() === 'error' && found.push(line.text()))
      await page.goto(help.slack.url)
      await page.locator('.desk').first().waitFor({ state: 'attached' })
      return page
    },
    problems: () => found.splice(0),
    close: async () => {
      await browser.close()
      await help.close()
    },
  }
}

/** One browser for the tests of a file, and a page of somebody new for each, in which nothing may go wrong. */
export function eachTestHasAPage(has: (page: Page, browser: OpenBrowser) => void, options?: HelpDeskOptions): void {
  let browser: OpenBrowser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser(options)
  })
  afterAll(() => browser.close())
  beforeEach(async () => {
    page = await browser.open()
    has(page, browser)
  })
  afterEach(async () => {
    await page.context().close()
    expect(browser.problems()).toEqual([])
  })
}

const contextFor = ({ width = 1400, height = 900, theme = 'light', touch = false }: PageOptions = {}) =>
  ({
    viewport: { width, height },
    colorScheme: theme,
    hasTouch: touch,
    reducedMotion: 'reduce',
    locale: 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  }) satisfies BrowserContextOptions

/** The customer's desk. */
export const customerDesk = (page: Page): Locator => page.locator('.desk').nth(0)

/** The support team's desk. */
export const staffDesk = (page: Page): Locator => page.locator('.desk').nth(1)

/** Somebody else sits down at a desk. */
export const sitDown = (desk: Locator, person: string) => desk.getByLabel('You are').selectOption({ label: person })

/** The field below the conversation that is open at a desk. */
export const conversationField = (desk: Locator): Locator => desk.getByRole('textbox', { name: /^Message / })

/** Somebody types in the conversation that is open at a desk, and sends it. */
export async function type(desk: Locator, words: string): Promise<void> {
  const field = conversationField(desk)
  await field.fill(words)
  await field.press('Enter')
}

/** The messages of a desk that have these words. */
export const message = (desk: Locator, words: string | RegExp): Locator =>
  desk.locator('article').filter({ hasText: words })

const axe = readFileSync(join(createRequire(import.meta.url).resolve('axe-core'), '../axe.min.js'), 'utf8')

/** What keeps people with disabilities from using the page as it is now: by WCAG 2.2 AA and axe's best practices. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const found = await page.evaluate<Violation[]>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  )
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`),
  )
}

interface Violation {
  id: string
  help: string
  nodes: { target: string[]; failureSummary?: string }[]
}
