import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, wordsOf } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { asClassifier, isTriage, type RecordedRequest, type Reply, says, structured } from '../scripted-replies.ts'

// Several customers have the same problem: staff gather their tickets, tell them all at once, and resolve them at once.

const { users, channels, dms } = cast

/** A problem that several customers of a company report, each in their words, and what else they need. */
const stories = {
  shop: {
    title: 'the photo upload fails',
    mayas: 'I need a person: uploading photos to the form fails with an error since this morning',
    kens: 'Can a person help? The upload of my photos fails every time',
    tomas: 'Please get me somebody, the photo upload fails here too',
    other: 'I want to speak to a manager about the invoice of last month',
  },
  'api-vendor': {
    title: 'the export fails',
    mayas: 'I need a person: the export of our workspace fails with a timeout since this morning',
    kens: 'Can a person help? Every export fails here',
    tomas: 'Please get me somebody, our nightly export fails too',
    other: 'I need a person: our sandbox keys are rejected since this morning',
  },
}

describe.each(sampleCompanies)('with the %s', (company) => {
  const story = stories[company]
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    for (const userId of [users.sam, users.priya])
      for (const { id } of desk.slack.views(userId)) await desk.slack.closeView(userId, id)
  })
  afterAll(() => desk.close())

  async function asks(userId: string, channel: string, text: string) {
    const question = await desk.write(userId, channel, text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  const mayaAsks = () => asks(users.maya, channels.globex, story.mayas)
  const kenAsks = () => asks(users.ken, channels.initech, story.kens)
  const tomasAsks = () => asks(users.tomas, dms.tomas, story.tomas)
  const viewOf = (userId: string) => desk.slack.until(() => desk.slack.views(userId).at(-1))
  /** The modal in which tickets are chosen, once it is drawn. */
  const ticketsModal = (userId: string) =>
    desk.slack.until(() => {
      const view = desk.slack.views(userId).at(-1)
      return view && JSON.stringify(view).includes('checkboxes') && view
    })
  const checkedIn = (view: unknown): string[] =>
    [...JSON.stringify(view).matchAll(/"initial_options":(\[.*?\}\])/g)].flatMap(([, options = '']) =>
      [...options.matchAll(/"value":"(TKT-\w+)"/g)].map(([, id = '']) => id),
    )
  const incidentCards = () =>
    desk.slack.messages(channels.support).filter(({ bot_id, blocks }) => bot_id && /🧯 \*INC-/.test(wordsOf(blocks)))
  const newest = () => incidentCards().at(-1) as Message
  const press = (userId: string, { ts }: Message, action: string) =>
    desk.slack.click(userId, channels.support, ts, action)
  /** Sam opens the incident with what is proposed to him. */
  async function open(title = `"${story.title}"`, chosen?: string[]) {
    const before = incidentCards().length
    await desk.slack.command(users.sam, channels.support, 'ticket', `incident ${title}`)
    const modal = await ticketsModal(users.sam)
    await desk.slack.submit(users.sam, modal.id, chosen && { tickets_0: chosen })
    await desk.slack.until(() => incidentCards().length > before)
    await desk.settled()
    return { modal, card: newest() }
  }
  async function say(userId: string, card: Message, action: string, text: string) {
    await press(userId, card, action)
    const modal = await viewOf(userId)
    const result = await desk.slack.submit(userId, modal.id, { text })
    await desk.slack.closeView(userId, modal.id).catch(() => undefined)
    await desk.settled()
    return result
  }
  const statusOf = async ({ ticketId }: Card) =>
    (await rowsOf<{ status: string }>(desk.database, sql`select status from tickets where id = ${ticketId}`))[0]?.status

  test('what is like it is proposed; staff confirm, tell all once, and resolve all once', async () => {
    const [maya, ken, other] = [await mayaAsks(), await kenAsks(), await asks(users.tomas, dms.tomas, story.other)]
    const { modal, card } = await open()
    expect(checkedIn(modal).sort()).toEqual([maya.card.ticketId, ken.card.ticketId].sort())
    expect(JSON.stringify(modal)).toContain(other.card.ticketId)
    expect(wordsOf(card.blocks)).toContain(`INC-`)
    expect(wordsOf(card.blocks)).toContain(story.title)
    expect(wordsOf(card.blocks)).toMatch(/2 tickets: <http[^|]+\|TKT-\w+>, <http[^|]+\|TKT-\w+>/)
    for (const { ticketId } of [maya.card, ken.card])
      expect(cardOf(desk.slack, ticketId)?.text).toMatch(/🧯 Part of <http[^|]+\|INC-\d+>: /)
    expect(cardOf(desk.slack, other.card.ticketId)?.text).not.toContain('🧯')

    await say(users.sam, card, 'tell_all_of_incident', 'We know about it and work on it.')
    for (const { question } of [maya, ken])
      expect(desk.answers(question).filter((text) => text.includes('We know about it'))).toHaveLength(1)
    expect(desk.answers(other.question).join()).not.toContain('We know about it')
    expect(wordsOf(newest().blocks)).toMatch(/customers were told once, by <@U\w+>/)

    await say(users.priya, newest(), 'solve_incident', 'It works again. Sorry!')
    for (const { question, card: ticket } of [maya, ken]) {
      const said = desk.answers(question)
      expect(said.filter((text) => text.includes('It works again'))).toHaveLength(1)
      expect(said.filter((text) => text.includes('is solved'))).toHaveLength(1)
      expect(await statusOf(ticket)).toBe('resolved')
      expect(
        JSON.stringify(desk.slack.messages(channels[question === maya.question ? 'globex' : 'initech'], question.ts)),
      ).toContain('rate_5')
    }
    expect(await statusOf(other.card)).toBe('open')
    expect(wordsOf(newest().blocks)).toContain('solved, says')
    expect(JSON.stringify(newest().blocks)).not.toContain('tell_all_of_incident')
    expect(incidentCards()).toHaveLength(1)
  })

  test('a new ticket that is like it is proposed on its card: it belongs to it, or is something else', async () => {
    await mayaAsks()
    const { card } = await open()
    const ken = await kenAsks()
    expect(ken.card.text).toMatch(/🧯 It looks like <http[^|]+\|INC-\d+>/)
    const tomas = await tomasAsks()
    await press(users.priya, ken.card.message, 'belongs_to_incident')
    await press(users.priya, tomas.card.message, 'not_of_incident')
    await desk.slack.until(() => cardOf(desk.slack, ken.card.ticketId)?.text.includes('Part of'))
    await desk.slack.until(() => !cardOf(desk.slack, tomas.card.ticketId)?.buttons.includes('belongs_to_incident'))
    await desk.settled()
    expect(wordsOf(newest().blocks)).toContain('2 tickets')
    expect(newest().ts).toBe(card.ts)
    const history = await desk.whisper(users.sam, () =>
      desk.slack.command(users.sam, channels.support, 'ticket', ken.card.ticketId),
    )
    expect(history).toMatch(/joined an incident \(<@U\w+>\) – INC-/)
  })

  test('tickets are added and taken out later; what is settled meanwhile is told nothing', async () => {
    const [maya, ken] = [await mayaAsks(), await kenAsks()]
    const { card } = await open()
    const other = await asks(users.tomas, dms.tomas, story.other)
    await press(users.sam, card, 'add_to_incident')
    const modal = await ticketsModal(users.sam)
    expect(checkedIn(modal).sort()).toEqual([maya.card.ticketId, ken.card.ticketId].sort())
    await desk.slack.submit(users.sam, modal.id, {
      tickets_0: [maya.card.ticketId],
      others: other.card.ticketId.toLowerCase(),
    })
    await desk.settled()
    expect(wordsOf(newest().blocks)).toContain(other.card.ticketId)
    expect(wordsOf(newest().blocks)).not.toContain(ken.card.ticketId)
    await press(users.sam, maya.card.message, 'resolve_ticket')
    await desk.settled()
    await say(users.sam, newest(), 'solve_incident', 'It works again.')
    expect(desk.answers(maya.question).join()).not.toContain('It works again')
    expect(desk.answers(ken.question).join()).not.toContain('It works again')
    expect(desk.answers(other.question).filter((text) => text.includes('It works again'))).toHaveLength(1)
    expect(await statusOf(ken.card)).toBe('open')
  })

  test('of two who write at the same time, one tells them; the other keeps what they wrote and hears why', async () => {
    const { question } = await mayaAsks()
    const { card } = await open()
    await press(users.sam, card, 'tell_all_of_incident')
    await press(users.priya, card, 'tell_all_of_incident')
    const [sams, priyas] = [await viewOf(users.sam), await viewOf(users.priya)]
    await desk.slack.submit(users.sam, sams.id, { text: 'Sam says so' })
    const refused = await desk.slack.submit(users.priya, priyas.id, { text: 'Priya says so' })
    expect(JSON.stringify(refused)).toContain('Sam has told them something meanwhile')
    await desk.settled()
    expect(desk.answers(question).filter((text) => text.includes('says so'))).toHaveLength(1)
  })

  test('the command lists and shows incidents; customers and colleagues outside the channel may nothing', async () => {
    const { card: mayas } = await mayaAsks()
    const typed = (userId: string, text: string) =>
      desk.whisper(userId, () => desk.slack.command(userId, channels.support, 'ticket', text))
    expect(await typed(users.sam, 'incident')).toContain('There are no open incidents')
    const { card } = await open('“the export fails for everybody”', [mayas.ticketId])
    const [, name = ''] = /(INC-\d+)/.exec(wordsOf(card.blocks)) ?? []
    expect(await typed(users.priya, 'incidents')).toMatch(
      new RegExp(`<http[^|]+\\|${name}>: the export fails for everybody`),
    )
    expect(await typed(users.priya, `incident ${name}`)).toContain('one ticket')
    for (const text of ['incident', `incident ${name}`, 'incident "lies"'])
      expect(
        await desk.whisper(users.lee, () => desk.slack.command(users.lee, channels.general, 'ticket', text)),
      ).toContain('Only members of the support channel')
  })

  test('talk among people opens and proposes nothing', async () => {
    await mayaAsks()
    await open()
    const before = await rowsOf(desk.database, sql`select * from incident_tickets`)
    await desk.handled(await desk.write(users.sam, channels.support, `INC-1: ${story.title}, who looks?`))
    await desk.handled(await desk.write(users.sam, channels.globex, `We know that ${story.title}`))
    expect(await rowsOf(desk.database, sql`select * from incident_tickets`)).toEqual(before)
    expect(await rowsOf(desk.database, sql`select 1 from tickets`)).toHaveLength(1)
  })
})

