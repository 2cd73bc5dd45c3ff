import { answersIn, openTestStage, type TestStage } from '../../test/open-stage.ts'
import { type ScriptedOpenAI, startScriptedOpenAI } from '../../test/scripted-openai.ts'
import { says } from '../../test/scripted-replies.ts'
import { cast } from '../workspace/cast.ts'

const { users, channels } = cast

let model: ScriptedOpenAI
let open: TestStage
beforeAll(async () => {
  model = await startScriptedOpenAI()
  model.always(says('Nothing of the kind.'))
  open = await openTestStage({ OPENAI_API_KEY: 'scripted', OPENAI_BASE_URL: model.url, OPENAI_MODEL: 'scripted' })
})
afterAll(async () => {
  await open.close()
  await model.close()
})

test('the language model is down: it hears nothing, and customers are answered all the same, until it is back', async () => {
  const asks = async (userId: string, channelId: string, text: string) =>
    answersIn(open.stage, channelId, await open.slack.post(userId, channelId, text))
  await asks(users.maya, channels.globex, 'Could somebody look into the thing with our desks, please?')
  const heard = model.requests.length
  expect(heard).toBeGreaterThan(0)
  open.stage.cutOffModel(true)
  const answers = await asks(users.ken, channels.initech, 'Could a person look into the thing with our lamps, please?')
  expect(answers.join()).toMatch(/TKT-/)
  expect(model.requests).toHaveLength(heard)
  // Another process is cut off as well.
  await open.stage.killBot()
  await asks(users.maya, channels.globex, 'Could somebody look into the thing with our chairs, please?')
  expect(model.requests).toHaveLength(heard)
  open.stage.cutOffModel(false)
  await asks(users.maya, channels.globex, 'Could somebody look into the thing with our shelves, please?')
  expect(model.requests.length).toBeGreaterThan(heard)
})
