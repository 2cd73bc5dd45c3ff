import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { eraseTexts } from '../../src/db/erase-texts.ts'
import { lookForRecalls } from '../../src/desk/recall/look-for-recalls.ts'
import { readArticles } from '../../src/knowledge/read-articles.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { type SampleCompany, sampleCompanyWith } from '../sample-company.ts'

// An article changes or goes: who was told the old text is corrected, if staff say so.

const { users, dms, channels } = cast

/** An article of a company, two ways to ask for it, and how it changes. */
interface Told {
  company: SampleCompany
  article: string
  asks: [string, string]
  old: string
  now: string
}

/** What a story needs at one company, with a bot of its own. */
function recallsAt({ company, article, asks, old, now }: Told) {
  const { dir: companyDir, remove } = sampleCompanyWith(company, '')
  const file = join(companyDir, 'knowledge', `${article}.md`)
  const original = readFileSync(file, 'utf8')
  let desk: HelpDesk
  /** How many notes there were before the test. */
  let before = 0
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    writeFileSync(file, original)
    await desk.restart()
    before = all().length
  })
  afterAll(async () => {
    await desk.close()
    remove()
  })

  /** What every process does every few minutes. */
  const looks = async () => {
    const articles = await readArticles(join(companyDir, 'knowledge'))
    const { database } = desk
    const look = () => lookForRecalls({ database, articles: () => articles, recallDays: 90, now: () => new Date() })
    await Promise.all([look(), look()])
    await desk.settled()
  }
  const ask = async (who: 'maya' | 'ken' = 'maya') => {
    const question =
      who === 'maya'
        ? await desk.write(users.maya, channels.globex, asks[0])
        : await desk.write(users.ken, channels.initech, asks[1])
    await desk.answer(question)
    await desk.settled()
    return question
  }
  const all = () =>
    desk.slack.messages(channels.support).filter(({ blocks }) => /told|gone|says again/.test(wordsOf(blocks)))
  const notes = () => all().slice(before)
  const newest = () => notes().at(-1) as Message
  const press = (userId: string, action: string, note: Message) =>
    desk.slack.click(userId, channels.support, note.ts, action)
  const says = async (userId: string, words: string) => {
    // The bot's own process has read the change.
    await eventually(async () => {
      await press(userId, 'say_correction', newest()).catch(() => undefined)
      await desk.slack.until(() => wordsOf(newest().blocks).includes(words), 3000)
    })
    await desk.settled()
  }
  /** The article as its author writes it. */
  const write = (change: (before: string) => string) => writeFileSync(file, change(original))
  return {
    get desk() {
      return desk
    },
    ask,
    looks,
    notes,
    newest,
    press,
    says,
    write,
    changes: () => write((text) => text.replaceAll(old, now)),
    goes: () => rmSync(file),
  }
}

const shop: Told = {
  company: 'shop',
  article: 'shipping-rates',
  asks: ['What are your shipping rates?', 'How much is shipping?'],
  old: '$50',
  now: '$75',
}
const vendor: Told = {
  company: 'api-vendor',
  article: 'api-keys',
  asks: ['How do I rotate an API key?', 'rotate a key'],
  old: 'Deploy it everywhere.',
  now: 'Deploy it everywhere within a day.',
}

describe('at the shop', () => {
  const at = recallsAt(shop)
  const { ask, looks, notes, newest, press, says, write, changes } = at

  test('staff are told once, list the threads, and one press corrects each thread once', async () => {
    const [mayas, kens] = [await ask(), await ask('ken')]
    await looks()
    expect(notes()).toHaveLength(0)
    changes()
    await looks()
    await looks()
    expect(notes()).toHaveLength(1)
    expect(wordsOf(newest().blocks)).toContain(
      '2 customers were told the old text of “Shipping rates and delivery times” since',
    )
    const list = await at.desk.whisper(users.priya, () => press(users.priya, 'list_recalled_threads', newest()))
    expect(list).toMatch(/Told in 2 threads:[\s\S]*Maya · Globex[\s\S]*Ken · Initech/)
    await Promise.allSettled([
      press(users.sam, 'say_correction', newest()),
      press(users.priya, 'say_correction', newest()),
    ])
    await says(users.sam, 'had the correction said in 2 threads')
    for (const question of [mayas, kens]) {
      const corrections = at.desk.answers(question).filter((text) => text.includes('that has changed since'))
      expect(corrections).toHaveLength(1)
      expect(corrections[0]).toContain('$75')
    }
    await looks()
    expect(notes()).toHaveLength(1)
  })

  test('a typo, other spaces and a new paragraph are no news', async () => {
    await ask()
    write((text) => `${text.replaceAll('shipping', 'shiping').replace(/\n\n/g, '\n\n\n')}\n\n## New\n\nMore of it.\n`)
    await looks()
    expect(notes()).toHaveLength(0)
  })

  test('a thread whose words were erased is left alone', async () => {
    const [mayas, kens] = [await ask(), await ask('ken')]
    const [row] = await rowsOf<{ id: number }>(
      at.desk.database,
      sql`select id::int from conversations where thread_ts = ${mayas.ts}`,
    )
    await at.desk.database.db.transaction((tx) => eraseTexts(tx, [row?.id ?? 0]))
    changes()
    await looks()
    expect(wordsOf(newest().blocks)).toContain('One customer was told')
    await says(users.sam, 'had the correction said in one thread')
    expect(at.desk.answers(mayas).filter((text) => text.includes('changed since'))).toEqual([])
    expect(at.desk.answers(kens).filter((text) => text.includes('changed since'))).toHaveLength(1)
  })
})

describe('at the vendor of an API', () => {
  const at = recallsAt(vendor)
  const { ask, looks, notes, newest, says, write, changes, goes } = at

  test('if the old text comes back, the note says so and nobody is corrected', async () => {
    await ask()
    changes()
    await looks()
    expect(notes()).toHaveLength(1)
    write((text) => text)
    await looks()
    expect(wordsOf(newest().blocks)).toContain('The article says again what they were told')
    expect(JSON.stringify(newest().blocks)).not.toContain('say_correction')
  })

  test('when an article goes, the customer is told that a person will answer, and a person gets a ticket', async () => {
    const question = await ask()
    goes()
    await looks()
    expect(wordsOf(newest().blocks)).toContain(
      '“API keys: create, rotate and revoke” is gone. One customer was told its text since',
    )
    await says(users.sam, 'had the correction said in one thread')
    expect(at.desk.answers(question).at(-1)).toContain('is no longer right')
    const tickets = await rowsOf<{ reason: string; request: string }>(
      at.desk.database,
      sql`select reason, request from tickets`,
    )
    expect(tickets).toMatchObject([{ request: vendor.asks[0] }])
    expect(tickets[0]?.reason).toContain('was withdrawn')
  })

  test('who asked in German is corrected in German', async () => {
    const question = await at.desk.write(users.tomas, dms.tomas, vendor.asks[0])
    await at.desk.answer(question)
    await at.desk.settled()
    await at.desk.database.db.execute(sql`update article_uses set language = 'de'`)
    changes()
    await looks()
    await says(users.sam, 'had the correction said in one thread')
    expect(at.desk.answers(question).at(-1)).toContain('das sich inzwischen geändert hat. Jetzt steht darin:')
  })
})
