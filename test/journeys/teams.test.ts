import { cast } from '../../sandbox/workspace/cast.ts'
import { clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { type SampleCompany, sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

// The experts have a private channel of their own. Lee is only there, Sam only in the support channel, Priya in both.

const { users, channels } = cast
const experts = channels.general
const teams = `
teams:
  - name: Experts
    channel: "#the-experts"
    customers: [initech]
    words: [data centre]
  - name: Friends
    channel: "#friends"
    customers: ["#globex-acme"]
`

/** What needs a person at each company. */
const needs: Record<SampleCompany, string> = {
  shop: 'Please put me through to a person about my broken lamp',
  'api-vendor': 'Please put me through to a human engineer about failing webhooks',
}

describe.each<SampleCompany>([...sampleCompanies])('with the %s', (name) => {
  const company = sampleCompanyWith(name, teams)
  let desk: HelpDesk
  let begun: Record<string, number>
  beforeAll(async () => {
    desk = await openHelpDesk({
      config: { companyDir: company.dir },
      arrange: async (slack) => {
        slack.alterChannel(experts, {
          name: 'the-experts',
          isPrivate: true,
          isGeneral: false,
          members: [users.frontdesk, users.lee, users.priya],
        })
        slack.alterChannel(channels.helpDesk, {
          name: 'friends',
          isPrivate: true,
          members: [users.frontdesk, users.sam, users.lee, users.gil],
        })
      },
    })
  })
  beforeEach(async () => {
    await clearDesk(desk)
    begun = Object.fromEntries(all.map((id) => [id, desk.slack.messages(id).length]))
  })
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  const all = [experts, channels.support, channels.helpDesk]
  const inChannel = (id: string) => desk.slack.messages(id).slice(begun[id])
  const cardsIn = (id: string) =>
    inChannel(id).filter(({ text }) => text.startsWith('TKT-') && !text.includes('has moved'))
  const whereCards = () => all.map((id) => cardsIn(id).length)
  const wordsIn = (id: string, ts: string) =>
    desk.slack
      .messages(id, ts)
      .map(({ text, blocks }) => `${text}\n${wordsOf(blocks)}`)
      .join('\n')
  const command = (userId: string, typed: string, channel: string = channels.globex) =>
    desk.whisper(userId, () => desk.slack.command(userId, channel, '/ticket', typed))
  async function ask(userId: string, channel: string, text: string) {
    const question = await desk.write(userId, channel, text)
    await desk.handled(question)
    const id = /TKT-[0-9A-F]{8}/.exec(desk.answers(question).join())?.[0] ?? ''
    return { question, id }
  }
  const cardOf = (channel: string, id: string) => {
    const card = cardsIn(channel).find(({ text }) => text.startsWith(id))
    if (!card) throw new Error(`There is no card of ${id} in ${channel}`)
    return card
  }

  test('a customer’s tickets go to the team that has them, by company and by channel; everybody else’s to the support channel', async () => {
    await ask(users.ken, channels.initech, needs[name])
    expect(whereCards()).toEqual([1, 0, 0])
    await ask(users.maya, channels.globex, needs[name])
    expect(whereCards()).toEqual([1, 0, 1])
    await ask(users.maya, cast.dms.maya, needs[name])
    expect(whereCards()).toEqual([1, 1, 1])
    await ask(users.tomas, cast.dms.tomas, `${needs[name]} in your data centre`)
    expect(whereCards()).toEqual([2, 1, 1])
  })

  test('people see and serve the tickets of the channels that they are in, and no others', async () => {
    const { id } = await ask(users.ken, channels.initech, needs[name])
    expect(await command(users.lee, id)).toContain('Sentiment')
    expect(await command(users.sam, id)).toContain('I can’t find a ticket')
    expect(await command(users.sam, `claim ${id}`)).toContain('Only members of the support channel')
    expect(await command(users.sam, `move ${id} support`)).toContain('Only members of the support channel')
    expect(await command(users.sam, 'queue')).not.toContain(id)
    expect(await command(users.lee, 'queue')).toContain(id)
  })

  test('Sam moves a ticket from its card: the card is in the other channel, what was there is gone, and a note leads back', async () => {
    const { question, id } = await ask(users.maya, cast.dms.maya, needs[name])
    const before = cardOf(channels.support, id)
    await desk.slack.click(users.sam, channels.support, before.ts, 'claim_ticket')
    await desk.slack.until(() => wordsOf(cardOf(channels.support, id).blocks).includes('has it') || undefined)
    await desk.write(users.sam, channels.support, 'They sounded worried', { threadTs: before.ts })
    await desk.settled()
    await desk.slack.click(users.sam, channels.support, before.ts, 'more_acts', `${id} team`)
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    expect(wordsOf(modal.blocks)).toMatch(/the support channel\n.*Experts\n.*Friends/s)
    const heard = desk.answers(question).length
    await desk.slack.submit(users.sam, modal.id, { team: 'Experts' })
    await desk.settled()
    const left = desk.slack.messages(channels.support).find(({ ts }) => ts === before.ts)
    expect(wordsOf(left?.blocks)).toContain(`${id} has moved to <#${experts}>`)
    expect(wordsOf(left?.blocks)).not.toContain(needs[name])
    const card = cardOf(experts, id)
    expect(wordsOf(card.blocks)).toContain(needs[name])
    expect(wordsOf(card.blocks)).toContain('nobody has it yet')
    const below = wordsIn(experts, card.ts)
    expect(below).toContain('Sam moved this ticket to Experts.')
    expect(below).toContain(`/archives/${channels.support}/p${before.ts.replace('.', '')}`)
    expect(desk.answers(question)).toHaveLength(heard)
    expect(await command(users.lee, `history ${id}`)).toMatch(/moved to another team \(<@\w+>\) – Experts/)
    expect(await command(users.lee, `history ${id}`)).toContain('They sounded worried')
    expect(await command(users.sam, id)).toContain('I can’t find a ticket')
  })

  test('what the customer writes then goes to the new team, and it can be moved back by command', async () => {
    const { question, id } = await ask(users.maya, cast.dms.maya, needs[name])
    expect(await command(users.priya, `move ${id} expert`, experts)).toBe(
      'There is no team “expert”. Possible are: support, Experts, Friends.',
    )
    expect(await command(users.priya, `move ${id} experts`, experts)).toContain(id)
    expect(await command(users.priya, `move ${id} experts`, experts)).toBe(`${id} is already with Experts.`)
    await desk.settled()
    const more = await desk.write(users.maya, cast.dms.maya, 'It got worse', { threadTs: question.ts })
    await desk.handled(more)
    expect(wordsIn(experts, cardOf(experts, id).ts)).toContain('It got worse')
    const before = inChannel(channels.support).length
    expect(await command(users.lee, `move ${id} support`, experts)).toContain(id)
    await desk.settled()
    expect(inChannel(channels.support).length).toBeGreaterThan(before)
    expect(wordsOf(cardOf(channels.support, id).blocks)).toContain(needs[name])
    expect(cardsIn(experts).filter(({ blocks }) => wordsOf(blocks).includes(needs[name]))).toEqual([])
  })

  test('talk of those customers is none of any team', async () => {
    const talk = await desk.write(users.ken, channels.initech, 'Happy Friday folks')
    await desk.handled(talk)
    expect(whereCards()).toEqual([0, 0, 0])
    expect(desk.answers(talk)).toEqual([])
  })
})
