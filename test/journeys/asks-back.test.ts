import { clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { asClassifier, calls, choosing, customerMessage, isTriage, type Script } from '../scripted-replies.ts'

const classifies = asClassifier([
  { when: /person/, is: { intent: 'human_needed' } },
  { when: /pay/, is: { intent: 'billing' } },
  { when: /./, is: { intent: 'technical' } },
])
const answer = (args: object) => calls({ name: 'answer', args })

/** Asks for the version first; then it answers from the article that fits. */
const careful: Script = (request) => {
  if (isTriage(request)) return classifies(request)
  if (/pay/.test(customerMessage(request))) return choosing(/card|transfer/i)(request)
  return /v2/.test(customerMessage(request)) ? choosing(/Resend/)(request) : answer({ sentences: [], ask: 1 })
}

const which = 'Which version of the API or of which SDK do you use?'

let desk: HelpDesk
beforeAll(async () => {
  desk = await openHelpDesk({ config: { companyDir: 'samples/api-vendor' }, model: careful })
})
beforeEach(async () => {
  await clearDesk(desk)
  desk.model?.always(careful)
})
afterAll(() => desk.close())

const mayaWrites = (text: string, threadTs?: string) =>
  desk.write(desk.slack.cast.users.maya, desk.slack.cast.channels.globex, text, { threadTs })

test('a customer is asked one question of the company’s, and the answer is read with the problem before it', async () => {
  const problem = await mayaWrites('Our webhooks stopped arriving and something is failing')
  expect(await desk.answer(problem)).toBe(which)
  await mayaWrites('v2', problem.ts)
  expect(await desk.answer(problem, 1)).toMatch(/Select the events and press \*Resend\*/)
  await desk.settled()
  expect(desk.answers(problem)).toHaveLength(2)
  expect(desk.slack.messages(desk.slack.cast.channels.support)).toHaveLength(0)
})

test('each question is asked once, whatever the model wants: then a person looks', async () => {
  const problem = await mayaWrites('Our webhooks stopped arriving and something is failing')
  await desk.answer(problem)
  await mayaWrites('the newest', problem.ts)
  expect(await desk.answer(problem, 1)).toBe('What does the error say, word for word?')
  await mayaWrites('no idea, it just fails', problem.ts)
  const card = await desk.card(problem)
  expect(card.text).toContain('no idea, it just fails')
  expect(desk.answers(problem).filter((text) => text === which)).toHaveLength(1)
})

test('who wants a person instead of answering gets one', async () => {
  const problem = await mayaWrites('Our webhooks stopped arriving and something is failing')
  await desk.answer(problem)
  await mayaWrites('please get me a person', problem.ts)
  expect((await desk.card(problem)).text).toContain('human needed')
})

test('who asks something else instead of answering is answered that', async () => {
  const problem = await mayaWrites('Our webhooks stopped arriving and something is failing')
  await desk.answer(problem)
  await mayaWrites('How can we pay you, by the way?', problem.ts)
  expect(await desk.answer(problem, 1)).toMatch(/card/i)
  expect(desk.answers(problem)[1]).not.toContain('webhook')
})

test('who only says thanks is not asked again', async () => {
  const problem = await mayaWrites('Our webhooks stopped arriving and something is failing')
  await desk.answer(problem)
  await mayaWrites('thanks!', problem.ts)
  expect(await desk.answer(problem, 1)).toContain('welcome')
})

test('what is asked elsewhere in the channel is a new question', async () => {
  const problem = await mayaWrites('Our webhooks stopped arriving and something is failing')
  await desk.answer(problem)
  const other = await mayaWrites('Where do I see events that failed? We use v2')
  expect(await desk.answer(other)).not.toBe('')
  expect(desk.answers(problem)).toHaveLength(1)
})
