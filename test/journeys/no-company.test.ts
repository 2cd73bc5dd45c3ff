import { pino } from 'pino'
import { clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { says } from '../scripted-replies.ts'

/** A workspace is connected, and nobody has written down yet whose desk it is. */
const companyDir = '/nobody/has/made/this'
const logged: string[] = []
const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) })

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk({ config: { companyDir }, log })
})
beforeEach(() => clearDesk(desk))
afterAll(() => desk.close())

const notices = () =>
  desk.slack.messages(desk.slack.cast.channels.support).filter(({ text }) => text.includes('no company folder'))

test('the log, /readyz and the support channel say what to do', async () => {
  const notice = await desk.slack.until(() => notices()[0])
  expect(notice.text).toContain(companyDir)
  expect(notice.text).toContain('docs/how-to/company.md')
  expect(logged.join('\n')).toContain('COMPANY_DIR')
  const ready = await fetch(new URL('/readyz', desk.slack.url))
  expect(ready.status).toBe(200)
  expect(await ready.json()).toMatchObject({ ok: true, company: expect.stringContaining('docs/how-to/company.md') })
})

test('staff are told once, however often it starts', async () => {
  await desk.slack.until(() => notices()[0])
  await desk.restart()
  const { users, channels } = desk.slack.cast
  const question = await desk.write(users.maya, channels.globex, 'Hello, how do I reset my password?')
  await desk.card(question)
  expect(notices()).toHaveLength(1)
})

test.each([
  ['What are your shipping rates?'],
  ['Where is my order ORD-12345?'],
  ['The app crashes when I open it'],
  ['I was charged twice this month'],
  ['I want to speak to a person!'],
])('“%s” goes to people, and no made-up company answers it', async (text) => {
  const { users, channels } = desk.slack.cast
  const question = await desk.write(users.maya, channels.globex, text)
  const { text: card } = await desk.card(question)
  expect(card).toContain(text)
  await desk.settled()
  expect(desk.answers(question).join('\n')).not.toMatch(/\$|ORD-|Source|Acme/)
})

test('a language model does not answer either: it would have nothing to answer from', async () => {
  const withModel = await openHelpDesk({
    config: { companyDir },
    model: says('Shipping is free, and your account has been deleted.'),
  })
  const { users, channels } = withModel.slack.cast
  const question = await withModel.write(users.maya, channels.globex, 'What are your shipping rates?')
  await withModel.card(question)
  expect(withModel.answers(question).join('\n')).not.toMatch(/free|deleted/i)
  await withModel.close()
})

test('a card tells people why it is theirs', async () => {
  const { users, channels } = desk.slack.cast
  const question = await desk.write(users.maya, channels.globex, 'Can I add another colleague to our plan?')
  const { message } = await desk.card(question)
  expect(wordsOf(message.blocks)).toMatch(/no company folder|not sure/i)
})
