import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { type Frontdesk, startFrontdesk } from '../../src/app.ts'
import { lookForRecalls } from '../../src/desk/recall/look-for-recalls.ts'
import { readArticles } from '../../src/knowledge/read-articles.ts'
import { describeOnPostgres } from '../both-databases.ts'
import { eventually } from '../eventually.ts'
import { type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { quiet } from '../quiet.ts'
import { sampleCompanyWith } from '../sample-company.ts'

// Two processes of one bot, on a Postgres: whichever hears a press, each customer is corrected once.

const { users, dms, channels } = cast

describeOnPostgres((two) => {
  const company = sampleCompanyWith('api-vendor', '')
  let desk: HelpDesk
  let other: Frontdesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: company.dir }, database: two().one })
    other = await startFrontdesk(desk.config, quiet, { database: two().other, serve: () => {} })
    await desk.slack.until(() => desk.slack.connections() === 2)
  })
  afterAll(async () => {
    await other.stop()
    await desk.close()
    company.remove()
  })

  const notes = () => desk.slack.messages(channels.support).filter(({ blocks }) => /told/.test(wordsOf(blocks)))
  const newest = () => notes().at(-1) as Message
  const corrections = (question: Message) => desk.answers(question).filter((text) => text.includes('changed since'))

  test('staff are told once, and two presses at once, one to each process, correct each customer once', async () => {
    const asked = [
      await desk.write(users.maya, channels.globex, 'How do I rotate an API key?'),
      await desk.write(users.ken, channels.initech, 'rotate a key'),
      await desk.write(users.tomas, dms.tomas, 'How do I rotate an API key?'),
    ]
    for (const question of asked) await desk.answer(question)
    await desk.settled()

    const file = join(company.dir, 'knowledge', 'api-keys.md')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('Deploy it everywhere.', 'Deploy it everywhere within a day.'),
    )
    const articles = await readArticles(join(company.dir, 'knowledge'))
    const look = (database = two().one) =>
      lookForRecalls({ database, articles: () => articles, recallDays: 90, now: () => new Date() })
    await Promise.all([look(two().one), look(two().other), look(two().one), look(two().other)])
    await desk.settled()
    expect(notes()).toHaveLength(1)
    expect(wordsOf(newest().blocks)).toContain('3 customers were told')

    // Each process reads the change by itself; a press before that corrects nothing.
    const press = (userId: string) => desk.slack.click(userId, channels.support, newest().ts, 'say_correction')
    await eventually(async () => {
      await Promise.allSettled([press(users.sam), press(users.priya)])
      await desk.slack.until(() => wordsOf(newest().blocks).includes('had the correction said in 3 threads'), 3000)
    })
    await desk.settled()
    for (const question of asked) {
      expect(corrections(question)).toHaveLength(1)
      expect(corrections(question)[0]).toContain('within a day')
      // Told together with it, and still right.
      expect(corrections(question)[0]).not.toContain('50 active keys')
    }
    await Promise.all([look(two().one), look(two().other)])
    await desk.settled()
    expect(notes()).toHaveLength(1)
  })
})
