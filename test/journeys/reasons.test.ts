import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { readExamples } from '../../src/triage/examples/examples.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, openHelpDesk, untilRow } from '../help-desk.ts'
import { keptLog, type LogLine } from '../kept-log.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { calls, isTriage, says, structured } from '../scripted-replies.ts'

const { users, channels } = cast
const asks = {
  shop: { question: 'What are your shipping rates?', article: /shipping/i },
  'api-vendor': { question: 'How do I rotate an API key?', article: /key/i },
}
const own = 'where do I find the kumquat statement of our account'
const strange = 'Our flurbinator is odd: who is in charge of it? Please get me a person.'
const shipped = new Set(readExamples().map(({ text }) => text))

describe.each(sampleCompanies)('with the %s, the debug log says why, as npm run explain does', (name) => {
  const { log, lines } = keptLog('debug')
  const company = sampleCompanyWith(name, '', (yaml) =>
    yaml.includes('\nexamples:')
      ? yaml.replace('\nexamples:\n  faq:', `\nexamples:\n  faq:\n    - ${own}`)
      : `${yaml}\nexamples:\n  faq: [${own}]\n`,
  )
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ log, config: { companyDir: company.dir } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  const decided = () => lines().filter(({ msg }) => msg === 'Decided')
  async function reasonsFor(text: string, who: string = users.maya, where: string = channels.globex): Promise<LogLine> {
    const before = decided().length
    await desk.handled(await desk.write(who, where, text))
    return eventually(() => {
      const line = decided()[before]
      if (!line) throw new Error('Nothing was decided')
      return line
    })
  }
  const examplesOf = ({ like }: LogLine) => like as { text: string; similarity: number }[] // as why-decided.ts writes it

  test('the examples that a question is like, the articles that were considered, and the row of the table', async () => {
    const { question, article } = asks[name]
    const why = await reasonsFor(question)
    expect(examplesOf(why).length).toBeGreaterThan(0)
    for (const { text, similarity } of examplesOf(why)) {
      expect(shipped.has(text)).toBe(true)
      expect(similarity).toBeGreaterThan(0)
    }
    expect(why).toMatchObject({
      row: expect.stringContaining('classified'),
      considered: expect.arrayContaining([{ title: expect.stringMatching(article), confidence: expect.any(Number) }]),
      forUs: { kind: 'request', confidence: expect.any(Number), because: expect.any(Array) },
    })
  })

  test('talk: by which words it is none of ours, and no example of a request', async () => {
    const why = await reasonsFor('Lunch at noon, everybody?')
    expect(why).toMatchObject({ plan: 'listen', forUs: { kind: 'talk' } })
    expect(why).not.toHaveProperty('like')
  })

  test('a direct message is for us whatever its words are', async () => {
    expect(await reasonsFor(asks[name].question, users.maya, desk.slack.cast.dms.maya)).not.toHaveProperty('forUs')
  })

  test('an example of the company’s own, and what another customer wrote, decides without being shown', async () => {
    const why = await reasonsFor('Hello, where do I find the kumquat statement of our account?')
    expect(why).toMatchObject({ understood: { intent: 'faq' }, likeOwn: expect.any(Number) })
    expect(Number(why.likeOwn)).toBeGreaterThan(0)
    expect(JSON.stringify(why.like)).not.toContain('kumquat')

    const question = await desk.write(users.maya, channels.globex, strange)
    const { message, ticketId } = await desk.card(question)
    await desk.slack.click(users.sam, channels.support, message.ts, 'wrong_intent', `${ticketId} intent complaint`)
    await untilRow(desk.database, sql`select 1 from tickets where triage->>'correctedBy' is not null`)
    // A bot that starts has learned all that staff corrected.
    await desk.restart()
    const ofKen = await reasonsFor(`${strange} Thanks`, users.ken, channels.initech)
    expect(ofKen).toMatchObject({ understood: { intent: 'complaint' } })
    expect(Number(ofKen.likeOwn)).toBeGreaterThan(0)
    for (const { text } of examplesOf(ofKen)) expect(shipped.has(text)).toBe(true)
    expect(JSON.stringify([ofKen.like, ofKen.considered])).not.toContain('flurbinator')
  })
})

test('what the language model judged is not explained by examples; the articles are', async () => {
  const { log, lines } = keptLog('debug')
  const desk = await openHelpDesk({
    log,
    model: (request) =>
      isTriage(request)
        ? structured({
            ...{ intent: 'faq', confidence: 0.9, summary: 'Rates.', sentiment: 'neutral', language: 'en' },
            urgency: 'normal',
          })
        : request.tools?.some(({ function: { name } }) => name === 'answer')
          ? calls({ name: 'answer', args: { sentences: [] } })
          : says('No.'),
    languageModel: { skipConfidence: 1.1 },
  })
  await desk.handled(await desk.write(users.maya, channels.globex, asks.shop.question))
  const why = lines().find(({ msg }) => msg === 'Decided')
  expect(why).toMatchObject({ understood: { by: 'language model' }, words: [], considered: expect.any(Array) })
  expect(why).not.toHaveProperty('like')
  await desk.close()
})

test('at the level info no reason is looked for or logged', async () => {
  const { log, text } = keptLog('info')
  const desk = await openHelpDesk({ log })
  await desk.handled(await desk.write(users.maya, channels.globex, asks.shop.question))
  expect(text()).not.toMatch(/"considered"|"like"|Decided/)
  await desk.close()
})
