import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { fails, isTriage, type Script, structured } from '../scripted-replies.ts'

// The language model says in the call that classifies a message whether it is meant for us.

const { users, channels, dms, bot } = cast
const unclear = 'not sure the dashboard counts that'
const request = 'Can you please tell us who looks after our account?'

/** What the model says of any message; `broken`: that it cannot answer. */
let addressed: unknown
const clerk: Script = () =>
  addressed === 'broken'
    ? fails(400)
    : structured({
        intent: 'human_needed',
        confidence: 0.95,
        summary: 'A scripted summary.',
        sentiment: 'neutral',
        language: 'en',
        urgency: 'normal',
        ...(addressed === undefined ? {} : { addressed }),
      })

describe.each(['shop', 'api-vendor'])('with the %s', (company) => {
  let desk: HelpDesk
  let begun = 0
  beforeAll(async () => {
    desk = await openHelpDesk({ model: clerk, config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    addressed = 'request'
    begun = desk.slack.messages(channels.support).length
    desk.model?.requests.splice(0)
  })
  afterAll(() => desk.close())

  const asked = () => desk.model?.requests.filter(isTriage).length
  const tickets = () => rowsOf(desk.database, sql`select triage from tickets`)
  const lines = () =>
    desk.slack
      .messages(channels.support)
      .slice(begun)
      .map(({ blocks }) => wordsOf(blocks))
  async function mayaWrites(text: string, channel: string = channels.globex) {
    const message = await desk.write(users.maya, channel, text)
    await desk.handled(message)
    return { message, said: desk.answers(message) }
  }

  test.each(['Happy Friday folks', 'moving our sync to Thursday', 'thanks all!'])(
    '“%s” is surely talk: it costs no call',
    async (text) => {
      expect((await mayaWrites(text)).said).toEqual([])
      expect(asked()).toBe(0)
      expect(lines()).toEqual([])
    },
  )

  test.each(['request', 'REQUEST ', ' Request'])(
    'unclear, and the model says %j: it is served, with one call',
    async (said) => {
      addressed = said
      expect((await mayaWrites(unclear)).said).toEqual([expect.stringContaining('TKT-')])
      expect(asked()).toBe(1)
      expect(await tickets()).toEqual([{ triage: expect.objectContaining({ by: 'language model' }) }])
    },
  )

  test('unclear, and the model says that it is talk: it is left alone', async () => {
    addressed = 'talk'
    expect((await mayaWrites(unclear)).said).toEqual([])
    expect(lines()).toEqual([])
    expect(asked()).toBe(1)
  })

  test.each(['unclear', 'perhaps', '', null, 7, undefined, 'broken'])(
    'unclear, and the model says %j: staff are asked',
    async (said) => {
      addressed = said
      expect((await mayaWrites(unclear)).said).toEqual([])
      expect(lines()).toEqual([expect.stringContaining('Possible request')])
    },
  )

  test.each(['request', 'unclear', undefined, 'broken'])(
    'a plain request, and the model says %j: it is served',
    async (said) => {
      addressed = said
      expect((await mayaWrites(request)).said).toHaveLength(1)
      expect(await tickets()).toHaveLength(1)
    },
  )

  test('a plain request that the model takes for talk is not dropped: staff are asked', async () => {
    addressed = 'talk'
    expect((await mayaWrites(request)).said).toEqual([])
    expect(lines()).toEqual([expect.stringContaining('Possible request')])
  })

  test('what is said to the bot is served, whatever the model says', async () => {
    addressed = 'talk'
    expect((await mayaWrites(`<@${bot.userId}> ${unclear}`)).said).toEqual([expect.stringContaining('TKT-')])
    expect((await mayaWrites(unclear, dms.maya)).said).toEqual([expect.stringContaining('TKT-')])
  })
})
