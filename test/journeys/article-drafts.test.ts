import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import { storedAsFiles } from '../../src/desk/drafts/stored-articles.ts'
import { eventually } from '../eventually.ts'
import { cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { openResponseUrl } from '../response-url.ts'
import {
  asClassifier,
  choosing,
  fails,
  isTriage,
  type RecordedRequest,
  type Reply,
  type Script,
  structured,
} from '../scripted-replies.ts'
import { click, submission } from '../security/forged-payloads.ts'
import { shopDir } from '../shop-reader.ts'

// A gap becomes an article: drafted from what staff answered, tried, and accepted.

const { users, dms, channels } = cast

describe('where the folder of articles can be written', () => {
  let companyDir: string
  let desk: HelpDesk
  beforeAll(async () => {
    companyDir = mkdtempSync(join(tmpdir(), 'frontdesk-drafts-'))
    cpSync(shopDir, companyDir, { recursive: true })
    desk = await openHelpDesk({ config: { companyDir } })
  })
  beforeEach(() => clearDesk(desk))
  afterEach(async () => {
    for (const userId of [users.sam, users.priya])
      for (const { id } of desk.slack.views(userId)) await desk.slack.closeView(userId, id)
  })
  afterAll(async () => {
    await desk.close()
    rmSync(companyDir, { recursive: true })
  })

  /** Maya and Tomás ask about lead; staff answer both, in the thread and by the card. */
  const leadIsAsked = async (asked = 'is the glaze of your mugs lead free?', again = 'Are the mugs free of lead?') => {
    const inChannel = await desk.write(users.maya, channels.globex, `<@${cast.bot.userId}> Hi, ${asked}`)
    await desk.card(inChannel)
    const answer = await desk.write(
      users.sam,
      channels.globex,
      'Hi Maya, yes: all glazes are free of lead and cadmium. We test each batch, see https://help.example.com/glaze?token=s3cr3t for yours, order ORD-10001. Anything else?',
      { threadTs: inChannel.ts },
    )
    const direct = await desk.write(users.tomas, dms.tomas, again)
    const { ticketId, message } = await desk.card(direct)
    await desk.slack.click(users.priya, channels.support, message.ts, 'claim_ticket')
    await desk.slack.until(() => cardOf(desk.slack, ticketId)?.buttons.includes('reply_to_customer'))
    await desk.slack.click(users.priya, channels.support, message.ts, 'reply_to_customer')
    const modal = await desk.slack.until(() => desk.slack.views(users.priya).at(-1))
    await desk.slack.submit(users.priya, modal.id, {
      text: 'They are, Tomás. Write to tomas@globex.example if you need the certificate.',
    })
    await desk.handled(inChannel, answer, direct)
    return { inChannel, direct, ticketId }
  }
  const gapButton = async (userId: string = users.sam) => {
    await desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket', 'gaps'))
    const whisper = desk.slack.ephemerals(userId).at(-1)
    if (!whisper) throw new Error('Nothing was whispered')
    return whisper
  }
  const shown = (userId: string) => desk.slack.views(userId).at(-1)
  const drafts = async (userId: string) => {
    const list = await gapButton(userId)
    await desk.slack.click(userId, channels.helpDesk, list.ts, 'draft_article_1')
    return desk.slack.until(() => {
      const view = shown(userId)
      return view && JSON.stringify(view).includes('draft_body') ? view : undefined
    })
  }
  const untilShown = (userId: string, words: string) =>
    desk.slack.until(() => (wordsOf(shown(userId)?.blocks).includes(words) ? shown(userId) : undefined), 30_000)

  test('the draft has what staff said, without what is the customer’s', async () => {
    await leadIsAsked()
    const text = JSON.stringify(await drafts(users.sam))
    expect(text).toContain('all glazes are free of lead and cadmium')
    expect(text).toContain('https://help.example.com/glaze for yours')
    expect(text).toContain('Are the mugs free of lead?')
    for (const theirs of ['Maya', 'Tomás', 's3cr3t', 'ORD-10001', 'tomas@globex', 'Anything else'])
      expect(text).not.toContain(theirs)
  })

  test('what is discarded is no gap any more', async () => {
    await leadIsAsked()
    const draft = await drafts(users.sam)
    await desk.slack.clickInView(users.sam, draft.id, 'discard_draft')
    await untilShown(users.sam, 'no longer count as a gap')
    expect(wordsOf((await gapButton()).blocks)).not.toContain('lead')
  })

  test('a draft goes when the customer deletes their words, and an old modal says so', async () => {
    const { inChannel } = await leadIsAsked()
    const draft = await drafts(users.sam)
    await desk.slack.remove(users.maya, channels.globex, inChannel.ts)
    await untilRow(desk.database, sql`select 1 where not exists (select 1 from article_drafts)`)
    await desk.slack.submit(users.sam, draft.id, {
      draft_body: 'Something',
      draft_title: 'X',
    })
    await untilShown(users.sam, 'This draft is gone')
  })

  test('who is no staff can do nothing with forged buttons and modals', async () => {
    const { ticketId } = await leadIsAsked()
    await drafts(users.sam)
    const lee = { user: { id: users.lee, username: 'lee', name: 'lee', team_id: cast.teams.acme } }
    const privately = await openResponseUrl()
    for (const [action, value] of [
      ['draft_article_1', ticketId],
      ['discard_draft', '1:1'],
      ['edit_draft', '1:1'],
    ] as const)
      await desk.slack.deliver(click(action, value, privately.url, lee), { type: 'interactive' })
    for (const callback_id of ['article_draft', 'article_trial']) {
      const forged = { callback_id, private_metadata: '1:1' }
      await desk.slack.deliver(submission(ticketId, 'Lies', lee, forged), { type: 'interactive' })
    }
    expect(desk.slack.views(users.lee)).toEqual([])
    await eventually(() => expect(privately.texts.join()).toContain('Only members of the support channel'))
    const rows = await rowsOf(desk.database, sql`select revision, status from article_drafts`)
    expect(rows).toEqual([{ revision: 1, status: 'open' }])
    await privately.close()
  })

  test('of two who accept, the first does, and the other hears who', async () => {
    await leadIsAsked('are your candles scented with lavender?', 'Do your candles smell of lavender?')
    const [sams, priyas] = [await drafts(users.sam), await drafts(users.priya)]
    const body = {
      draft_title: 'Lavender',
      draft_body: 'Our candles are scented with lavender.',
    }
    await desk.slack.submit(users.sam, sams.id, body)
    const trial = await untilShown(users.sam, 'right answers')
    await desk.slack.submit(users.priya, priyas.id, body)
    await untilShown(users.priya, 'Sam has changed this draft meanwhile')
    await desk.slack.submit(users.sam, trial?.id ?? '')
    await untilShown(users.sam, 'knowledge/lavender.md')
    await desk.slack.clickInView(users.sam, trial?.id ?? '', 'discard_draft', '1:2').catch(() => undefined)
    expect(readdirSync(join(companyDir, 'knowledge')).filter((name) => name.startsWith('lavender'))).toHaveLength(1)
  })

  test('it is tried before it is accepted, becomes a file, and answers from then on', async () => {
    await leadIsAsked()
    const draft = await drafts(users.sam)
    await desk.slack.submit(users.sam, draft.id, {
      draft_title: 'Lead in glazes',
      draft_body: 'All our glazes are free of lead and cadmium. We test each batch.',
    })
    const trial = await untilShown(users.sam, 'right answers')
    expect(wordsOf(trial?.blocks)).toContain('It answers 2 of the 2 open questions.')
    expect(wordsOf(trial?.blocks)).toMatch(/It changes 0 of \d{2,} right answers\./)
    expect(readdirSync(join(companyDir, 'knowledge'))).not.toContain('lead-in-glazes.md')
    await desk.slack.submit(users.sam, trial?.id ?? '')
    await untilShown(users.sam, 'knowledge/lead-in-glazes.md')
    const file = readFileSync(join(companyDir, 'knowledge', 'lead-in-glazes.md'), 'utf8')
    expect(file).toContain('title: Lead in glazes')
    expect(file).toContain('free of lead and cadmium')
    await eventually(async () => {
      const question = await desk.write(users.ken, channels.initech, `<@${cast.bot.userId}> Are the mugs free of lead?`)
      expect(await desk.answer(question)).toContain('free of lead and cadmium')
    })
    expect(wordsOf((await gapButton()).blocks)).not.toContain('lead')
    const [kept] = await rowsOf<{ title: string; body: string }>(
      desk.database,
      sql`select title, body from article_drafts`,
    )
    expect(kept).toEqual({ title: '', body: '' })
  })
})

describe('where it cannot', () => {
  test('the article is in the database, all processes answer from it, and it can be exported', async () => {
    const companyDir = mkdtempSync(join(tmpdir(), 'frontdesk-drafts-'))
    cpSync(shopDir, companyDir, { recursive: true })
    chmodSync(join(companyDir, 'knowledge'), 0o555)
    const desk = await openHelpDesk({ config: { companyDir } })
    try {
      // root may write everywhere, so it is stored as another process would
      await desk.database.db.execute(sql`insert into stored_articles (id, title, questions, language, updated, body, accepted_by)
        values ('lead', 'Lead', '["Are the mugs free of lead?"]', 'en', '2026-11-02', 'All glazes are free of lead.', 'U1')`)
      await eventually(async () => {
        const question = await desk.write(
          users.ken,
          channels.initech,
          `<@${cast.bot.userId}> Are the mugs free of lead?`,
        )
        expect(await desk.answer(question)).toContain('All glazes are free of lead.')
      })
      expect([...(await storedAsFiles(desk.database.db))][0]?.[1]).toContain('title: Lead')
    } finally {
      await desk.close()
      chmodSync(join(companyDir, 'knowledge'), 0o755)
      rmSync(companyDir, { recursive: true })
    }
  })
})

describe('with a language model', () => {
  let desk: HelpDesk
  const isDrafting = ({ tools = [] }: RecordedRequest) => tools.some((tool) => tool.function.name === 'write_article')
  const editor =
    (drafting: Reply): Script =>
    (request) =>
      isTriage(request)
        ? asClassifier([{ when: /./, is: { intent: 'faq' } }])(request)
        : isDrafting(request)
          ? drafting
          : choosing()(request)
  beforeAll(async () => {
    desk = await openHelpDesk({ model: editor(fails()) })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const drafted = async () => {
    const question = await desk.write(users.maya, dms.maya, 'Are the mugs free of lead?')
    const { message, ticketId } = await desk.card(question)
    await desk.slack.click(users.sam, channels.support, message.ts, 'claim_ticket')
    await desk.slack.until(() => cardOf(desk.slack, ticketId)?.buttons.includes('reply_to_customer'))
    await desk.slack.click(users.sam, channels.support, message.ts, 'reply_to_customer')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    await desk.slack.submit(users.sam, modal.id, { text: 'Yes, Maya: our glazes are free of lead.' })
    await desk.settled()
    await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.helpDesk, 'ticket', 'gaps'))
    const list = desk.slack.ephemerals(users.sam).at(-1)
    await desk.slack.click(users.sam, channels.helpDesk, list?.ts ?? '', 'draft_article_1')
    const view = await desk.slack.until(() => {
      const shown = desk.slack.views(users.sam).at(-1)
      return shown && JSON.stringify(shown).includes('draft_body') ? shown : undefined
    })
    await desk.slack.closeView(users.sam, view.id)
    return JSON.stringify(view)
  }

  test('what it condenses is marked as written by AI, cleaned again, and shown to staff only', async () => {
    desk.model?.always(
      editor(structured({ title: 'Lead', questions: ['Is there lead?'], text: 'No lead, Maya (a@b.example).' })),
    )
    const draft = await drafted()
    expect(draft).toContain('Written by AI')
    expect(draft).toContain('No lead, …')
    expect(draft).not.toMatch(/Maya|a@b/)
    const asked = JSON.stringify(desk.model?.requests.filter(isDrafting))
    expect(asked).toContain('free of lead')
    expect(asked).not.toContain('Maya')
  })

  test('if it fails, staff get their own words', async () => {
    desk.model?.always(editor(fails()))
    const draft = await drafted()
    expect(draft).toContain('From what your team wrote')
    expect(draft).toContain('our glazes are free of lead.')
  })
})
