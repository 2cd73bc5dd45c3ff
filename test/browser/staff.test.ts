import type { Page } from 'playwright-core'
import { conversationField, customerDesk, eachTestHasAPage, message, sitDown, staffDesk, type } from './browser.ts'

let page: Page

eachTestHasAPage((fresh) => {
  page = fresh
})

const maya = () => customerDesk(page)
const sam = () => staffDesk(page)

test('what can follow the ticket command is offered while one types, down to the number of a ticket', async () => {
  await type(maya(), 'I want to speak to a manager!')
  await message(sam(), 'TKT-').getByRole('button', { name: 'Claim' }).waitFor()
  const field = conversationField(sam())
  await field.pressSequentially('/t')
  await sam().getByRole('option', { name: '/ticket', selected: true }).waitFor()
  await page.keyboard.press('Tab')
  await field.pressSequentially('cl')
  await sam().getByRole('option', { name: 'claim TKT-… takes a ticket', selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await sam().getByRole('option', { name: /^TKT-/, selected: true }).waitFor()
  await page.keyboard.press('Tab')
  expect(await field.inputValue()).toMatch(/^\/ticket claim TKT-[0-9A-F]{8}$/)
  await page.keyboard.press('Enter')
  await message(sam(), '@Sam has it').waitFor()
})

test('customers are offered no command, since Slack gives them none', async () => {
  await conversationField(maya()).pressSequentially('/')
  expect(await maya().locator('[role="option"]').allTextContents()).toEqual(['/meSay what you do'])
  await page.keyboard.press('Escape')
  await conversationField(maya()).pressSequentially('ticket ')
  expect(await maya().locator('[role="option"]').count()).toBe(0)
})

test('a ticket is made from the menu of a message', async () => {
  await type(maya(), 'our intern broke the label printer again haha')
  await sam()
    .getByRole('button', { name: /^globex-acme/ })
    .click()
  const line = message(sam(), 'label printer').first()
  await line.hover()
  await line.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: /^Make this a ticket/ }).click()
  await sam().getByRole('dialog').getByText('TKT-').waitFor()
  await page.keyboard.press('Escape')
  await sam().getByRole('dialog').waitFor({ state: 'detached' })
  await sam()
    .getByRole('button', { name: /^support-humans/ })
    .click()
  await message(sam(), 'label printer').getByRole('button', { name: 'Claim' }).waitFor()
})

test('a colleague who is not in support has the menu, and is told that it is not for them', async () => {
  await type(maya(), 'Nobody panic')
  await sitDown(sam(), 'Lee · Acme')
  await sam()
    .getByRole('button', { name: /^globex-acme/ })
    .click()
  const line = message(sam(), 'Nobody panic').first()
  await line.hover()
  await line.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: /^Make this a ticket/ }).click()
  await sam().getByRole('dialog').getByText('Only members of the support channel').waitFor()
  await page.keyboard.press('Escape')
  await sam().getByRole('dialog').waitFor({ state: 'detached' })
})

test('staff answer in a modal, with a file, and the customer gets both', async () => {
  await type(maya(), 'I want to speak to a person about invoice 7!')
  const card = message(sam(), 'invoice 7').first()
  await card.getByRole('button', { name: 'Reply', exact: true }).click()
  const modal = sam().getByRole('dialog')
  await modal.getByLabel('Your reply').fill('Here it is, *Maya*.')
  await modal.locator('input[type="file"]').setInputFiles([file('invoice.txt', 'text/plain', 'Total: 7')])
  await modal.getByText('invoice.txt (8 B)').waitFor()
  await modal.getByRole('button', { name: 'Send', exact: true }).click()
  await modal.waitFor({ state: 'detached' })
  await message(maya(), 'Here it is, Maya.').locator('strong', { hasText: 'Maya' }).last().waitFor()
  await maya().getByRole('link', { name: 'Download invoice.txt' }).waitFor()
})

test('the home tab shows the queue, and a click there opens the ticket', async () => {
  await type(maya(), 'I want to speak to a person about the weather!')
  await message(sam(), 'the weather').first().waitFor()
  await sam()
    .getByRole('button', { name: /^Frontdesk/ })
    .click()
  await sam().getByRole('button', { name: 'Home', exact: true }).click()
  const home = sam().locator('.home')
  await home.getByText('the weather').waitFor()
  await home.getByRole('button', { name: 'Go on duty' }).click()
  await home.getByRole('button', { name: 'Go off duty' }).waitFor()
  await home.getByRole('link', { name: /^TKT-/ }).first().click()
  await message(sam(), 'the weather').first().waitFor()
  await sam().getByRole('heading', { name: 'support-humans' }).first().waitFor()
})

const file = (name: string, mimeType: string, text: string) => ({ name, mimeType, buffer: Buffer.from(text) })
