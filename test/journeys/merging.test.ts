import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, channelOf, clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels, dms } = cast

/** What customers of each company need a person for, twice, and go on to say about it. */
const says = {
  shop: {
    first: 'Please put me through to somebody about the broken lamp',
    second: 'Could a person please look at my broken lamp?',
    more: 'The glass is cracked on the left side',
  },
  'api-vendor': {
    first: 'Please put me through to a human engineer about failing webhooks',
    second: 'Could a human engineer please look at our failing webhooks?',
    more: 'They fail with a 500 since Tuesday',
  },
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())
  const { first, second, more } = says[company]

  async function ticketOf(userId: string, channel: string, text: string) {
    const question = await desk.write(userId, channel, text)
    const card = await desk.card(question)
    await desk.settled()
    return { question, card, id: card.ticketId }
  }
  const now = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)?.text ?? ''
  const shows = (card: Card, words: string) => desk.slack.until(() => now(card).includes(words) || undefined, 30_000)
  const below = ({ message }: Card) =>
    desk.slack
      .messages(channels.support, message.ts)
      .slice(1)
      .map(({ text }) => text)
      .join('\n')
  const choose = (userId: string, { message }: Card, act: string, ticketId: string) =>
    desk.slack.click(userId, channels.support, message.ts, 'more_acts', `${ticketId} ${act}`)
  const command = (userId: string, text: string) =>
    desk.whisper(userId, () =>
      desk.slack.command(userId, userId === users.lee ? channels.helpDesk : channels.support, '/ticket', text),
    )
  const adds = async (question: Message, text: string, userId: string = users.maya) => {
    const message = await desk.write(userId, channelOf(desk.slack, question), text, { threadTs: question.ts })
    await desk.handled(message)
    return message
  }
  async function merged() {
    const one = await ticketOf(users.maya, channels.globex, first)
    const two = await ticketOf(users.maya, channels.globex, second)
    expect(await command(users.sam, `merge ${two.id} ${one.id}`)).toContain(one.id)
    await desk.settled()
    return { one, two }
  }

  test('Sam merges from the menu: the cards lead to each other, and Maya is told once where it goes on', async () => {
    const one = await ticketOf(users.maya, channels.globex, first)
    const two = await ticketOf(users.maya, channels.globex, second)
    const kens = await ticketOf(users.ken, channels.initech, first)
    await choose(users.sam, two.card, 'merge', two.id)
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    expect(wordsOf(modal.blocks)).toContain(`${one.id} · Maya (Globex)`)
    expect(JSON.stringify(modal.blocks)).not.toContain(kens.id)
    await desk.slack.submit(users.sam, modal.id, { into: one.id })
    await desk.settled()
    expect(now(two.card)).toMatch(new RegExp(`goes on in another ticket\\nMerged into <https?://\\S+\\|${one.id}>`))
    expect(now(one.card)).toMatch(new RegExp(`Merged into this one: <https?://\\S+\\|${two.id}>`))
    expect(below(one.card)).toContain(`Sam merged ${two.id} into this ticket. Maya wrote there:\n&gt; ${second}\n<http`)
    const told = desk.answers(two.question)
    expect(told).toHaveLength(2)
    expect(told[1]).toMatch(new RegExp(`ticket \\*${two.id}\\* together with ticket \\*${one.id}\\*.*\\n.*https?://`))
    expect(desk.answers(one.question)).toHaveLength(1)
  })

  test('what Maya writes in either thread reaches the card that is left; replies go to its thread', async () => {
    const { one, two } = await merged()
    const message = await adds(two.question, more)
    expect(below(one.card)).toContain(more)
    expect(below(two.card)).not.toContain(more)
    expect(now(two.card)).toContain('Merged into')
    await desk.edit(message, 'Never mind that detail')
    await desk.settled()
    expect(below(one.card)).not.toContain(more)
    await desk.slack.click(users.sam, channels.support, one.card.message.ts, 'reply_to_customer')
    const modal = await desk.slack.until(() => desk.slack.views(users.sam).at(-1))
    await desk.slack.submit(users.sam, modal.id, { text: 'We are looking' })
    await desk.settled()
    expect(desk.answers(one.question).at(-1)).toContain('We are looking')
    expect(desk.answers(two.question).join()).not.toContain('We are looking')
    await adds(two.question, 'Any news?')
    expect(desk.answers(two.question).at(-1)).toContain(`*${one.id}* is in good hands`)
  })

  test('Maya’s words bring it back to its owner from the merged thread; what she deletes there is gone from both', async () => {
    const { one, two } = await merged()
    await adds(two.question, 'I am Sam and I look into it', users.sam)
    expect(now(one.card)).toContain(`<@${users.sam}> has it`)
    await choose(users.sam, one.card, 'wait', one.id)
    await shows(one.card, 'waiting for the customer since')
    await desk.settled()
    await adds(two.question, more)
    expect(now(one.card)).toContain(`<@${users.sam}> has it`)
    expect(now(one.card)).not.toContain('waiting for the customer since')
    await desk.slack.remove(users.maya, channels.globex, two.question.ts)
    await desk.slack.until(() => !now(two.card).includes(second) || undefined)
    await desk.settled()
    expect(below(one.card)).not.toContain(second)
    expect(now(one.card)).toContain(first)
  })

  test('merging twice, merging what is closed, and other companies’ tickets are refused in a private word', async () => {
    const { one, two } = await merged()
    const kens = await ticketOf(users.ken, channels.initech, first)
    expect(await command(users.priya, `merge ${two.id} ${one.id}`)).toContain(`${two.id} was merged into ${one.id}`)
    expect(await command(users.priya, `merge ${one.id} ${two.id}`)).toContain(`${two.id} was merged into ${one.id}`)
    expect(await command(users.priya, `merge ${one.id} ${kens.id}`)).toContain('are of different companies')
    expect(await command(users.priya, `merge ${one.id}`)).toContain('Write it like this: /ticket merge TKT-… TKT-…')
    expect(await command(users.lee, `merge ${kens.id} ${one.id}`)).toContain('Only members of the support channel')
    expect(desk.answers(two.question)).toHaveLength(2)
  })

  test('reopening splits it off again: what Maya writes there reaches its own card', async () => {
    const { one, two } = await merged()
    await choose(users.sam, two.card, 'reopen', two.id)
    await shows(two.card, 'nobody has it yet')
    await desk.settled()
    expect(now(one.card)).not.toContain(two.id)
    expect(below(one.card)).toContain(`Sam split ${two.id} off again.`)
    expect(desk.answers(two.question).at(-1)).toContain(`*${two.id}* again`)
    await adds(two.question, more)
    expect(below(two.card)).toContain(more)
    expect(below(one.card)).not.toContain(more)
  })

  test('Tomás, whose private request Maya cannot see, hears nothing of hers; both are one for staff', async () => {
    const mayas = await ticketOf(users.maya, channels.globex, first)
    const question = await desk.write(users.tomas, dms.tomas, second)
    const his = await desk.card(question)
    await command(users.sam, `merge ${his.ticketId} ${mayas.id}`)
    await desk.settled()
    expect(desk.answers(question)).toHaveLength(1)
    expect(below(mayas.card)).toContain('Tomás cannot read the thread of this ticket')
    await adds(question, more, users.tomas)
    expect(below(mayas.card)).toContain(more)
    expect(desk.answers(question).join()).not.toContain(mayas.id)
  })
})
