import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { projectRoot } from '../../src/base/project-root.ts'
import { sampleCompanies } from '../sample-company.ts'
import { customerDesk, message, type OpenBrowser, openBrowser, sitDown, staffDesk, type } from './browser.ts'

const card = (page: Page) => message(staffDesk(page), 'TKT-').first()
const notice = (page: Page) => message(staffDesk(page), 'Only you can see this')

describe.each(sampleCompanies)('with the %s', (company) => {
  let browser: OpenBrowser

  beforeAll(async () => {
    browser = await openBrowser({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })

  afterAll(() => browser.close())

  afterEach(() => {
    expect(browser.problems()).toEqual([])
  })

  test('two colleagues at two computers claim the same ticket: one gets it, the other is told who has it', async () => {
    const [here, there] = await Promise.all([browser.open(), browser.open()])
    await sitDown(staffDesk(there), 'Priya · Acme')
    await type(customerDesk(here), 'I want to speak to a manager!')
    const buttons = [here, there].map((page) => card(page).getByRole('button', { name: 'Claim' }))
    for (const button of buttons) await button.waitFor()
    await Promise.all(buttons.map((button) => button.click()))
    for (const page of [here, there]) await card(page).getByText('· claimed ·').first().waitFor()
    const told = await Promise.race(
      [here, there].map(async (page) => {
        await notice(page).waitFor()
        return page
      }),
    )
    const winner = told === here ? 'Priya' : 'Sam'
    expect(await notice(told).textContent()).toContain(`${winner} was first and has`)
    expect(await notice(told === here ? there : here).count()).toBe(0)
    for (const page of [here, there]) expect(await card(page).textContent()).toContain(`@${winner} has it`)
  })
})
