import { join } from 'node:path'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'
import { sampleCompanies } from '../sample-company.ts'

const { users, channels } = cast

/** What somebody writes who needs a person, as customers of each company do. */
const needs = {
  shop: 'Can a human look at my complaint about the courier, please?',
  'api-vendor': 'Can a human look at our contract, please? We need another data region',
}

async function ticketIn(desk: HelpDesk, text: string) {
  const question = await desk.write(users.maya, channels.globex, text)
  const card = await desk.card(question)
  await desk.settled()
  return { question, card }
}

const modalOf = (desk: HelpDesk, userId: string) =>
  desk.slack.until(() => {
    const view = desk.slack.views(userId).at(-1)
    return view && !wordsOf(view.blocks).includes('⏳') && view
  })

const lastBelow = (desk: HelpDesk, question: Message) => desk.slack.messages(channels.globex, question.ts).at(-1)

describe.each(sampleCompanies)('with the %s', (company) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir: join(projectRoot, 'samples', company) } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const noteBy = async (userId: string, { message }: Card, text: string) => {
    const note = await desk.write(userId, channels.support, text, { threadTs: message.ts })
    await desk.handled(note)
    return note
  }
  const close = async (userId: string) => {
    for (const { id } of desk.slack.views(userId)) await desk.slack.closeView(userId, id)
  }

  test('the modal says to whom a reply goes and from whom they read it; they see name and picture of who wrote it', async () => {
    const { question, card } = await ticketIn(desk, needs[company])
    await desk.slack.click(users.priya, channels.support, card.message.ts, 'reply_to_customer')
    const modal = await modalOf(desk, users.priya)
    expect(wordsOf(modal.blocks)).toContain(`To Maya (Globex), in their thread in <#${channels.globex}>.`)
    expect(wordsOf(modal.blocks)).toContain('They read exactly what stands below, from Priya.')
    await desk.slack.submit(users.priya, modal.id, { text: 'We are *on it*' })
    await desk.settled()
    expect(lastBelow(desk, question)).toMatchObject({ text: 'We are *on it*', username: 'Priya' })
    expect(lastBelow(desk, question)?.icons).toEqual({ image_48: 'https://pictures.example/priya.png' })
  })

  test('Sam sends a note of his: the modal has its words, and what he changes there is what is sent', async () => {
    const { question, card } = await ticketIn(desk, needs[company])
    const note = await noteBy(users.sam, card, 'It is *done* on Monday')
    await desk.slack.shortcut(users.sam, channels.support, note.ts, 'send_to_customer')
    const modal = await modalOf(desk, users.sam)
    expect(JSON.stringify(modal.blocks)).toMatch(/"text":"done","style":\{"bold":true\}/)
    expect(wordsOf(modal.blocks)).toContain('To Maya (Globex)')
    await desk.slack.submit(users.sam, modal.id, { text: 'It is *done* on Tuesday' })
    await desk.settled()
    expect(lastBelow(desk, question)).toMatchObject({ text: 'It is *done* on Tuesday', username: 'Sam' })
    expect(cardOf(desk.slack, card.ticketId)?.text).toContain(`<@${users.sam}> has it`)
  })

  test('nobody sends the note of somebody else, nor what is no note; a colleague and a guest send nothing', async () => {
    const { question, card } = await ticketIn(desk, needs[company])
    const before = desk.answers(question).length
    const note = await noteBy(users.sam, card, 'The boss says no')
    const talk = await desk.write(users.priya, channels.support, 'Lunch?')
    const refusal = async (userId: string, channel: string, ts: string) => {
      await desk.slack.shortcut(userId, channel, ts, 'send_to_customer')
      const words = wordsOf((await modalOf(desk, userId)).blocks)
      await close(userId)
      return words
    }
    expect(await refusal(users.priya, channels.support, note.ts)).toContain('Only its author can send it')
    expect(await refusal(users.priya, channels.support, talk.ts)).toContain('Only a note of yours below the card')
    const inGeneral = await desk.write(users.gil, channels.helpDesk, 'Hello all')
    expect(await refusal(users.lee, channels.helpDesk, inGeneral.ts)).toContain('Only members of the support channel')
    expect(await refusal(users.gil, channels.helpDesk, inGeneral.ts)).toContain('Only members of the support channel')
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'claim_ticket')
    await desk.answer(question, before)
    expect(desk.answers(question).join()).not.toContain('boss')
  })

  test('formatting and people of the channel arrive; nothing internal goes out, and what was typed stays', async () => {
    const { question, card } = await ticketIn(desk, needs[company])
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'reply_to_customer')
    const modal = await modalOf(desk, users.sam)
    const said = desk.answers(question).length
    for (const [typed, why] of [
      ['Hi <!channel>', '@channel would call everybody'],
      ['Hi <!here>', '@here would call everybody'],
      [`Ask <@${users.priya}>`, 'Priya is not in the customer’s channel'],
      [`See <#${channels.support}>`, 'Other channels are your own affair'],
      [`See ${desk.slack.url}/archives/${channels.support}/p1`, 'This link leads into your own workspace'],
      ['x'.repeat(8001), 'too long'],
    ] as const)
      expect(await desk.slack.submit(users.sam, modal.id, { text: typed })).toMatchObject({
        closed: false,
        errors: { reply: expect.stringContaining(why) },
      })
    expect(desk.answers(question)).toHaveLength(said)
    const text = `Hi <@${users.maya}>, *all* _good_:\n\`npm i\` and https://x.example/a?b=1&c=2`
    expect(await desk.slack.submit(users.sam, modal.id, { text })).toMatchObject({ closed: true })
    await desk.settled()
    expect(lastBelow(desk, question)?.text).toBe(
      `Hi <@${users.maya}>, *all* _good_:\n\`npm i\` and <https://x.example/a?b=1&amp;c=2>`,
    )
    const notes = desk.slack.messages(channels.support, card.message.ts).map(({ text }) => text)
    expect(notes.at(-1)).toContain('all')
  })

  test('if Slack fails, what was typed stays in the modal, and sending again sends it once', async () => {
    const { question, card } = await ticketIn(desk, needs[company])
    await desk.slack.click(users.sam, channels.support, card.message.ts, 'reply_to_customer')
    const modal = await modalOf(desk, users.sam)
    desk.slack.fail('conversations.members', { error: 'internal_error' })
    const result = await desk.slack.submit(users.sam, modal.id, { text: 'Here it is' })
    expect(result).toMatchObject({ closed: false, errors: { reply: expect.stringContaining('Please try again') } })
    expect(await desk.slack.submit(users.sam, modal.id, { text: 'Here it is' })).toMatchObject({ closed: true })
    await desk.settled()
    expect(desk.answers(question).filter((text) => text === 'Here it is')).toHaveLength(1)
  })
})

describe('in a workspace that installed an older manifest', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ sandbox: { missingScopes: ['chat:write.customize'] } })
  })
  afterAll(() => desk.close())

  test('replies are signed in their text, the first one and those after it', async () => {
    const { question, card } = await ticketIn(desk, needs.shop)
    for (const text of ['First', 'Second']) {
      await desk.slack.click(users.sam, channels.support, card.message.ts, 'reply_to_customer')
      await desk.slack.submit(users.sam, (await modalOf(desk, users.sam)).id, { text })
      await desk.slack.until(() => desk.answers(question).includes(`*Sam:* ${text}`))
    }
    await desk.settled()
    expect(desk.answers(question).filter((text) => /First|Second/.test(text))).toHaveLength(2)
    expect(desk.slack.calls('chat.postMessage').filter(({ error }) => error === 'missing_scope')).toHaveLength(1)
  })
})
