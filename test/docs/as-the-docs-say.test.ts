import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { approveAction } from '../../src/slack/blocks/action-blocks.ts'
import { claimAction, resolveAction } from '../../src/slack/blocks/ticket-actions.ts'
import { eventually } from '../eventually.ts'
import { type HelpDesk, openHelpDesk } from '../help-desk.ts'

// Whoever tries what the README and the tutorial say sees what they say. The words are read from the pages.

const { users, channels } = cast
const readme = readFileSync('README.md', 'utf8')
const tutorial = readFileSync('docs/tutorial/sandbox.md', 'utf8')

const where = channels.globex

/** What comes of a message, by the first words of what the README says of it. */
const outcomes: Record<string, (desk: HelpDesk, asked: Message) => Promise<void>> = {
  'an answer from an article': async (desk, asked) => {
    await desk.answer(asked)
    const said = desk.slack.messages(where, asked.ts).find(({ bot_id }) => bot_id)
    expect(JSON.stringify(said?.blocks)).toContain('Source: ')
  },
  'a question which order': async (desk, asked) => {
    expect(await desk.answer(asked)).toContain('Which order')
    const reply = await desk.write(users.maya, where, 'ORD-12345', { threadTs: asked.ts })
    expect(await desk.answer(reply, 1)).toContain('is on its way')
  },
  'a ticket': async (desk, asked) => expect((await desk.card(asked)).buttons).toContain(claimAction),
  nothing: async (desk, asked) => {
    await desk.handled(asked)
    expect(desk.answers(asked)).toEqual([])
  },
}

describe('at the sample shop', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk()
  })
  afterAll(() => desk.close())

  const rows = [...readme.matchAll(/^\| ([^|]+) \| ((?:an answer|a question|a ticket|nothing)[^|]*) \|$/gm)].map(
    ([, typed = '', said = '']) => [typed.trim(), said.trim()] as const,
  )

  test('the README has examples of every outcome', () => {
    const known = Object.keys(outcomes)
    expect(known.filter((outcome) => !rows.some(([, said]) => said.startsWith(outcome)))).toEqual([])
  })

  test.each(rows)('the README: “%s” gets %s', async (typed, said) => {
    const [, check] = Object.entries(outcomes).find(([outcome]) => said.startsWith(outcome)) ?? []
    await check?.(desk, await desk.write(users.maya, where, typed))
  })

  test('the tutorial: what may be a request comes to staff as a quiet line, and somebody else’s order is none', async () => {
    const unclear = typedIn(tutorial, 'dashboard')
    const asked = await desk.write(users.maya, where, unclear)
    await desk.handled(asked)
    expect(desk.answers(asked)).toEqual([])
    expect(desk.slack.messages(channels.support).some(({ text }) => text.includes(unclear))).toBe(true)
    const whereIs = async (id: string) => desk.answer(await desk.write(users.maya, where, `Where is order ${id}?`))
    const own = await whereIs(typedIn(tutorial, 'ORD-12345'))
    const others = await whereIs(typedIn(tutorial, 'ORD-20001'))
    const none = await whereIs('ORD-99999')
    expect(own).toContain('is on its way')
    const withoutIds = (text: string) => text.replace(/(ORD|TKT)-\w+/g, '$1')
    expect(withoutIds(others)).toBe(withoutIds(none))
  })

  test('the tutorial: a ticket from the first words to the thanks', async () => {
    const asked = await desk.write(users.maya, where, typedIn(tutorial, 'manager'))
    const { ticketId, message } = await desk.card(asked)
    await desk.slack.click(users.sam, channels.support, message.ts, claimAction, ticketId)
    await desk.slack.until(() => desk.answers(asked).find((text) => text.includes('Sam')))
    await desk.write(users.sam, channels.support, 'For us only.', { threadTs: message.ts })
    await desk.slack.click(users.sam, channels.support, message.ts, resolveAction, ticketId)
    await desk.slack.until(() => desk.answers(asked).find((text) => /solved/i.test(text)))
    await desk.write(users.maya, where, 'Thank you!', { threadTs: asked.ts })
    await eventually(async () => expect((await desk.card(asked)).text).toContain('confirmed'))
    expect(desk.answers(asked).join()).not.toContain('For us only')
  })
})

describe('at the sample vendor', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', 'api-vendor') } })
  })
  afterAll(() => desk.close())

  test('the tutorial: keys are listed, and a raise waits for Sam', async () => {
    const [list = '', raise = ''] = [...tutorial.matchAll(/Ask \*([^*]+)\*/g)].map(([, words = '']) =>
      words.replace(/\s+/g, ' '),
    )
    expect(await desk.answer(await desk.write(users.maya, where, list))).toContain('nd_live_')
    const asked = await desk.write(users.maya, where, raise)
    const card = await desk.card(asked)
    expect(card.buttons).toContain(approveAction)
    expect(desk.answers(asked).join()).not.toMatch(/raised to|is now 1[,.]?200/)
  })
})

test('the tutorial: a first article answers whoever writes directly, and what it does not answer gets a person', async () => {
  const companyDir = mkdtempSync(join(tmpdir(), 'frontdesk-tutorial-'))
  const page = readFileSync('docs/tutorial/workspace.md', 'utf8')
  const article = /```markdown\n([\s\S]*?)```/.exec(page)?.[1] ?? ''
  mkdirSync(join(companyDir, 'knowledge'))
  writeFileSync(join(companyDir, 'knowledge', 'password.md'), article)
  const desk = await openHelpDesk({ config: { companyDir } })
  const { lee } = cast.dms
  expect(await desk.answer(await desk.write(users.lee, lee, typedIn(page, 'password')))).toContain('Forgot password')
  const { text } = await desk.card(await desk.write(users.lee, lee, 'can you send somebody to paint our office?'))
  expect(text).toContain('paint our office')
  await desk.close()
  rmSync(companyDir, { recursive: true })
})

/** What the page has somebody type, in code. */
function typedIn(page: string, part: string): string {
  const [, typed] =
    [...page.matchAll(/`([^`\n]+)`/g)].find(([, one = '']) => one.includes(part) && !one.includes('.')) ?? []
  if (typed === undefined) throw new Error(`The page has nobody type “${part}”`)
  return typed
}