describe.each(sampleCompanies)('with a language model that translates, at the %s', (company) => {
  const german = 'Der Fehler E-204 ist bekannt, und wir beheben ihn heute bis 18:00.'
  const english = 'The error E-204 is known, and we mend it by 18:00 today.'
  const { dir: companyDir, remove } = sampleCompanyWith(company, 'translate: true')
  const triage = asClassifier([
    { when: /Mensch/i, is: { intent: 'human_needed', language: 'de' } },
    { when: /./, is: { intent: 'human_needed', language: 'en' } },
  ])
  const translating =
    (translation: string) =>
    (request: RecordedRequest): Reply => {
      if (isTriage(request)) return triage(request)
      const isTranslation = request.tools?.some((tool) => tool.function.name === 'translate')
      return isTranslation ? structured({ translations: [translation] }) : says('…')
    }
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir }, model: translating(german) })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    remove()
  })

  test.each([
    ['reads it in German, marked as a translation', german, new RegExp(`${german}\\n\\n_?Automatisch übersetzt\\._?`)],
    [
      'reads it as it was written, if the translation says something else',
      german.replace('18:00', '20:00'),
      new RegExp(english),
    ],
  ])('who writes in German %s; nothing of the text is kept', async (_, translation, heard) => {
    desk.model?.always(translating(translation))
    const maya = await desk.write(users.maya, channels.globex, `I need a person: ${stories[company].title}`)
    const tomas = await desk.write(
      users.tomas,
      channels.globex,
      `<@${cast.bot.userId}> Ich brauche einen Menschen: ${stories[company].title}`,
    )
    const ids = [(await desk.card(maya)).ticketId, (await desk.card(tomas)).ticketId]
    await desk.settled()
    await desk.slack.command(users.sam, channels.support, 'ticket', `incident ${stories[company].title}`)
    const modal = await desk.slack.until(() => {
      const view = desk.slack.views(users.sam).at(-1)
      return view && JSON.stringify(view).includes('checkboxes') && view
    })
    await desk.slack.submit(users.sam, modal.id, { tickets_0: ids })
    await desk.settled()
    const card = desk.slack.messages(channels.support).findLast(({ blocks }) => /🧯 \*INC-/.test(wordsOf(blocks)))
    await desk.slack.click(users.sam, channels.support, card?.ts ?? '', 'tell_all_of_incident')
    const text = await desk.slack.until(() =>
      desk.slack.views(users.sam).find((view) => JSON.stringify(view).includes('multiline')),
    )
    expect(wordsOf(text)).toContain('The customers write in English, German.')
    await desk.slack.submit(users.sam, text.id, { text: english })
    await desk.slack.until(() => wordsOf(desk.slack.views(users.sam).at(-1)).includes('Said in 2 threads'))
    await desk.slack.closeView(users.sam, text.id)
    await desk.settled()
    expect(desk.answers(maya).at(-1)).toContain(english)
    expect(desk.answers(tomas).at(-1)).toMatch(heard)
    expect(await rowsOf(desk.database, sql`select 1 from article_translations`)).toEqual([])
  })
})
