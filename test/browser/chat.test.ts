import type { Page } from 'playwright-core'
import { conversationField, customerDesk, eachTestHasAPage, message, sitDown, staffDesk, type } from './browser.ts'

let page: Page

eachTestHasAPage((fresh) => {
  page = fresh
})

const maya = () => customerDesk(page)
const sam = () => staffDesk(page)

test('a customer asks and reads the answer with its source, and the thread opens beside the conversation', async () => {
  await type(maya(), 'What are your shipping rates?')
  const answer = message(maya(), 'Source: Shipping rates')
  await answer.waitFor()
  await maya().getByRole('button', { name: 'Reply in thread' }).last().click()
  const thread = maya().getByRole('complementary', { name: 'Thread, as Maya' })
  await message(thread, 'Source: Shipping rates').waitFor()
  await thread.getByRole('textbox', { name: 'Reply as Maya' }).fill('Thanks!')
  await page.keyboard.press('Enter')
  await message(thread, 'Thanks!').waitFor()
  expect(await maya().locator('.conversation').isVisible()).toBe(true)
  await thread.getByRole('button', { name: 'Close thread' }).click()
  expect(await thread.isVisible()).toBe(false)
})

test('an emoji is added from the picker, counted, and taken away again', async () => {
  await type(maya(), 'Lovely day, Tomás')
  const line = message(maya(), 'Lovely day')
  await line.hover()
  await line.getByRole('button', { name: 'Add reaction' }).click()
  await page.getByRole('searchbox', { name: 'Find an emoji' }).fill('tada')
  await page.keyboard.press('Enter')
  const pill = line.getByRole('button', { name: /^tada, 1: Maya/ })
  await pill.waitFor()
  await sitDown(sam(), 'Tomás · Globex')
  const theirs = message(sam(), 'Lovely day').getByRole('button', { name: /^tada, 1/ })
  await theirs.click()
  const both = line.getByRole('button', { name: 'tada, 2: Maya, Tomás' })
  await both.click()
  await message(sam(), 'Lovely day').getByRole('button', { name: 'tada, 1: Tomás' }).click()
  await line.locator('.reactions').waitFor({ state: 'detached' })
})

test('people change and delete what they wrote, and nothing that others wrote', async () => {
  await type(maya(), 'The partty is at 8')
  const line = message(maya(), 'The part')
  const menu = async () => {
    await line.hover()
    await line.getByRole('button', { name: 'More' }).click()
  }
  await menu()
  await page.getByRole('menuitem', { name: 'Edit message' }).click()
  await line.getByRole('textbox', { name: 'Edit message' }).fill('The party is at 9')
  await page.keyboard.press('Enter')
  await line.getByText('The party is at 9 (edited)').waitFor()
  await menu()
  await page.getByRole('menuitem', { name: 'Delete message' }).click()
  await page.getByRole('dialog', { name: 'Delete this message?' }).getByRole('button', { name: 'Cancel' }).click()
  await menu()
  await page.getByRole('menuitem', { name: 'Edit message' }).click()
  await page.keyboard.press('Escape')
  await sitDown(sam(), 'Tomás · Globex')
  await message(sam(), 'The party').hover()
  await message(sam(), 'The party').getByRole('button', { name: 'More' }).click()
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Copy link', 'Copy text'])
  await page.keyboard.press('Escape')
  await menu()
  await page.getByRole('menuitem', { name: 'Delete message' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await line.waitFor({ state: 'detached' })
})

test('each conversation has its own draft', async () => {
  await conversationField(maya()).fill('half a thought')
  await maya()
    .getByRole('button', { name: /^Frontdesk/ })
    .click()
  expect(await conversationField(maya()).inputValue()).toBe('')
  await maya().getByRole('button', { name: 'globex-acme' }).click()
  expect(await conversationField(maya()).inputValue()).toBe('half a thought')
})

test('light and dark follow the computer until somebody chooses, and the choice is kept', async () => {
  const background = () => page.evaluate<string>('getComputedStyle(document.body.parentElement).backgroundColor')
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await background()
  expect(dark).not.toBe(light)
  await page.getByRole('button', { name: 'Dark' }).click()
  expect(await background()).toBe(light)
  await page.reload()
  await page.locator('.desk').first().waitFor()
  expect(await background()).toBe(light)
})
