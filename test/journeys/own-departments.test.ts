import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { isTriage, type Script, says, structured } from '../scripted-replies.ts'

// The made-up vendor declares departments of its own in support.yaml: access, sales, feature request.

const { users, dms, channels } = cast
const companyDir = join(projectRoot, 'samples', 'api-vendor')

describe('with the embedded model', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const ask = (text: string) => desk.write(users.maya, dms.maya, text)

  test('people answer what belongs to sales, and the card says so', async () => {
    const question = await ask('Could you please send us a quote for 300 seats?')
    const { text } = await desk.card(question)
    expect(text).toContain('Department*\nsales')
    expect(text).toContain('normal priority')
    expect(text).toContain('This belongs to sales')
    expect(await desk.answer(question)).toContain('I’m getting a person for you')
  })

  test('a wish is no hurry', async () => {
    const { text } = await desk.card(await ask('It would be nice to have folders for webhooks'))
    expect(text).toContain('Department*\nfeature request')
    expect(text).toContain('low priority')
  })

  test('an article answers what it can for access', async () => {
    const question = await ask('I lost my phone, how do I sign in without two-factor?')
    expect(await desk.answer(question)).toMatch(/recovery|code/i)
  })

  test('and where no article answers, it becomes a ticket of access, of high priority', async () => {
    const { text } = await desk.card(await ask('please make Jonas our admin, nobody else of us has the role'))
    expect(text).toContain('Department*\naccess')
    expect(text).toContain('high priority')
  })

  test('an outage stays an emergency', async () => {
    expect((await desk.card(await ask('Production is down for all our users!'))).text).toContain('urgent priority')
  })

  test('what belongs to none goes its usual way', async () => {
    const question = await ask('How do I rotate an API key?')
    expect(await desk.answer(question)).toContain('Create a second key')
  })

  test('the list of tickets names the department', async () => {
    await desk.card(await ask('Could you please send us a quote for 300 seats?'))
    const list = await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket'))
    expect(list).toContain('normal · sales · unclaimed')
  })
})

describe('with a language model', () => {
  let desk: HelpDesk
  let department: unknown
  const clerk: Script = (request) =>
    isTriage(request)
      ? structured({
          intent: 'faq',
          confidence: 0.95,
          summary: 'A scripted summary.',
          sentiment: 'neutral',
          language: 'en',
          urgency: 'normal',
          addressed: 'request',
          ...(department === undefined ? {} : { department }),
        })
      : says('')
  beforeAll(async () => {
    desk = await openHelpDesk({ model: clerk, config: { companyDir } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const ask = (text: string) => desk.write(users.maya, dms.maya, text)

  test('it is told which there are, and says in the same call to which one a message belongs', async () => {
    department = 'Sales'
    const { text } = await desk.card(await ask('Whom would we talk to about the year after next?'))
    expect(text).toContain('Department*\nsales')
    const asked = JSON.stringify(desk.model?.requests.find(isTriage))
    expect(asked).toContain('- sales: buying more, other plans, quotes')
    expect(asked).toContain('"enum":["access","sales","feature request"]')
  })

  test.each([['marketing'], [7], [['none']], [undefined]])('one that there is not (%j) is none', async (said) => {
    department = said
    const { text } = await desk.card(await ask(`Whom would we talk to about next year? ${JSON.stringify(said)}`))
    expect(text).not.toContain('Department')
  })
})
