import { cast } from '../../sandbox/workspace/cast.ts'
import { eventually } from '../eventually.ts'
import { clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { openResponseUrl } from '../response-url.ts'
import { type SampleCompany, sampleCompanies, sampleCompanyWith } from '../sample-company.ts'
import { click } from '../security/forged-payloads.ts'

// The sales people have a private channel of their own. Lee works there, and is not in the support channel; Sam is not in theirs.

const { users, channels, dms } = cast
const own = channels.general
const quoteWanted = 'Could you please send us a quote for 300 seats?'

const sales = `
    about: buying more, quotes, contracts
    channel: "#sales-team"
    examples:
      - we would like a quote for 200 seats
      - could you please send us a quote
      - can somebody send us an offer for 50 seats
      - we want a quote for three years
      - who can make us an offer
      - please send a quote for 40 seats`

const yamlOf: Record<SampleCompany, (yaml: string) => string> = {
  shop: (yaml) => yaml.replace('\ndepartments:', `\ndepartments:\n  sales:${sales}`),
  'api-vendor': (yaml) => yaml.replace('\n  sales:', '\n  sales:\n    channel: "#sales-team"'),
}

describe.each<SampleCompany>([...sampleCompanies])('with the %s', (name) => {
  const company = sampleCompanyWith(name, '', yamlOf[name])
  let desk: HelpDesk
  let begun: Record<string, number>
  beforeAll(async () => {
    desk = await openHelpDesk({
      config: { companyDir: company.dir },
      arrange: async (slack) =>
        slack.alterChannel(own, {
          name: 'sales-team',
          isPrivate: true,
          isGeneral: false,
          members: [users.frontdesk, users.lee],
        }),
    })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    desk.slack.alterChannel(own, { isPrivate: true })
    begun = Object.fromEntries([own, channels.support].map((id) => [id, desk.slack.messages(id).length]))
  })
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  const inChannel = (id: string) => desk.slack.messages(id).slice(begun[id])
  const cardsIn = (id: string) => inChannel(id).filter(({ text }) => text.startsWith('TKT-'))
  async function ask(text: string) {
    const question = await desk.write(users.maya, dms.maya, text)
    await desk.handled(question)
    return question
  }
  const ticketIdIn = (text: string) => /TKT-[0-9A-F]{8}/.exec(text)?.[0] ?? ''
  /** What "Add to ticket …" offers to somebody who chooses it for a message. */
  async function offeredTo(userId: string, channel: string, ts: string) {
    await desk.slack.shortcut(userId, channel, ts, 'add_to_ticket')
    const view = await desk.slack.until(() => {
      const shown = desk.slack.views(userId).at(-1)
      return shown && !wordsOf(shown.blocks).includes('⏳') && shown
    })
    await desk.slack.closeView(userId, view.id)
    return wordsOf(view.blocks)
  }
  const list = (userId: string) => desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket'))
  const look = (userId: string, id: string) =>
    desk.whisper(userId, () => desk.slack.command(userId, channels.helpDesk, 'ticket', id))

  test('the tickets of sales are not offered to Sam, who does not serve them, when he adds a message to a ticket', async () => {
    await ask(quoteWanted)
    const talk = await desk.write(users.maya, channels.globex, 'Please put me through to a person')
    await desk.handled(talk)
    const offered = await offeredTo(users.sam, channels.globex, talk.ts)
    expect(offered).toContain('through to a person')
    expect(offered).not.toContain('quote')
  })

  test('a ticket of sales has its card, and all notes below it, in their channel and nowhere else', async () => {
    const question = await ask(quoteWanted)
    const [card] = cardsIn(own)
    expect(wordsOf(card?.blocks)).toContain('Department*\nsales')
    const more = await desk.write(users.maya, dms.maya, 'It should be for three years', { threadTs: question.ts })
    await desk.handled(more)
    expect(desk.slack.messages(own, card?.ts).at(-1)?.text).toContain('It should be for three years')
    await desk.edit(more, 'It should be for two years')
    await desk.settled()
    expect(
      desk.slack
        .messages(own, card?.ts)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('three years')
    expect(inChannel(channels.support)).toEqual([])
  })

  test('every other ticket, and talk, is none of theirs', async () => {
    await ask('I want to talk to a person, please.')
    await desk.handled(await desk.write(users.maya, channels.globex, 'Happy Friday folks'))
    expect(cardsIn(channels.support)).toHaveLength(1)
    expect(inChannel(own)).toEqual([])
  })

  test('its people claim, reply and close; the support team neither sees it nor may act on it', async () => {
    await ask(quoteWanted)
    const [card] = cardsIn(own)
    const id = ticketIdIn(card?.text ?? '')
    expect(await list(users.lee)).toContain(id)
    expect(await look(users.lee, id)).toContain('Sentiment')
    expect(await list(users.sam)).toBe('No open tickets. 🎉')
    expect(await look(users.sam, id)).toContain('I can’t find a ticket')
    await desk.slack.click(users.lee, own, card?.ts ?? '', 'claim_ticket')
    const shown = () => wordsOf(cardsIn(own)[0]?.blocks)
    await desk.slack.until(() => shown().includes(`<@${users.lee}> has it`))
    await desk.slack.click(users.lee, own, card?.ts ?? '', 'close_ticket')
    await desk.slack.until(() => shown().includes('closed by'))
  })

  test('its people may not act on the tickets of the support team', async () => {
    await ask('I want to talk to a person, please.')
    const id = ticketIdIn(cardsIn(channels.support)[0]?.text ?? '')
    expect(await list(users.lee)).toBe('No open tickets. 🎉')
    expect(await look(users.lee, id)).toContain('I can’t find a ticket')
    expect(
      await desk.whisper(users.lee, () => desk.slack.command(users.lee, channels.helpDesk, 'ticket', 'channel')),
    ).toContain('Only members of the support channel')
  })

  test.each(['claim_ticket', 'close_ticket'])(
    '%s, forged for a ticket of theirs, does nothing for the support team',
    async (action) => {
      await ask(quoteWanted)
      const id = ticketIdIn(cardsIn(own)[0]?.text ?? '')
      const privately = await openResponseUrl()
      await desk.slack.deliver(click(action, id, privately.url), { type: 'interactive' })
      await eventually(() => expect(privately.texts.join()).toContain('Only members of the support channel'))
      expect(wordsOf(cardsIn(own)[0]?.blocks)).toContain('nobody has it yet')
      await privately.close()
    },
  )

  test('when their channel turns public, tickets go to the support channel, whose people are told once and may act', async () => {
    desk.slack.alterChannel(own, { isPrivate: false })
    await desk.restart()
    await ask(quoteWanted)
    const second = await desk.write(users.tomas, dms.tomas, quoteWanted)
    await desk.handled(second)
    expect(cardsIn(own)).toEqual([])
    const [card] = cardsIn(channels.support)
    const told = inChannel(channels.support).filter(({ text }) => text.includes('Tickets of sales come here'))
    expect(told).toHaveLength(1)
    await desk.slack.click(users.sam, channels.support, card?.ts ?? '', 'claim_ticket')
    await desk.slack.until(() => wordsOf(cardsIn(channels.support)[0]?.blocks).includes(`<@${users.sam}> has it`))
  })
})
