import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, rowsOf, untilRow, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels, dms } = cast

/** What a customer of each company needs a person for, another matter that comes up in its thread, and talk about both. */
const says = {
  shop: {
    needs: 'Please put me through to somebody about the broken lamp',
    other: 'By the way, our invoice of March names the wrong address',
    more: 'The glass is cracked on the left side',
    reply: 'It should be our new office',
  },
  'api-vendor': {
    needs: 'Please put me through to a human engineer about failing webhooks',
    other: 'By the way, our invoice of March names the wrong company',
    more: 'They fail with a 500 since Tuesday',
    reply: 'It should be our holding',
  },
}

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterEach(async () => {
    for (const userId of [users.sam, users.priya, users.lee])
      for (const { id } of desk.slack.views(userId)) await desk.slack.closeView(userId, id)
  })
  afterAll(() => desk.close())
  const { needs, other, more, reply } = says[company]

  async function writes(text: string, { by = users.maya, channel = channels.globex, ...options }: Writing = {}) {
    const message = await desk.write(by, channel, text, options)
    await desk.handled(message)
    return message
  }
  /** Maya's ticket, and another matter of hers in its thread. */
  async function story(writing: Writing = {}) {
    const question = await writes(needs, writing)
    const card = await desk.card(question)
    await desk.settled()
    const second = await writes(other, { ...writing, threadTs: question.ts })
    return { question, card, second }
  }
  const now = (ticketId: string) => cardOf(desk.slack, ticketId)?.text ?? ''
  const below = (ticketId: string) =>
    desk.slack
      .messages(channels.support, cardOf(desk.slack, ticketId)?.message.ts ?? '')
      .slice(1)
      .map(({ text }) => text)
      .join('\n')
  const view = (userId: string) =>
    desk.slack.until(() => {
      const last = desk.slack.views(userId).at(-1)
      return last && !wordsOf(last.blocks).includes('⏳') && last
    })
  async function choose(userId: string, channel: string, ts: string) {
    await desk.slack.shortcut(userId, channel, ts, 'split_off')
    return view(userId)
  }
  const said = async (...chosen: Parameters<typeof choose>) => {
    const { id, blocks } = await choose(...chosen)
    await desk.slack.closeView(chosen[0], id)
    return wordsOf(blocks)
  }
  async function submit(userId: string, viewId: string) {
    await desk.slack.submit(userId, viewId)
    const words = wordsOf((await view(userId)).blocks)
    await desk.slack.closeView(userId, viewId)
    await desk.settled()
    return words
  }
  const newest = () => rowsOf<{ id: string }>(desk.database, sql`select id from tickets order by created_at desc`)
  /** The threads that the bot has opened in a channel since a message. */
  const opened = (since: Message, channel: string = channels.globex) =>
    desk.slack.messages(channel).filter(({ bot_id, ts }) => bot_id && ts > since.ts)
  const threadOf = (ticketId: string, channel: string = channels.globex) =>
    desk.slack.until(() =>
      desk.slack.messages(channel).find(({ bot_id, text }) => bot_id && text.includes(`<@`) && text.includes(ticketId)),
    )
  async function splitOff({ second }: { second: Message }, channel: string = channels.globex) {
    const modal = await choose(users.sam, channel, second.ts)
    const done = await submit(users.sam, modal.id)
    const id = /TKT-[0-9A-F]{8}/.exec(done)?.[0] ?? done
    return { id, thread: await threadOf(id, channel) }
  }
  const newTicket = async () => {
    await untilRow(desk.database, sql`select 1 from ticket_history where event = 'split from'`)
    return (await newest())[0]?.id ?? ''
  }
  const eventsOf = async (ticketId: string) =>
    (
      await rowsOf<{ event: string; actor: string; detail: string }>(
        desk.database,
        sql`select event, actor, detail from ticket_history where ticket_id = ${ticketId} order by id`,
      )
    ).map(({ event, actor, detail }) => `${event} ${actor} ${detail}`)

  test('Sam sees what will be said and where; then it goes on in a thread, and a ticket, of its own', async () => {
    const { question, card, second } = await story()
    expect(below(card.ticketId)).toContain(other)
    const modal = await choose(users.sam, channels.globex, second.ts)
    expect(wordsOf(modal.blocks)).toContain(`apart from ${card.ticketId}`)
    expect(wordsOf(modal.blocks)).toContain(
      `In a new thread in <#${channels.globex}> the customer reads:\n> _${other}_`,
    )
    expect(wordsOf(modal.blocks)).toContain('goes on here as ticket *TKT-…*')
    expect(opened(question)).toEqual([])
    expect(await submit(users.sam, modal.id)).toMatch(/^It is a ticket of its own now: TKT-/)
    const [{ id } = { id: '' }] = await newest()
    const thread = await threadOf(id)
    expect(thread.text).toContain(`<@${users.maya}>\n&gt; ${other}\n`)
    expect(thread.text).toMatch(new RegExp(`http\\S+/p${second.ts.replace('.', '')}`))
    expect(thread.text).toContain(`goes on here as ticket *${id}*`)
    const lines = desk.answers(question).filter((text) => text.includes(id))
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`goes on as ticket *${id}*`)
    expect(lines[0]).toContain(`/p${thread.ts.replace('.', '')}`)
    expect(now(id)).toContain(other)
    expect(now(id)).toMatch(new RegExp(`Split off from <http\\S+\\|${card.ticketId}>`))
    expect(now(card.ticketId)).toMatch(new RegExp(`Split off from this one: <http\\S+\\|${id}>`))
    expect(now(card.ticketId)).not.toContain(other)
    expect(below(card.ticketId)).not.toContain(other)
    expect(below(card.ticketId)).toContain(`Sam split off what Maya wrote. It goes on as ${id}.`)
    expect(await eventsOf(id)).toContain(`split from ${users.sam} ${card.ticketId}`)
    expect(await eventsOf(card.ticketId)).toContain(`split to ${users.sam} ${id}`)
  })

  test('what Maya writes in either thread reaches its own card, and so do answers of Sam', async () => {
    const { question, card, second } = await story()
    const { id, thread } = await splitOff({ second })
    await writes(reply, { threadTs: thread.ts })
    await writes(more, { threadTs: question.ts })
    expect(below(id)).toContain(reply)
    expect(below(id)).not.toContain(more)
    expect(below(card.ticketId)).toContain(more)
    expect(below(card.ticketId)).not.toContain(reply)
    await desk.slack.click(users.sam, channels.support, cardOf(desk.slack, id)?.message.ts ?? '', 'reply_to_customer')
    const modal = await view(users.sam)
    await desk.slack.submit(users.sam, modal.id, { text: 'We send you a new one' })
    await desk.settled()
    expect(desk.answers(thread).join()).toContain('We send you a new one')
    expect(desk.answers(question).join()).not.toContain('We send you a new one')
    expect(await rowsOf(desk.database, sql`select 1 from tickets`)).toHaveLength(2)
  })

  test('what Maya changes of it or deletes is changed in the new ticket, and nowhere left', async () => {
    const { question, card, second } = await story()
    const { id, thread } = await splitOff({ second })
    await desk.edit(second, reply)
    await desk.settled()
    expect(now(id)).toContain(reply)
    expect(now(id)).not.toContain(other)
    expect(opened(question)[0]?.text).toContain(reply)
    expect(opened(question)[0]?.text).not.toContain(other)
    expect(now(card.ticketId)).not.toContain(reply)
    await desk.slack.remove(users.maya, channels.globex, second.ts)
    await desk.slack.until(() => !now(id).includes(reply) || undefined)
    await desk.settled()
    const words = JSON.stringify([
      ...opened(question),
      ...desk.slack.messages(channels.globex, thread.ts),
      now(id),
      now(card.ticketId),
      below(card.ticketId),
      below(id),
    ])
    for (const gone of [other, reply]) expect(words).not.toContain(gone)
    const kept = await rowsOf(
      desk.database,
      sql`select 1 from outbox where strpos(utterance::text, ${other}) + strpos(utterance::text, ${reply}) > 0`,
    )
    expect(kept).toEqual([])
  })

  test('by a command, with a link to the message, or to the note of it below the card; the files go along', async () => {
    const question = await writes(needs)
    const card = await desk.card(question)
    await desk.settled()
    const files = [{ name: 'invoice.pdf' }]
    const second = await writes(other, { threadTs: question.ts, files })
    const third = await writes(reply, { threadTs: question.ts })
    expect(now(card.ticketId)).toContain('invoice.pdf')
    const link = (channel: string, ts: string) => `${desk.slack.url}/archives/${channel}/p${ts.replace('.', '')}`
    const command = (text: string) => desk.slack.command(users.sam, channels.support, 'ticket', text)
    await command(`split ${card.ticketId} ${link(channels.globex, second.ts)}?thread_ts=${question.ts}`)
    await submit(users.sam, (await view(users.sam)).id)
    for (const { id } of desk.slack.views(users.sam)) await desk.slack.closeView(users.sam, id)
    const [first] = await newest()
    expect(now(first?.id ?? '')).toContain('invoice.pdf')
    expect(now(card.ticketId)).not.toContain('invoice.pdf')
    const note = desk.slack.messages(channels.support, card.message.ts).find(({ text }) => text.includes(reply))
    await command(`split ${card.ticketId} ${link(channels.support, note?.ts ?? '')}`)
    await submit(users.sam, (await view(users.sam)).id)
    const ids = (await newest()).map(({ id }) => id)
    expect(ids).toHaveLength(3)
    expect(now(ids[0] ?? '')).toContain(reply)
    expect(below(card.ticketId)).not.toContain(reply)
    expect(await desk.whisper(users.sam, () => command(`split ${card.ticketId}`))).toContain('/ticket split TKT-… LINK')
    expect(
      await desk.whisper(users.sam, () => command(`split ${card.ticketId} ${link(channels.globex, third.ts)}`)),
    ).toContain(`It goes on as ${ids[0]}`)
  })

  test('from the note below the card, by the menu of the note', async () => {
    const { card } = await story()
    const note = desk.slack.messages(channels.support, card.message.ts).find(({ text }) => text.includes(other))
    const modal = await choose(users.sam, channels.support, note?.ts ?? '')
    expect(wordsOf(modal.blocks)).toContain(other)
    expect(await submit(users.sam, modal.id)).toContain('It is a ticket of its own now')
  })

  test('what a ticket is about stays; what is split off already, is nothing of a ticket, or colleagues wrote is refused', async () => {
    const { question, card, second } = await story()
    expect(await said(users.sam, channels.globex, question.ts)).toContain(`This is what ${card.ticketId} is about`)
    const ours = await writes('I look into it', { by: users.sam, threadTs: question.ts })
    expect(await said(users.sam, channels.globex, ours.ts)).toContain('No customer wrote this')
    const { id } = await splitOff({ second })
    expect(await said(users.priya, channels.globex, second.ts).catch(String)).toContain('is not in')
    for (const { id: open } of desk.slack.views(users.sam)) await desk.slack.closeView(users.sam, open)
    expect(await said(users.sam, channels.globex, second.ts)).toContain(`It goes on as ${id}.`)
    const talk = await writes('We move on Thursday', { by: users.tomas })
    if ((await newest()).length === 2)
      expect(await said(users.sam, channels.globex, talk.ts)).toContain('belongs to no ticket')
    expect(await said(users.lee, channels.globex, second.ts)).toContain('Only members of the support channel')
    await expect(desk.slack.shortcut(users.maya, channels.globex, second.ts, 'split_off')).rejects.toThrow(
      'no such shortcut',
    )
  })

  test('of a burst of messages any but the first can leave; the ticket’s words are those that stay', async () => {
    const [first, second] = await Promise.all([
      desk.write(users.maya, channels.globex, needs),
      desk.write(users.maya, channels.globex, other),
    ])
    await desk.handled(first, second)
    const card = await desk.slack.until(() => allCards().find(({ message }) => message.ts > first.ts))
    await desk.settled()
    expect(now(card.ticketId)).toContain(other)
    const { id } = await splitOff({ second })
    expect(now(card.ticketId)).toContain(needs)
    expect(now(card.ticketId)).not.toContain(other)
    expect(now(id)).not.toContain(needs)
    const [ticket] = await rowsOf<{ request: string; summary: string }>(
      desk.database,
      sql`select request, summary from tickets where id = ${card.ticketId}`,
    )
    expect(ticket?.request).toBe(needs)
    expect(ticket?.summary).not.toContain(other)
  })
  const allCards = (): Card[] =>
    desk.slack
      .messages(channels.support)
      .flatMap(({ text }) => /^TKT-[0-9A-F]{8}/.exec(text)?.[0] ?? [])
      .flatMap((ticketId) => cardOf(desk.slack, ticketId) ?? [])

  test('several times at once and late: one thread, one ticket, and Maya is told once', async () => {
    const { question, second } = await story()
    const modals = []
    for (let n = 0; n < 3; n++) modals.push(await choose(users.sam, channels.globex, second.ts))
    await Promise.all(modals.map(({ id }) => desk.slack.submit(users.sam, id)))
    await desk.slack.until(() => desk.slack.views(users.sam).every(({ blocks }) => wordsOf(blocks).includes('TKT-')))
    await desk.settled()
    expect(await newest()).toHaveLength(2)
    const [{ id } = { id: '' }] = await newest()
    expect(desk.answers(question).filter((text) => text.includes(id))).toHaveLength(1)
    expect(opened(question)).toHaveLength(1)
  })

  test('Maya changes it between the look and the press: nothing is said', async () => {
    const { card, second } = await story()
    const modal = await choose(users.sam, channels.globex, second.ts)
    await desk.edit(second, reply)
    await desk.settled()
    expect(await submit(users.sam, modal.id)).toContain('has changed this message meanwhile')
    expect(await newest()).toEqual([{ id: card.ticketId }])
  })

  test('an uncertain post of the new thread is found again, also if Maya has replied in it by then', async () => {
    const { question, second } = await story()
    const modal = await choose(users.sam, channels.globex, second.ts)
    desk.slack.fail('chat.postMessage', { dropAfter: true }, 1)
    desk.slack.fail('conversations.history', { error: 'internal_error' }, 1)
    await desk.slack.submit(users.sam, modal.id)
    const id = await newTicket()
    const thread = await threadOf(id)
    const message = await desk.write(users.maya, channels.globex, reply, { threadTs: thread.ts })
    await desk.handled(message)
    expect(opened(question)).toHaveLength(1)
    expect(below(id)).toContain(reply)
    expect(desk.answers(question).filter((text) => text.includes(id))).toHaveLength(1)
    expect(await newest()).toHaveLength(2)
    expect(await rowsOf(desk.database, sql`select 1 from conversations where thread_ts like 'unopened%'`)).toEqual([])
  })

  test('in a direct message it goes on in a thread there; what Maya writes outside of it belongs to the old ticket', async () => {
    const { card, second } = await story({ channel: dms.maya })
    // Sam cannot see her direct messages; the note below the card is enough.
    const note = desk.slack.messages(channels.support, card.message.ts).find(({ text }) => text.includes(other))
    expect(note).toBeDefined()
    const modal = await choose(users.sam, channels.support, note?.ts ?? '')
    await submit(users.sam, modal.id)
    const [{ id } = { id: '' }] = await newest()
    const thread = await threadOf(id, dms.maya)
    expect(second.ts).not.toBe(thread.ts)
    await writes(reply, { channel: dms.maya, threadTs: thread.ts })
    await writes(more, { channel: dms.maya })
    expect(below(id)).toContain(reply)
    expect(below(id)).not.toContain(more)
    expect(below(card.ticketId)).toContain(more)
    expect(await newest()).toHaveLength(2)
  })

  test('what was added to a ticket by hand becomes one in its own thread', async () => {
    const question = await writes(needs)
    const card = await desk.card(question)
    await desk.settled()
    const talk = await writes('We release on Thursday, by the way', { by: users.tomas })
    if ((await newest()).length > 1) return
    await desk.slack.shortcut(users.sam, channels.globex, talk.ts, 'add_to_ticket')
    await desk.slack.submit(users.sam, (await view(users.sam)).id, { ticket: card.ticketId })
    await desk.settled()
    for (const { id } of desk.slack.views(users.sam)) await desk.slack.closeView(users.sam, id)
    const modal = await choose(users.sam, channels.globex, talk.ts)
    expect(wordsOf(modal.blocks)).toContain('In the thread of this message the customer reads:')
    await submit(users.sam, modal.id)
    const [{ id } = { id: '' }] = await newest()
    expect(id).not.toBe(card.ticketId)
    expect(desk.answers(talk).join()).toContain(`*${id}*`)
    expect(below(card.ticketId)).not.toContain('Thursday')
    expect(now(id)).toContain('Thursday')
  })

  test('killed before the thread is opened, the bot opens it when it is back', async () => {
    const { question, second } = await story()
    const modal = await choose(users.sam, channels.globex, second.ts)
    desk.slack.fail('chat.postMessage', { status: 503 }, 3)
    await desk.slack.submit(users.sam, modal.id)
    const id = await newTicket()
    await desk.frontdesk.stop()
    await desk.restart({ alreadyStopped: true })
    await desk.settled()
    expect((await threadOf(id)).text).toContain(other)
    expect(desk.answers(question).filter((text) => text.includes(id))).toHaveLength(1)
  })
})

interface Writing {
  by?: string
  channel?: string
  threadTs?: string
  files?: { name: string }[]
}
