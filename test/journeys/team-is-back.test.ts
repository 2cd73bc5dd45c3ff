import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

const { users, channels } = cast

/** What customers of each company ask, want and say to each other. */
const says = {
  shop: {
    needs: 'I want to speak to a person about my invoice',
    asks: 'What are your shipping rates?',
    talk: 'Lunch at noon, everybody?',
  },
  'api-vendor': {
    needs: 'I need a person: our webhooks stopped',
    asks: 'How do I rotate an API key?',
    talk: 'Shall we move the stand-up to ten?',
  },
}

const hours = `
hours:
  time_zone: Europe/Berlin
  days:
    monday to friday: 09:00-17:00
`

const byDay = '2026-11-30T10:00:00+01:00'
const byNight = '2026-11-30T21:00:00+01:00'
const back = /\n\nOur team is back on Tuesday, December 1, 9:00\sAM \(Central European Standard Time\)\.$/

describe.each(sampleCompanies)('with the %s, who waits for a person hears when one is there', (company) => {
  let desk: HelpDesk
  let folder: ReturnType<typeof sampleCompanyWith>
  /** What our clock is ahead of the real one. */
  let aheadMs = 0
  const setClock = (iso: string) => {
    aheadMs = Date.parse(iso) - Date.now()
  }
  beforeAll(async () => {
    folder = sampleCompanyWith(company, hours)
    desk = await openHelpDesk({ config: { companyDir: folder.dir }, now: () => new Date(Date.now() + aheadMs) })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    setClock(byDay)
  })
  afterAll(async () => {
    await desk.close()
    folder.remove()
  })

  const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
  const press = (userId: string, { message }: Card, action: string, value?: string) =>
    desk.slack.click(userId, channels.support, message.ts, action, value)
  const shows = ({ ticketId }: Card, words: string) =>
    desk.slack.until(() => cardOf(desk.slack, ticketId)?.text.includes(words), 30_000)
  async function ticketOf() {
    const question = await mayaWrites(says[company].needs)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card }
  }
  async function resolved() {
    const found = await ticketOf()
    await press(users.sam, found.card, 'resolve_ticket')
    await shows(found.card, 'resolved by')
    await desk.settled()
    return found
  }
  const lastTo = (question: Message) => desk.answers(question).at(-1)
  async function mayaHears(text: string, question: Message) {
    await desk.handled(await mayaWrites(text, question.ts))
    return lastTo(question)
  }

  test('whose word opens a ticket again', async () => {
    const { question } = await resolved()
    setClock(byNight)
    const told = await mayaHears('It still fails', question)
    expect(told).toContain('opened ticket')
    expect(told).toMatch(back)
  })

  test('but not in the hours', async () => {
    const { question } = await resolved()
    const told = await mayaHears('It still fails', question)
    expect(told).toContain('opened ticket')
    expect(told).not.toContain('is back')
  })

  test('who adds to a ticket that was opened by day; once', async () => {
    const { question } = await ticketOf()
    setClock(byNight)
    const told = await mayaHears('It has become worse', question)
    expect(told).toContain('added this')
    expect(told).toMatch(back)
    const heard = desk.answers(question).length
    await mayaHears('Much worse', question)
    expect(desk.answers(question)).toHaveLength(heard)
  })

  test('but who opened it by night has heard it', async () => {
    setClock(byNight)
    const { question } = await ticketOf()
    expect(lastTo(question)).toMatch(back)
    const told = await mayaHears('It has become worse', question)
    expect(told).toContain('added this')
    expect(told).not.toContain('is back')
  })

  test('who asks for news, unless it is for them to answer', async () => {
    const { question, card } = await ticketOf()
    setClock(byNight)
    const news = await mayaHears('Any news on my ticket?', question)
    expect(news).toContain('waiting for a person')
    expect(news).toMatch(back)
    await press(users.sam, card, 'resolve_ticket')
    await shows(card, 'resolved by')
    await desk.settled()
    const dm = await desk.write(users.maya, cast.dms.maya, `What about ${card.ticketId}?`)
    await desk.handled(dm)
    expect(lastTo(dm)).toContain('is solved')
    expect(lastTo(dm)).not.toContain('is back')
  })

  test('who opens it again from elsewhere', async () => {
    const { card } = await resolved()
    setClock(byNight)
    const dm = await desk.write(users.maya, cast.dms.maya, `Please open ${card.ticketId} again, it still fails`)
    await desk.handled(dm)
    expect(lastTo(dm)).toContain('opened ticket')
    expect(lastTo(dm)).toMatch(back)
  })

  test('whom an answer did not help', async () => {
    const question = await mayaWrites(says[company].asks)
    await desk.answer(question)
    await desk.settled()
    const answer = desk.slack.messages(channels.globex, question.ts).find(({ bot_id }) => bot_id)
    setClock(byNight)
    await desk.slack.click(users.maya, channels.globex, answer?.ts ?? '', 'answer_not_quite')
    const told = await desk.answer(question, 1)
    expect(told).toContain('passed this on')
    expect(told).toMatch(back)
  })

  test('whose words a colleague makes a ticket, who may only be sorting what came in', async () => {
    const talk = await mayaWrites(says[company].talk)
    await desk.handled(talk)
    setClock(byNight)
    await desk.slack.react(users.sam, channels.globex, talk.ts, 'ticket')
    expect(await desk.answer(talk)).toMatch(back)
  })

  test('and nobody whose ticket a colleague opens again, who is at work on it', async () => {
    const { question, card } = await resolved()
    setClock(byNight)
    const heard = desk.answers(question).length
    await press(users.priya, card, 'more_acts', `${card.ticketId} reopen`)
    const told = await desk.answer(question, heard)
    expect(told).toContain('opened ticket')
    expect(told).not.toContain('is back')
  })

  test('a possible request of which a colleague makes a ticket', async () => {
    const question = await mayaWrites('not sure the dashboard counts that')
    await desk.handled(question)
    setClock(byNight)
    const line = desk.slack
      .messages(channels.support)
      .find(({ blocks }) => JSON.stringify(blocks ?? []).includes('make_ticket'))
    await desk.slack.click(users.sam, channels.support, line?.ts ?? '', 'make_ticket')
    expect(await desk.answer(question)).toMatch(back)
  })
})
