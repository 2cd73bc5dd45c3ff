import { sql } from 'drizzle-orm'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { cast } from '../../sandbox/workspace/cast.ts'
import { pages } from '../../src/web/dashboard/pages.ts'
import { letThereBeAPast } from '../dashboard/past.ts'
import { linkFor } from '../dashboard/visitor.ts'
import { type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { barriers, launchBrowser } from './browser.ts'

// The dashboard in a real browser: for those who see it dark, small, on paper, or not at all.

const { users } = cast
const schemes = ['light', 'dark'] as const
const widths = [390, 820, 1280]

let desk: HelpDesk
let browser: Browser
let context: BrowserContext
let page: Page
let paths: string[]
/** What the browser complained of, and where else than to us it went. */
const complaints: string[] = []

beforeAll(async () => {
  desk = await openHelpDesk()
  await letThereBeAPast(desk.database.db, new Date())
  const [ticket] = await rowsOf<{ id: string }>(desk.database, sql`select id from tickets order by created_at limit 1`)
  const menu = pages.filter(({ hidden }) => !hidden).map(({ path }) => path)
  paths = [...menu, `ticket?id=${ticket?.id}`]
  browser = await launchBrowser()
  context = await browser.newContext()
  page = await context.newPage()
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(`${desk.slack.url}/dashboard/`)) complaints.push(request.url())
  })
  await page.goto(await linkFor(desk, users.sam))
})
afterAll(async () => {
  await browser.close()
  await desk.close()
})

const open = (path: string) => page.goto(`${desk.slack.url}/dashboard/${path}`)

test('the page behind a link has nothing in the way of anybody, and its button lets in whoever it is for', async () => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    expect(await barriers(page)).toEqual([])
  }
  await page.getByRole('button', { name: 'Open the dashboard' }).click()
  await page.getByRole('heading', { name: 'Today' }).waitFor()
  expect(new URL(page.url()).search).toBe('')
})

describe.each(schemes)('in the %s', (colorScheme) => {
  test.each(widths)('%i pixels wide, no page has anything in the way of anybody, nor is any wider', async (width) => {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 900 })
    for (const path of paths) {
      await open(path)
      expect([path, await barriers(page)]).toEqual([path, []])
      expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, width])
    }
  })
})

test('charts say in a table what they draw, and the table opens by the keyboard', async () => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open('knowledge')
  const summary = page.locator('figure summary').first()
  await summary.focus()
  await page.keyboard.press('Enter')
  const rows = page.locator('figure table tbody tr')
  expect(await rows.count()).toBe(30)
  const [stored] = await rowsOf<{ count: number }>(
    desk.database,
    sql`select count(*)::int as count from article_uses where verdict = 'helped'`,
  )
  const helped = await rows.locator('td:nth-child(2)').allInnerTexts()
  expect(helped.reduce((sum, text) => sum + Number(text), 0)).toBe(stored?.count)
  expect(await page.locator('figure .wide .series-1').count()).toBe(helped.filter((text) => Number(text) > 0).length)
})

test('the form chooses days and a company, and keeps both from page to page', async () => {
  await open('tickets')
  const all = await page.locator('tbody tr').count()
  await page.getByLabel('Company').selectOption({ label: 'Globex' })
  await page.getByRole('link', { name: '7 days' }).click()
  await page.getByLabel('Company').selectOption({ label: 'Globex' })
  await page.getByRole('button', { name: 'Show' }).click()
  const companies = await page.locator('tbody td:nth-child(4)').allInnerTexts()
  expect(new Set(companies)).toEqual(new Set(['Globex']))
  expect(companies.length).toBeLessThan(all)
  await page.getByRole('link', { name: 'Customers' }).click()
  expect(await page.locator('tbody tr').count()).toBe(1)
})

test('on paper there are figures, and nothing to press', async () => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await open('today')
  expect(await page.getByRole('heading', { name: 'The queue' }).isVisible()).toBe(true)
  for (const button of await page.getByRole('button').all()) expect(await button.isVisible()).toBe(false)
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
  await page.emulateMedia({ media: 'screen' })
})

test('a visitor without a session is told how to get in', async () => {
  const stranger = await browser.newContext()
  const other = await stranger.newPage()
  const response = await other.goto(`${desk.slack.url}/dashboard/today`)
  expect(response?.status()).toBe(401)
  await other.getByText('/ticket dashboard').waitFor()
  await stranger.close()
})

test('the browser had nothing to complain of, and asked nobody but us', () => {
  expect(complaints).toEqual([])
})
