import type { Page } from 'playwright-core'
import { conversationField, customerDesk, eachTestHasAPage, message, staffDesk } from './browser.ts'

let page: Page

eachTestHasAPage((fresh) => {
  page = fresh
})

const maya = () => customerDesk(page)
const sam = () => staffDesk(page)
const field = () => conversationField(maya())

const picture = `new Promise((done) => {
  const canvas = Object.assign(document.createElement('canvas'), { width: 80, height: 40 })
  canvas.getContext('2d').fillRect(0, 0, 80, 40)
  canvas.toBlob(done)
})`

test('a picture is pasted, shown before it is sent, and seen by both sides', async () => {
  await field().fill('I want to speak to a person: this is all I see')
  await page.evaluate(
    `${picture}.then((blob) => navigator.clipboard.write([new ClipboardItem({ [blob.type]: blob })]))`,
  )
  await field().press('Control+V')
  await maya().getByRole('list', { name: 'Attached files' }).getByText('image.png').waitFor()
  await field().press('Enter')
  const shown = message(maya(), 'this is all I see').getByRole('img', { name: 'image.png' }).first()
  await shown.waitFor()
  const width = `document.querySelector('img[alt="image.png"]')`
  expect(await page.evaluate(`${width}.decode().then(() => ${width}.naturalWidth)`)).toBe(80)
  await message(sam(), 'image.png').first().waitFor()
})

test('a file is dropped on a conversation, and taken away again before it is sent', async () => {
  const dataTransfer = await page.evaluateHandle(`${picture}.then((blob) => {
    const data = new DataTransfer()
    data.items.add(new File([blob], 'screen.png', { type: 'image/png' }))
    return data
  })`)
  const conversation = maya().locator('.conversation')
  await conversation.dispatchEvent('dragover', { dataTransfer })
  await maya().locator('.conversation.dropping').waitFor()
  await conversation.dispatchEvent('drop', { dataTransfer })
  await maya().getByRole('button', { name: 'Remove screen.png' }).click()
  expect(await maya().getByRole('list', { name: 'Attached files' }).isVisible()).toBe(false)
  expect(await maya().getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
})

test('a page of HTML is only downloaded: nothing of it runs here', async () => {
  const evil = { name: 'evil.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') }
  await maya().locator('.conversation input[type="file"]').setInputFiles([evil])
  await field().fill('Look at this, Tomás')
  await field().press('Enter')
  const link = message(maya(), 'Look at this').getByRole('link', { name: 'Download evil.html' })
  const address = await link.getAttribute('href')
  const answer = await page.request.get(new URL(address ?? '', page.url()).href)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': "attachment; filename*=UTF-8''evil.html",
    'x-content-type-options': 'nosniff',
  })
  expect(await answer.text()).toBe('<script>alert(1)</script>')
})
