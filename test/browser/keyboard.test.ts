import type { Page } from 'playwright-core'
import { conversationField, customerDesk, eachTestHasAPage, message, staffDesk } from './browser.ts'

let page: Page

eachTestHasAPage((fresh) => {
  page = fresh
})

const maya = () => customerDesk(page)
const sam = () => staffDesk(page)
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = () =>
  page.evaluate<string>(`(() => {
  const one = document.activeElement
  return one.getAttribute('aria-label') ?? one.textContent
})()`)

test('without a mouse: a customer writes, reads, opens the thread, answers and closes it again', async () => {
  await conversationField(maya()).focus()
  await page.keyboard.type('first line')
  await press('Shift+Enter')
  await page.keyboard.type('second line, and I want to speak to a person!')
  await press('Enter')
  await message(maya(), 'TKT-').first().waitFor()
  await maya().getByRole('log', { name: 'Messages' }).focus()
  await press('Home')
  expect(await focused()).toMatch(/^Maya, \d/)
  await press('ArrowDown')
  expect(await focused()).toMatch(/^Frontdesk, \d/)
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab')
  expect(await focused()).toBe('Reply in thread')
  await press('Enter')
  expect(await focused()).toBe('Reply as Maya')
  await page.keyboard.type('Hello?')
  await press('Enter')
  await message(maya().locator('.thread'), 'Hello?').waitFor()
  await press('Escape')
  expect(await maya().locator('.thread').isVisible()).toBe(false)
  expect(await focused()).toMatch(/^Maya, \d/)
})

test('without a mouse: staff claim a ticket, open a modal and leave it, and the focus is where it was', async () => {
  const claim = message(sam(), 'TKT-').first().getByRole('button', { name: 'Claim' })
  await claim.focus()
  await press('Enter')
  await message(sam(), '@Sam has it').first().waitFor()
  await message(sam(), 'TKT-').first().getByRole('button', { name: 'Reply', exact: true }).focus()
  await press('Enter')
  await sam().getByRole('dialog').waitFor()
  for (let turn = 0; turn < 12; turn += 1) await press('Tab')
  const inside = `document.querySelector('.modal').contains(document.activeElement)`
  expect(await page.evaluate(inside)).toBe(true)
  await press('Escape')
  await sam().getByRole('dialog').waitFor({ state: 'detached' })
  expect(await focused()).toBe('Reply')
})

test('arrow keys walk through the conversations, and F6 from part to part', async () => {
  await sam()
    .getByRole('button', { name: /^general/ })
    .focus()
  await press('ArrowDown', 'ArrowDown')
  expect(await focused()).toMatch(/support-humans/)
  await press('End', 'Home', 'Enter')
  await sam().getByRole('heading', { name: '# general' }).waitFor()
  await press('F6')
  const parts = [await focused()]
  await press('F6')
  parts.push(await focused())
  expect(parts).toHaveLength(2)
  expect(parts[0]).not.toBe(parts[1])
})

test('a menu is walked with arrow keys, Escape leaves it, and the focus returns', async () => {
  await conversationField(maya()).focus()
  await page.keyboard.type('just talking to myself here')
  await press('Enter')
  await message(maya(), 'just talking').first().waitFor()
  await maya().getByRole('log', { name: 'Messages' }).focus()
  await press('End')
  const more = message(maya(), 'just talking').first().getByRole('button', { name: 'More' })
  await message(maya(), 'just talking').first().focus()
  await more.focus()
  await press('Enter', 'ArrowDown')
  expect(await focused()).toContain('Copy link')
  await press('Escape')
  expect(await focused()).toBe('More')
})
