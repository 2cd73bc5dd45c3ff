import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { startFrontdesk } from '../src/app.ts'
import type { Database } from '../src/db/database.ts'
import { openPglite } from '../src/db/pglite.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { claimAction } from '../src/slack/blocks/ticket-actions.ts'
import { cardOf, openHelpDesk, rowsOf } from './help-desk.ts'
import { describeWithPostgres, newDatabase } from './postgres.ts'
import { quiet } from './quiet.ts'
import { findProgram, postgresFolders } from './servers.ts'

/** A database to work on, and the same again out of a backup, as docs/how-to/deploy.md says. */
interface Kept {
  database: Database
  /** Closes the database, backs it up, loses it, and opens what was restored. */
  restore(): Promise<Database>
}

function storyOf(open: () => Promise<Kept>): void {
  test('after a loss it goes on where the backup was: what waited is answered, and the ticket is claimed', async () => {
    const { database, restore } = await open()
    const { frontdesk, slack, config, ...desk } = await openHelpDesk({ database })
    const { users, channels } = slack.cast
    const { ticketId, message: card } = await desk.card(
      await desk.write(users.maya, channels.globex, 'I want to speak to a manager!'),
    )
    await desk.settled()
    // Decided, and not posted when the machine is lost.
    slack.fail('chat.postMessage', { retryAfter: 1 }, 10)
    const question = await desk.write(users.tomas, channels.globex, 'What are your shipping rates?')
    await slack.until(() => slack.calls('chat.postMessage').some(({ error }) => error === 'ratelimited'))
    await frontdesk.stop()
    const before = await rowsOf(database, history)

    const restored = await restore()
    expect(await rowsOf(restored, history)).toEqual(before)
    const again = await startFrontdesk(config, quiet, { database: restored, serve: slack.mount })
    expect(await desk.answer(question)).toContain('$50')
    await slack.click(users.sam, channels.support, card.ts, claimAction)
    await slack.until(() => cardOf(slack, ticketId)?.text.includes(`<@${users.sam}> has it`))
    await again.stop()
    await slack.close()
    await restored.close()
  })
}

const history = sql`select event, actor, at::text from ticket_history order by id`

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-backup-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('on PGlite, whose folder is copied', () => {
  storyOf(async () => {
    const own = join(dir, 'data')
    const database = await openPglite(join(own, 'pglite'), quiet)
    return {
      database,
      restore: async () => {
        await database.close()
        cpSync(own, join(dir, 'copy'), { recursive: true })
        rmSync(own, { recursive: true })
        cpSync(join(dir, 'copy'), own, { recursive: true })
        return openPglite(join(own, 'pglite'), quiet)
      },
    }
  })
})

describeWithPostgres('on Postgres, with pg_dump and pg_restore', () => {
  storyOf(async () => {
    const [url, other] = [await newDatabase(), await newDatabase()]
    const database = await openPostgres({ url, connections: 8 }, quiet)
    return {
      database,
      restore: async () => {
        await database.close()
        const file = join(dir, 'frontdesk.dump')
        run('pg_dump', '--format=custom', `--file=${file}`, url)
        run('pg_restore', '--no-owner', '--exit-on-error', `--dbname=${other}`, file)
        return openPostgres({ url: other, connections: 8 }, quiet)
      },
    }
  })
})

function run(name: string, ...args: string[]): void {
  const program = findProgram(name, postgresFolders())
  if (!program) throw new Error(`${name} is not installed`)
  execFileSync(program, args, { stdio: 'pipe' })
}
