import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import type { Db } from '../../src/db/database.ts'
import { openDatabase } from '../../src/db/open-database.ts'
import { letThereBeAPast } from '../dashboard/past.ts'
import { linkFor } from '../dashboard/visitor.ts'
import { openHelpDesk } from '../help-desk.ts'
import { quiet } from '../quiet.ts'
import { openPage, type Take } from './take.ts'

/** The pictures of the dashboard, of a desk that has been at work for some weeks. */
export async function takeDashboard(browser: Browser, dataDir: string, take: Take): Promise<void> {
  const database = await openDatabase({ dir: join(dataDir, 'dashboard') }, quiet)
  const desk = await openHelpDesk({ database })
  try {
    await letThereBeAPast(database.db, new Date(), 29)
    await letTheBotAnswer(database.db)
    const page = await openPage(browser, await linkFor(desk, desk.slack.cast.users.sam), 1000)
    await page.getByRole('button', { name: 'Open the dashboard' }).click()
    for (const name of ['Today', 'Trends', 'Understanding']) {
      await page.getByRole('navigation').getByRole('link', { name }).click()
      await page.getByRole('heading', { name, level: 1 }).waitFor()
      await page.setViewportSize({ width: 1400, height: name === 'Trends' ? 1240 : 1000 })
      await take(`dashboard-${name.toLowerCase()}`, page)
    }
  } finally {
    await desk.close()
    await database.close()
  }
}

/** What came of each request of that past, what the bot answered besides, and some talk: the same each time. */
async function letTheBotAnswer(db: Db): Promise<void> {
  const chance = (factor: number) => sql`(n * ${factor} % 100) / 100.0`
  const at = sql`now() - n * interval '5 hours'`
  await db.execute(sql`
    insert into turns (workspace_id, conversation_id, channel_id, company_id, ended, is_first, intent, confidence, judge, language, mood, at)
    select c.workspace_id, c.id, c.channel_id, c.customer ->> 'teamId', case when t.id is null then 'answered' else 'handed over' end,
      true, coalesce(t.category, 'faq'), 0.3 + 0.69 * ((c.id * 37 % 100) / 100.0), 'embedded model', 'en', 'neutral', c.created_at
    from conversations c left join tickets t on t.conversation_id = c.id`)
  await db.execute(sql`
    with told as (
      insert into conversations (workspace_id, channel_id, thread_ts, customer, created_at)
      select c.workspace_id, c.channel_id, 'told ' || n, c.customer, ${at}
      from generate_series(1, 139) n join (select * from conversations order by id limit 1) c on true returning *)
    insert into turns (workspace_id, conversation_id, channel_id, company_id, ended, is_first, intent, confidence, judge, language, mood, at)
    select workspace_id, id, channel_id, customer ->> 'teamId', case when n % 4 = 0 then 'left alone' else 'answered' end, n % 4 > 0,
      case when n % 4 > 0 then (array['faq', 'technical', 'billing'])[1 + n % 3] end,
      case when n % 4 > 0 then 0.7 + 0.29 * ${chance(53)} end, 'embedded model', 'en', 'neutral', created_at
    from (select *, row_number() over (order by created_at) as n from told) each`)
  await db.execute(sql`
    insert into article_uses (workspace_id, conversation_id, outbox_id, article_id, title, article_hash, quote_hash, quoted, language,
      told_by, question_ts, stands_alone, told_at, verdict)
    select workspace_id, conversation_id, gen_random_uuid(), 'exports', 'Exporting your data', 'x', 'x', '[]', 'en', 'frontdesk', '[]', true, at, 'helped'
    from turns where ended = 'answered' and id % 5 in (1, 2)`)
  await db.execute(sql`
    insert into intent_corrections (workspace_id, conversation_id, ticket_id, message_ts, was_intent, intent, corrected_by, corrected_at)
    select workspace_id, conversation_id, id, '[]', category, 'technical', 'U0SAM00001', created_at
    from tickets where category = 'faq' and conversation_id % 3 = 0`)
}
