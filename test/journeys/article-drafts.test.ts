import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { exportStored } from '../../src/cli/articles/export-stored.ts'
import { judgeRegressions } from '../../src/cli/eval/regressions/judge-regressions.ts'
import { readCompany } from '../../src/company/company.ts'
import { eventually } from '../eventually.ts'
import { cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { quiet } from '../quiet.ts'
import { openResponseUrl } from '../response-url.ts'
import { sampleCompanyWith } from '../sample-company.ts'
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

/** What staff do with drafts, at the bot of a story. */
function draftsOf(desk: () => HelpDesk) {
  const gapButton = async (userId: string = users.sam) => {
    await desk().whisper(userId, () => desk().slack.command(userId, channels.helpDesk, 'ticket', 'gaps'))
    const whisper = desk().slack.ephemerals(userId).at(-1)
    if (!whisper) throw new Error('Nothing was whispered')
    return whisper
  }
  const shown = (userId: string) => desk().slack.views(userId).at(-1)
  const drafts = async (userId: string) => {
    const list = await gapButton(userId)
    await desk().slack.click(userId, channels.helpDesk, list.ts, 'draft_article_1')
    return desk().slack.until(() => {
      const view = shown(userId)
      return view && JSON.stringify(view).includes('draft_body') ? view : undefined
    })
  }
  const untilShown = (userId: string, words: string) =>
    desk().slack.until(() => (wordsOf(shown(userId)?.blocks).includes(words) ? shown(userId) : undefined), 30_000)

  return { gapButton, drafts, untilShown }
}

/** Staff claim a ticket and answer by its card. */
async function answersByCard(desk: HelpDesk, userId: string, asked: Message, text: string) {
  const { ticketId, message } = await desk.card(asked)
  await desk.slack.click(userId, channels.support, message.ts, 'claim_ticket')
  await desk.slack.until(() => cardOf(desk.slack, ticketId)?.buttons.includes('reply_to_customer'))
  await desk.slack.click(userId, channels.support, message.ts, 'reply_to_customer')
  const modal = await desk.slack.until(() => desk.slack.views(userId).at(-1))
  await desk.slack.submit(userId, modal.id, { text })
  await desk.settled()
  return ticketId
}

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
    const byCard = 'They are, Tomás. Write to tomas@globex.example if you need the certificate.'
    const ticketId = await answersByCard(desk, users.priya, direct, byCard)
    await desk.handled(inChannel, answer, direct)
    return { inChannel, direct, ticketId }
  }
  const { gapButton, drafts, untilShown } = draftsOf(() => desk)

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

describe('where there is no folder of articles', () => {
  const company = sampleCompanyWith('api-vendor', '')
  const exported = join(company.dir, 'exported')
  let desk: HelpDesk
  beforeAll(async () => {
    rmSync(join(company.dir, 'knowledge'), { recursive: true })
    desk = await openHelpDesk({ config: { companyDir: company.dir } })
  })
  afterAll(async () => {
    await desk.close()
    company.remove()
  })
  const { drafts, untilShown } = draftsOf(() => desk)
  const notices = () =>
    desk.slack.messages(channels.support).filter(({ text }) => text.includes('There are no articles'))
  const asks = (user: string, channel: string) => desk.write(user, channel, 'How do I put a watermark on every page?')

  test('an accepted article is kept in the database, answers from then on, after a restart too, and is exported', async () => {
    expect(await exportStored(desk.database.db, exported)).toContain('keeps no accepted articles')
    await answersByCard(desk, users.sam, await asks(users.maya, dms.maya), 'Set `watermark` in the template, Maya.')
    const draft = await drafts(users.sam)
    await desk.slack.submit(users.sam, draft.id, {
      draft_title: 'Watermarks',
      draft_body: 'Set `watermark` to the text in the template. It is put on every page.',
    })
    const trial = await untilShown(users.sam, 'It answers the open question.')
    await desk.slack.submit(users.sam, trial?.id ?? '')
    await untilShown(users.sam, 'It is in the database')
    expect(existsSync(join(company.dir, 'knowledge'))).toBe(false)
    await eventually(async () => {
      const again = await asks(users.ken, channels.initech)
      expect(await desk.answer(again)).toContain('put on every page')
    })
    await desk.settled()
    await desk.slack.until(() => notices()[0])
    const told = notices().length
    await desk.restart()
    expect(await desk.answer(await asks(users.tomas, dms.tomas))).toContain('put on every page')
    expect(notices()).toHaveLength(told)
    expect(await exportStored(desk.database.db, exported)).toMatch(/Articles written to .*: 1\./)
    expect(readFileSync(join(exported, 'watermarks.md'), 'utf8')).toContain('title: Watermarks')
    expect(await exportStored(desk.database.db, exported)).toContain('Files that were there stay as they are: 1.')
  })

  test('another process that has stored one is heard', async () => {
    await desk.database.db.execute(sql`insert into stored_articles (id, title, questions, language, updated, body, accepted_by)
      values ('lead', 'Paper sizes', '["Which paper sizes are there?"]', 'en', '2026-11-02', 'A4 and Letter.', 'U1')`)
    await eventually(async () => {
      const question = await desk.write(
        users.maya,
        channels.globex,
        `<@${cast.bot.userId}> Which paper sizes are there?`,
      )
      expect(await desk.answer(question)).toContain('A4 and Letter.')
    })
  })

  test('what people judged of it is tried with it', async () => {
    const question = await asks(users.maya, channels.globex)
    await desk.answer(question)
    await desk.settled()
    const answer = desk.slack.messages(channels.globex, question.ts).findLast(({ bot_id }) => bot_id)
    await desk.slack.click(users.maya, channels.globex, answer?.ts ?? '', 'answer_helped')
    await untilRow(desk.database, sql`select 1 from article_uses where verdict = 'helped'`)
    const { db } = desk.database
    const judged = await judgeRegressions({ db, company: await readCompany(company.dir), threshold: 0.7, log: quiet })
    expect(judged).toMatchObject([{ isRight: true, row: { articleId: 'watermarks' } }])
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
    desk = await openHelpDesk({
      model: editor(fails()),
      config: { companyDir: join(projectRoot, 'samples', 'api-vendor') },
    })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const { drafts } = draftsOf(() => desk)

  const drafted = async () => {
    const question = await desk.write(users.maya, dms.maya, 'How do I put a watermark on every page?')
    await answersByCard(desk, users.sam, question, 'Put it into the template, Maya: it is on every page.')
    const view = await drafts(users.sam)
    await desk.slack.closeView(users.sam, view.id)
    return JSON.stringify(view)
  }

  test('what it condenses is marked as written by AI, cleaned again, and shown to staff only', async () => {
    desk.model?.always(
      editor(
        structured({
          title: 'Watermarks',
          questions: ['Are there watermarks?'],
          text: 'In the template, Maya (a@b.example).',
        }),
      ),
    )
    const draft = await drafted()
    expect(draft).toContain('Written by AI')
    expect(draft).toContain('In the template, …')
    expect(draft).not.toMatch(/Maya|a@b/)
    const asked = JSON.stringify(desk.model?.requests.filter(isDrafting))
    expect(asked).toContain('on every page')
    expect(asked).not.toContain('Maya')
  })

  test('if it fails, staff get their own words', async () => {
    desk.model?.always(editor(fails()))
    const draft = await drafted()
    expect(draft).toContain('From what your team wrote')
    expect(draft).toContain('it is on every page.')
  })
})
