import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { cardOf, clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { type SampleCompany, sampleCompanies, sampleCompanyWith } from '../sample-company.ts'

const { users, channels, dms } = cast

/** What a customer of each company wants, adds, says again, wants besides, and says to others. */
const says = {
  shop: {
    first: 'Please put me through to a person about my broken lamp',
    adds: 'Also, the glass of the shade is cracked',
    corrects: 'PS: I meant the table lamp',
    again: 'A person please, my lamp is broken!',
    details: 'I want to talk to a person about the lamp, which came broken in its box',
    other: 'I want to complain to a manager about the rude driver',
    numbered: ['I want a person to look at order 12345', 'Also I want a person to look at order 67890'],
  },
  'api-vendor': {
    first: 'Please put me through to a human engineer about our failing webhooks',
    adds: 'Also, they fail with a 500 since Tuesday',
    corrects: 'PS: I meant the webhooks of the test workspace',
    again: 'A human engineer please, our webhooks are failing!',
    details: 'I want to talk to a human engineer about the webhooks, which stopped after a deploy',
    other: 'I want to complain to a manager about the rude salesman',
    numbered: [
      'I want a human engineer to look at request 12345',
      'Also I want a human engineer to look at request 67890',
    ],
  },
} as const

describe.each<SampleCompany>([...sampleCompanies])('with the %s', (name) => {
  const { first, adds, corrects, again, details, other, numbered } = says[name]
  let desk: HelpDesk
  const company = sampleCompanyWith(name, '')
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: company.dir } })
  })
  beforeEach(async () => {
    await clearDesk(desk)
  })
  afterAll(async () => {
    await desk.close()
    company.remove()
  })

  async function write(
    text: string,
    userId: string = users.maya,
    channel: string = channels.globex,
    threadTs?: string,
  ) {
    const message = await desk.write(userId, channel, text, { threadTs })
    await desk.handled(message)
    return message
  }
  const idIn = (message: Message) => /TKT-[0-9A-F]{8}/.exec(desk.answers(message).join())?.[0] ?? ''
  const below = (id: string) =>
    desk.slack
      .messages(channels.support, cardOf(desk.slack, id)?.message.ts)
      .slice(1)
      .map(({ text }) => text)
      .join('\n')
  const buttonOf = (id: string) => cardOf(desk.slack, id)?.text.match(/Same matter as (TKT-\w+): merge/)?.[1]

  test.each([
    ['adds to it', adds],
    ['corrects it', corrects],
    ['says it again', again],
  ])('Maya %s in the channel, minutes later: it joins her ticket, and goes on there', async (_, more) => {
    const asked = await write(first)
    const id = idIn(asked)
    const added = await write(more)
    expect(desk.answers(added)).toEqual([`I’ve added this to ticket *${id}*, where our team will see it.`])
    expect(below(id)).toContain(`Maya (Globex) wrote:\n&gt; ${more}\n<http`)
    await write('And it is urgent for us', users.maya, channels.globex, added.ts)
    expect(below(id)).toContain('And it is urgent for us')
    expect(desk.answers(added)).toHaveLength(1)
    await desk.edit(added, 'Never mind that')
    await desk.settled()
    expect(below(id)).not.toContain(more)
  })

  test('what is another matter stays another ticket, whatever it begins with', async () => {
    const id = idIn(await write(first))
    const second = idIn(await write(other))
    expect(second).not.toBe(id)
    const [one, two] = [
      await write(numbered[0], users.ken, channels.initech),
      await write(numbered[1], users.ken, channels.initech),
    ]
    expect(idIn(two)).not.toBe(idIn(one))
  })

  test('where it is not certain, staff are asked by a button on the card, which merges', async () => {
    const asked = await write(first)
    const id = idIn(asked)
    expect(buttonOf(id)).toBeUndefined()
    const more = await write(details)
    const second = idIn(more)
    expect(second).not.toBe(id)
    expect(buttonOf(second)).toBe(id)
    const { message } = cardOf(desk.slack, second) ?? {}
    await desk.slack.click(users.sam, channels.support, message?.ts ?? '', 'same_matter', `${second} ${id}`)
    await desk.slack.until(() => cardOf(desk.slack, second)?.text.includes('Merged into') || undefined)
    await desk.settled()
    expect(below(id)).toContain(details)
    expect(buttonOf(second)).toBeUndefined()
    expect(desk.answers(more).at(-1)).toContain(`together with ticket *${id}*`)
  })

  test('after some time, elsewhere, by somebody else, and below a settled ticket, a new one is opened', async () => {
    const id = idIn(await write(first))
    expect(idIn(await write(again, users.tomas))).not.toBe(id)
    expect(idIn(await write(again, users.maya, dms.maya))).not.toBe(id)
    await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.support, '/ticket', `resolve ${id}`))
    await desk.settled()
    expect(idIn(await write(again))).not.toBe(id)
    await clearDesk(desk)
    const before = idIn(await write(first))
    await desk.database.db.execute(sql`update tickets set created_at = created_at - interval '16 minutes'`)
    const after = idIn(await write(again))
    expect(after).not.toBe(before)
    expect(buttonOf(after)).toBeUndefined()
  })

  test('talk is still left alone', async () => {
    await write(first)
    const talk = await write('Happy Friday folks')
    expect(desk.answers(talk)).toEqual([])
  })
})

/** Only in three days. */
const notNow = () => {
  const day = new Date(Date.now() + 3 * 24 * 3_600_000).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' })
  return `hours:\n  time_zone: UTC\n  days:\n    ${day.toLowerCase()}: 09:00-17:00\n`
}

describe.each<SampleCompany>([...sampleCompanies])('with the %s, outside hours', (name) => {
  const { first, adds } = says[name]
  const company = sampleCompanyWith(name, notNow())
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: company.dir } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(async () => {
    await desk.close()
    company.remove()
  })
  async function write(text: string, threadTs?: string) {
    const message = await desk.write(users.maya, channels.globex, text, { threadTs })
    await desk.handled(message)
    return message
  }
  const below = (id: string) =>
    desk.slack
      .messages(channels.support, cardOf(desk.slack, id)?.message.ts)
      .slice(1)
      .map(({ text }) => text)
      .join('\n')

  test('a thread in which something was added to a ticket, or it was opened again, belongs to it', async () => {
    const id = /TKT-[0-9A-F]{8}/.exec(desk.answers(await write(first)).join())?.[0] ?? ''
    const added = await write(adds)
    expect(desk.answers(added).join()).toMatch(/I’ve added this to ticket .*Our team is back on/s)
    await write('It got worse by now', added.ts)
    expect(below(id)).toContain('It got worse by now')
    await desk.whisper(users.sam, () => desk.slack.command(users.sam, channels.support, '/ticket', `resolve ${id}`))
    await desk.settled()
    const again = await write(`${id} is still not solved, it broke again`)
    expect(desk.answers(again).join()).toMatch(/I’ve opened ticket .* again.*Our team is back on/s)
    await write('The left side, this time', again.ts)
    expect(below(id)).toContain('The left side, this time')
    expect(desk.answers(again).join()).not.toMatch(/as ticket/)
  })
})
