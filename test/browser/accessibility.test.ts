import type { Page } from 'playwright-core'
import {
  barriers,
  conversationField,
  customerDesk,
  message,
  type OpenBrowser,
  openBrowser,
  staffDesk,
  type,
} from './browser.ts'

let browser: OpenBrowser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

afterEach(() => {
  expect(browser.problems()).toEqual([])
})

/** Everything that the page can show, one after the other; each is looked at. */
const widths = [390, 820, 1400]

const showStaff = async (page: Page, width: number) => {
  if (width < 1100) await page.getByRole('button', { name: /^Support team/ }).click()
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(widths)('nothing keeps anybody from using the page at a width of %i', async (width) => {
    const page = await browser.open({ width, theme })
    const found: Record<string, string[]> = {}
    const look = async (what: string) => {
      const these = await barriers(page)
      if (these.length > 0) found[what] = these
    }
    const [maya, sam] = [customerDesk(page), staffDesk(page)]
    await look('the first visit')
    await type(maya, 'Can I speak to a person about my invoice, please?')
    await message(maya, 'I want to speak').or(message(maya, 'TKT-')).first().waitFor()
    await look('an answer')
    await message(maya, 'Can I speak').first().hover()
    await message(maya, 'Can I speak').first().getByRole('button', { name: 'Reply in thread' }).click()
    await maya.locator('.thread article').first().waitFor()
    await look('a thread')
    await page.keyboard.press('Escape')
    await showStaff(page, width)
    await message(sam, 'TKT-').getByRole('button', { name: 'Claim' }).last().waitFor()
    await look('a card')
    // A long card may scroll away from below the pointer, and its tools with it.
    await message(sam, 'TKT-').last().focus()
    await message(sam, 'TKT-').last().getByRole('button', { name: 'More' }).click()
    await look('the menu of a message')
    await page.keyboard.press('Escape')
    // A long card may scroll away from below the pointer, and its tools with it.
    await message(sam, 'TKT-').last().focus()
    await message(sam, 'TKT-').last().getByRole('button', { name: 'Add reaction' }).click()
    await look('all emoji')
    await page.keyboard.press('Escape')
    await conversationField(sam).fill('/ticket ')
    await sam.getByRole('listbox').waitFor()
    await look('what can follow the command')
    await conversationField(sam).fill('')
    await sam.getByRole('button', { name: 'Reply', exact: true }).last().click()
    await sam.getByRole('dialog').waitFor()
    await look('a modal')
    await page.keyboard.press('Escape')
    await sam.getByRole('dialog').waitFor({ state: 'detached' })
    if (width === 390) await sam.getByRole('button', { name: 'All conversations' }).click()
    await look('the conversations')
    await sam.getByRole('button', { name: 'Frontdesk' }).first().click()
    await sam.getByRole('button', { name: 'Home', exact: true }).click()
    await sam.locator('.home').waitFor()
    await look('the home tab')
    expect(found).toEqual({})
    await page.context().close()
  })
})
