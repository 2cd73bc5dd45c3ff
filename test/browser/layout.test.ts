import type { Page } from 'playwright-core'
import { cast } from '../../sandbox/workspace/cast.ts'
import { customerDesk, message, type OpenBrowser, openBrowser, staffDesk, type } from './browser.ts'

const { users, channels } = cast

let browser: OpenBrowser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(() => browser.close())

afterEach(() => {
  expect(browser.problems()).toEqual([])
})

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(6)
const hostile = [
  '<img src=x onerror="document.title=1"> <script>alert(1)</script> <a href="javascript:alert(2)">x</a>',
  '<javascript:alert(3)|press me> [press me](javascript:alert(4)) <!date^1^{date}^javascript:alert(5)|now>',
  '<https://good.example/"onmouseover="alert(6)|hover> &lt;b&gt;bold&lt;/b&gt; :<b>: *<i>x</i>*',
  `${longWord} https://example.com/${'x'.repeat(400)} \`${'y'.repeat(400)}\``,
  `> ${longWord}`,
]

/** Whether anything stands out of the window, or out of its desk. */
const sticksOut = (page: Page) =>
  page.evaluate<
    string[]
  >(`[document.documentElement, ...document.querySelectorAll('.desk, .log, .conversation, .thread')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className || one.tagName)`)

test('on a phone there is one column, and arrows lead back: from a thread, and from a conversation to all of them', async () => {
  const page = await browser.open({ width: 390, height: 844, touch: true })
  const maya = customerDesk(page)
  await type(maya, 'I want to speak to a person about my phone!')
  const line = message(maya, 'about my phone').first()
  await message(maya, 'TKT-').first().waitFor()
  await line.tap()
  await line.getByRole('button', { name: 'Reply in thread' })
  await line
    .getByRole('button', { name: 'Reply in thread' })
    .tap()
    .catch(async (e) => {
      await page.screenshot({ path: '/tmp/page-shots/tapfail.png' })
      console.log(await page.evaluate('document.activeElement.outerHTML.slice(0,300)'))
      console.log(
        await maya.locator('article').allTextContents(),
        await maya.locator('.room').getAttribute('class'),
        e.message,
      )
    })
  const [conversation, thread, list] = ['.conversation', '.thread', '.channels'].map((part) => maya.locator(part))
  const shown = async () => [await list?.isVisible(), await conversation?.isVisible(), await thread?.isVisible()]
  expect(await shown()).toEqual([false, false, true])
  await maya.getByRole('button', { name: 'Back to #globex-acme' }).tap()
  expect(await shown()).toEqual([false, true, false])
  await maya.getByRole('button', { name: 'All conversations' }).tap()
  expect(await shown()).toEqual([true, false, false])
  await maya.getByRole('button', { name: /^Frontdesk/ }).tap()
  expect(await shown()).toEqual([false, true, false])
  await page.getByRole('button', { name: /^Support team/ }).tap()
  await message(staffDesk(page), 'about my phone').getByRole('button', { name: 'Claim' }).tap()
  await message(staffDesk(page), '@Sam has it').waitFor()
  await page.context().close()
})

test.each([390, 820, 1400])(
  'hostile and endless text is only text, and breaks nothing at a width of %i',
  async (width) => {
    const page = await browser.open({ width })
    for (const text of hostile) await browser.help.write(users.maya, channels.globex, text)
    await message(customerDesk(page), 'Donaudampf').first().waitFor()
    expect(await page.locator('.log :is(script, iframe, img, b, i), .log [onerror], .log [onmouseover]').count()).toBe(
      0,
    )
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0)
    expect(await sticksOut(page)).toEqual([])
    if (width < 1100) await page.getByRole('button', { name: /^Support team/ }).click()
    expect(await sticksOut(page)).toEqual([])
    await page.context().close()
  },
)

test('a message of 12,000 characters is folded, and opens and closes', async () => {
  const page = await browser.open()
  await browser.help.write(users.ken, channels.initech, `${'All that happened, in short. '.repeat(414)}The end.`)
  await staffDesk(page)
    .getByRole('button', { name: /^initech-acme/ })
    .click()
  const line = message(staffDesk(page), 'All that happened').first()
  await line.waitFor()
  const height = async () => (await line.boundingBox())?.height ?? 0
  expect(await height()).toBeLessThan(400)
  await line.getByRole('button', { name: 'Show more' }).click()
  expect(await height()).toBeGreaterThan(1000)
  await line.getByRole('button', { name: 'Show less' }).click()
  expect(await height()).toBeLessThan(400)
  await page.context().close()
})

test('of a long conversation the end is shown, more at a press, and a link leads to any message of it', async () => {
  const page = await browser.open()
  const lee = staffDesk(page)
  const posts = []
  for (let day = 0; day < 320; day += 1)
    posts.push(await browser.help.write(users.lee, channels.general, `Day ${day}.`))
  await lee.getByRole('button', { name: /^general/ }).click()
  await message(lee, 'Day 319.').waitFor()
  expect(await message(lee, /Day \d+\./).count()).toBe(150)
  await lee.getByRole('button', { name: 'Earlier messages' }).click()
  await message(lee, 'Day 20.').waitFor()
  expect(await message(lee, 'Day 169.').isVisible()).toBe(true)
  await page.goto(`${page.url()}archives/${channels.general}/p${posts[3]?.ts.replace('.', '')}`)
  await message(staffDesk(page), 'Day 3.').waitFor()
  expect(await staffDesk(page).getByText('Day 3.').isVisible()).toBe(true)
  await page.context().close()
})
