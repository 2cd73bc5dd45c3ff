import { type Sandbox, startSandbox } from '../../sandbox/slack.ts'
import { describeWithPostgres, type Postgres, startPostgres } from '../postgres.ts'
import { killAll } from './bot.ts'
import { hastySlack } from './hasty-slack.ts'

/** What the processes of a test share. */
export interface Shared {
  slack: Sandbox
  postgres: Postgres
}

/** Tests in which processes on one Postgres server are killed, in a Slack that repeats itself. Whatever still runs is ended. */
export function describeKills(title: string, tests: (shared: () => Shared) => void): void {
  describeWithPostgres(title, () => {
    let shared: Shared
    beforeAll(async () => {
      const [slack, postgres] = await Promise.all([startSandbox(hastySlack), startPostgres()])
      shared = { slack, postgres }
    })
    afterAll(async () => {
      await killAll()
      await shared?.slack.close()
      await shared?.postgres.close()
    })
    tests(() => shared)
  })
}
