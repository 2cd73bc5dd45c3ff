import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { runForget } from '../../src/cli/forget/command.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { asClassifier, fails } from '../scripted-replies.ts'
import { rowsWith } from '../words-in-database.ts'

const quietly = { say: () => {}, progress: () => {} }

// What is kept of what customers write, so that figures can be told later: no word of it.

const { users, teams, channels, dms, bot } = cast

const turns = ({ database }: HelpDesk) =>
  rowsOf<Record<string, unknown>>(
    database,
    sql`select ended, is_first as first, department, intent, language, mood, company_id as company, channel_id as channel,
      confidence > 0.3 as sure from turns order by id`,
  )

describe.each([
  ['the shop', undefined, 'What are your opening hours?', 'faq'],
  ['the API vendor', 'samples/api-vendor', 'How do I rotate an API key?', 'technical'],
])('at %s', (_, folder, question, intent) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: folder ? { companyDir: join(projectRoot, folder) } : {} })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const write = async (channel: string, text: string, threadTs?: string): Promise<Message> => {
    const message = await desk.write(users.maya, channel, text, { threadTs })
    await desk.handled(message)
    return message
  }

  test('an answer, thanks for it, and the wish for a person are turns of one request', async () => {
    const asked = await write(channels.globex, `<@${bot.userId}> ${question}`)
    await write(channels.globex, 'thanks!', asked.ts)
    await write(channels.globex, 'I want to talk to a person about this, please', asked.ts)
    const here = { company: teams.globex, channel: channels.globex }
    expect(await turns(desk)).toEqual([
      expect.objectContaining({ ...here, ended: 'answered', first: true, language: 'en', mood: 'neutral', sure: true }),
      expect.objectContaining({ ...here, ended: 'courtesy', first: false, intent: null, sure: null }),
      expect.objectContaining({ ...here, ended: 'handed over', first: false, intent: 'human_needed' }),
    ])
    expect((await turns(desk))[0]?.department).toBe(intent)
    // What follows is passed on to the ticket's staff.
    await write(channels.globex, 'Is anybody there yet?', asked.ts)
    expect((await turns(desk)).at(-1)).toMatchObject({ ended: 'passed on', first: false })
  })

  test('talk that is left alone is counted as such, and what our people say is not counted at all', async () => {
    await write(channels.globex, 'Happy Friday folks')
    await desk.handled(await desk.write(users.sam, channels.globex, 'Happy Friday to you all!'))
    expect(await turns(desk)).toEqual([
      expect.objectContaining({ ended: 'left alone', first: false, company: teams.globex, intent: null }),
    ])
  })

  test('in a thread of people, what a customer writes is heard, and becomes no request', async () => {
    const begun = await desk.write(users.sam, channels.globex, 'We will be away for maintenance tonight')
    await desk.handled(begun)
    await write(channels.globex, 'Good to know, for how long?', begun.ts)
    expect(await turns(desk)).toEqual([expect.objectContaining({ ended: 'heard', first: false })])
  })

  test.each([
    ['they', users.maya, teams.globex],
    ['all of their company', 'Globex', '(erased)'],
  ])('no word of a customer is kept with it, and it stays when %s are forgotten', async (_, wanted, company) => {
    await write(dms.maya, 'My xylophone never arrived and burns, I want to speak to a manager!')
    expect(await turns(desk)).toHaveLength(1)
    const kept = await rowsWith(desk.database, 'xylophone', users.maya)
    expect(kept.filter((row) => row.startsWith('turns'))).toEqual([])
    await runForget(desk.database, { wanted, yes: true, dryRun: false }, quietly)
    expect(await rowsWith(desk.database, 'xylophone', users.maya)).toEqual([])
    expect(await turns(desk)).toMatchObject([{ ended: 'handed over', first: true, company }])
  })
})

describe('with a language model', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: asClassifier([{ when: /bamboo/, is: { intent: 'faq' } }]) })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const calls = () =>
    rowsOf(
      desk.database,
      sql`select m.workspace_id as workspace, model, answered, input_tokens > 0 as asked, output_tokens as out, c.channel_id as channel
        from model_calls m join conversations c on c.id = conversation_id order by m.id`,
    )

  test('each question to it is kept with the message that it was about, and what it cost', async () => {
    await desk.handled(await desk.write(users.maya, dms.maya, 'I wonder whether my desk could be made of bamboo?'))
    const kept = await calls()
    expect(kept.length).toBe(desk.model?.requests.length)
    for (const call of kept)
      expect(call).toMatchObject({ workspace: teams.acme, model: 'scripted', answered: true, asked: true })
    expect(kept[0]).toMatchObject({ channel: dms.maya })
  })

  test('a question that failed is kept as such', async () => {
    desk.model?.always(fails())
    await desk.handled(await desk.write(users.maya, dms.maya, 'Could my desk be made of bamboo?'))
    expect((await calls())[0]).toMatchObject({ answered: false, out: 0 })
  })
})
