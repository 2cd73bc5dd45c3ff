import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { describeWith, isRoot } from '../servers.ts'
import { type Bot, type BotOptions, killAll, startBot, temporaryFolder } from './bot.ts'

/** No user has this number, so it has no name, no home and no rights. */
const user = 54_321

describeWith(isRoot ? 'su' : undefined, 'only root can become another user')('as orchestrators run it', () => {
  let slack: Sandbox
  let root: string
  let remove: () => void
  beforeEach(async () => {
    slack = await startSandbox()
    ;[root, remove] = temporaryFolder()
    chmodSync(root, 0o555)
  })
  afterEach(async () => {
    await killAll()
    await slack.close()
    remove()
  })

  /** It can write nowhere: neither in the folder where it starts nor in the temporary one. */
  const startConfined = (database: BotOptions['database'], settings = {}): Promise<Bot> =>
    startBot(slack, { database, user, cwd: root, settings: { TMPDIR: root, ...settings } })

  async function answers(bot: Bot): Promise<void> {
    await bot.ready()
    const { users, channels } = slack.cast
    const question = await slack.post(users.maya, channels.globex, 'What are your shipping rates?')
    await slack.until(() => slack.messages(channels.globex, question.ts).find(({ bot_id }) => bot_id), 30_000)
    expect(await bot.stop()).toMatchObject({ code: 0 })
  }

  test('a user that is only a number writes to DATA_DIR and to nothing else', async () => {
    const DATA_DIR = join(root, 'data')
    mkdirSync(DATA_DIR)
    chownSync(DATA_DIR, user, user)
    await answers(await startConfined({ DATA_DIR }))
    expect(readdirSync(root)).toEqual(['data'])
  })

  test('a DATA_DIR without write access is reported in a sentence', async () => {
    const bot = await startConfined({ DATA_DIR: join(root, 'data') })
    expect(await bot.exited).toBe(1)
    expect(bot.output()).toMatch(/^.*cannot be written \(EACCES\).*DATA_DIR\.\n$/)
  })

  test('unreadable settings and wrong settings are reported in a sentence', async () => {
    writeFileSync(join(root, '.env'), 'PORT=3000', { mode: 0o600 })
    const unreadable = await startConfined({ DATA_DIR: root })
    expect(await unreadable.exited).toBe(1)
    expect(unreadable.output()).toMatch(/^\.env cannot be read \(EACCES\)\..*\n$/)
    writeFileSync(join(root, '.env'), 'PORT 3000\n')
    chmodSync(join(root, '.env'), 0o644)
    const wrong = await startConfined({ DATA_DIR: root })
    expect(await wrong.exited).toBe(1)
    expect(wrong.output()).toMatch(/^\.env, line 1: .*\n$/)
  })

  describeWithPostgres('with Postgres', () => {
    let postgres: Postgres
    beforeAll(async () => {
      postgres = await startPostgres()
    })
    afterAll(() => postgres.close())

    test('nothing needs to be writable', async () => {
      await answers(await startConfined({ DATABASE_URL: await postgres.newDatabase() }))
      expect(readdirSync(root)).toEqual([])
    })
  })
})
