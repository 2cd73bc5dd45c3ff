import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { Message } from '../../sandbox/workspace/message.ts'
import { projectRoot } from '../../src/base/project-root.ts'
import { listUses, readArticleFigures } from '../../src/desk/told-store.ts'
import { eventually } from '../eventually.ts'
import { type Card, cardOf, clearDesk, type HelpDesk, openHelpDesk, wordsOf } from '../help-desk.ts'

const { users, channels, teams } = cast

/** A question that an article answers, in both companies. In this test people answer all of them. */
const companies = [
  {
    company: 'shop',
    asks: 'What are your shipping rates?',
    article: 'shipping-rates',
    title: 'Shipping rates and delivery times',
    says: 'free over $50',
    german: 'Was kostet der Versand?',
  },
  {
    company: 'api-vendor',
    asks: 'How do we rotate an API key?',
    article: 'api-keys',
    title: 'API keys: create, rotate and revoke',
    says: 'key',
    german: 'Wie tauschen wir einen API-Schlüssel aus?',
  },
]

/** More at the end of each paragraph of an article. */
function withMore(article: string): string {
  const [head, body] = article.split('\n---\n')
  return `${head}\n---\n${body?.replace(/(^|\n)([^\n#\d-][^\n]{20,})(?=\n|$)/g, '$1$2 From Monday on this is new.')}`
}

describe.each(companies)(
  'articles that answer, on the cards of $company',
  ({ company, asks, article, title, says, german }) => {
    let dir: string
    let desk: HelpDesk
    const logged: string[] = []
    beforeAll(async () => {
      dir = await mkdtemp(join(tmpdir(), 'frontdesk-send-'))
      await cp(join(projectRoot, 'samples', company), dir, { recursive: true })
      await appendFile(join(dir, 'support.yaml'), '\nchannels:\n  default: tickets\n')
      const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
      desk = await openHelpDesk({ config: { companyDir: dir }, log })
    })
    beforeEach(() => clearDesk(desk))
    afterAll(async () => {
      await desk.close()
      await rm(dir, { recursive: true, force: true })
    })

    const mayaWrites = (text: string, threadTs?: string) => desk.write(users.maya, channels.globex, text, { threadTs })
    const cardNow = ({ ticketId }: Card) => cardOf(desk.slack, ticketId)
    async function ticketOf(text: string): Promise<{ question: Message; card: Card }> {
      const question = await mayaWrites(text)
      const card = await desk.card(question)
      await desk.settled()
      return { question, card }
    }
    const presses = (userId: string, card: Card, button = 'send_suggestion') =>
      desk.slack.click(userId, channels.support, card.message.ts, button)
    const proposes = (card: Card | undefined) => card?.buttons.filter((one) => one.endsWith('_suggestion')) ?? []
    /** Resolves when the bot has read the change. */
    async function reloadedAfter(change: () => Promise<unknown>): Promise<void> {
      const reloads = () => logged.join('').split('Knowledge reloaded').length
      const before = reloads()
      await change()
      await eventually(async () => expect(reloads()).toBeGreaterThan(before))
    }
    /** What the card shows of the proposed answer. */
    function shownOn(card: Card): string {
      const at = card.message.blocks?.findIndex((block) => JSON.stringify(block).includes('Proposed answer')) ?? -1
      return wordsOf(card.message.blocks?.[at + 1])
    }
    const sentBy = (question: Message, name = /Sam|Priya/) =>
      desk.slack.messages(channels.globex, question.ts).filter(({ username = '' }) => name.test(username))
    const readFigures = async () => (await readArticleFigures(desk.database.db)).get(article)

    test('one press sends the sentences, the source and the name of who sent it, and takes the ticket', async () => {
      const { question, card } = await ticketOf(asks)
      expect(card.text).toMatch(new RegExp(`\\*Proposed answer\\* · .*${title}`))
      expect(proposes(card).slice(0, 3)).toEqual(['send_suggestion', 'edit_suggestion', 'discard_suggestion'])
      await presses(users.sam, card)
      const said = await desk.answer(question, 1)
      await desk.settled()
      expect(said).toContain(says)
      const answer = desk.slack.messages(channels.globex, question.ts).at(-1)
      expect(answer).toMatchObject({ username: 'Sam' })
      expect(JSON.stringify(answer?.blocks)).toMatch(new RegExp(`Source: .*${title}`))
      // What the card showed is what the customer reads.
      const plain = (text: string) => text.replace(/[>\s]|&gt;/g, '')
      expect(plain(shownOn(card))).toBe(plain(wordsOf(answer?.blocks?.filter(({ type }) => type === 'section'))))
      const now = cardNow(card)
      expect(now?.text).toContain(`✓ <@${users.sam}> sent “${title}”`)
      expect(now?.text).toContain(`<@${users.sam}> has it`)
      expect(proposes(now)).toEqual([])
      const notes = desk.slack.messages(channels.support, card.message.ts).map(({ text }) => text)
      expect(notes.at(-1)).toContain(`Sam sent the article “${title}” to the customer:`)
      expect(await readFigures()).toMatchObject({ sent: 1, answered: 0, suggested: 1 })
      expect(await listUses(desk.database.db, teams.acme, article)).toMatchObject([
        { toldBy: users.sam, threadTs: question.ts, questionTs: [question.ts] },
      ])
      const history = await desk.whisper(users.sam, () =>
        desk.slack.command(users.sam, channels.helpDesk, 'ticket', card.ticketId),
      )
      expect(history).toContain(`article sent (<@${users.sam}>) – ${title}`)
    })

    test('the customer says that it did not help: staff read it below the card, and a closed ticket opens again', async () => {
      const { question, card } = await ticketOf(asks)
      await presses(users.sam, card)
      await desk.answer(question, 1)
      await desk.settled()
      await desk.slack.click(users.sam, channels.support, card.message.ts, 'close_ticket')
      await desk.answer(question, 2)
      await desk.settled()
      const sent = desk.slack.messages(channels.globex, question.ts).find(({ username }) => username === 'Sam')
      await desk.slack.click(users.maya, channels.globex, sent?.ts ?? '', 'answer_not_quite')
      expect(await desk.answer(question, 3)).toContain(`opened ticket *${card.ticketId}* again`)
      await desk.settled()
      const notes = desk.slack.messages(channels.support, card.message.ts).map(({ text }) => text)
      expect(notes.at(-1)).toContain(`Maya says that “${title}” did not answer the question.`)
      expect(cardNow(card)?.buttons).toContain('reply_to_customer')
      expect(await readFigures()).toMatchObject({ sent: 1, notQuite: 1, wentOn: 1 })
    })

    test('who asks for nothing but a person has no articles on the card', async () => {
      const { card } = await ticketOf('I want to speak to a manager')
      expect(card.text).not.toContain('Proposed answer')
      expect(proposes(card)).toEqual([])
    })

    test('two colleagues press at once: the customer reads it once, and the other is told who was first', async () => {
      const { question, card } = await ticketOf(asks)
      const before = [users.sam, users.priya].map((who) => desk.slack.ephemerals(who).length)
      await Promise.all([presses(users.sam, card), presses(users.priya, card)])
      const words = await desk.slack.until(() => {
        const said = [users.sam, users.priya].flatMap((who, at) => desk.slack.ephemerals(who).slice(before[at]))
        return said.length === 1 && said[0]?.text
      })
      expect(words).toMatch(new RegExp(`^(Sam|Priya) has already sent “${title}” to this customer\\.$`))
      await desk.settled()
      expect(sentBy(question)).toHaveLength(1)
      expect(await readFigures()).toMatchObject({ sent: 1 })
    })

    test('who is not in the channel of the ticket sends nothing, and nobody does once it is closed', async () => {
      const { question, card } = await ticketOf(asks)
      const said = desk.answers(question).length
      const { lee, sam } = users
      await desk.slack.invite(lee, channels.support)
      await desk.slack.leave(lee, channels.support)
      await expect(presses(lee, card)).rejects.toThrow()
      await desk.slack.click(sam, channels.support, card.message.ts, 'claim_ticket')
      await desk.answer(question, said)
      await desk.settled()
      await desk.slack.click(sam, channels.support, card.message.ts, 'close_ticket')
      await desk.answer(question, said + 1)
      await desk.settled()
      expect(cardNow(card)?.buttons).toEqual(['open_thread', 'more_acts'])
      expect(sentBy(question)).toEqual([])
      expect(await readFigures()).toMatchObject({ sent: 0, suggested: 1 })
    })

    test('an article that changed is not sent: who pressed reads the new text, and so does the card', async () => {
      const { question, card } = await ticketOf(asks)
      const said = desk.answers(question).length
      const file = join(dir, 'knowledge', `${article}.md`)
      const old = await readFile(file, 'utf8')
      try {
        await reloadedAfter(() => writeFile(file, withMore(old)))
        const whisper = await desk.whisper(users.sam, () => presses(users.sam, card))
        expect(whisper).toContain(`“${title}” has changed since this card was drawn, so nothing was sent.`)
        expect(whisper).toContain('From Monday on this is new.')
        await desk.settled()
        expect(desk.answers(question)).toHaveLength(said)
        expect(cardNow(card)?.text).toContain('From Monday on this is new.')
        // The card has the new text, so now it may be sent.
        await presses(users.sam, cardNow(card) ?? card)
        expect(await desk.answer(question, said)).toContain('From Monday on this is new.')
      } finally {
        await reloadedAfter(() => writeFile(file, old))
      }
    })

    test('an article that is gone is not sent, and the card no longer has it', async () => {
      const { question, card } = await ticketOf(asks)
      const said = desk.answers(question).length
      const file = join(dir, 'knowledge', `${article}.md`)
      const old = await readFile(file, 'utf8')
      try {
        await reloadedAfter(() => rm(file))
        const whisper = await desk.whisper(users.priya, () => presses(users.priya, card))
        expect(whisper).toBe(`The article “${title}” is no longer there, so nothing was sent.`)
        await desk.settled()
        expect(desk.answers(question)).toHaveLength(said)
        expect(cardNow(card)?.text).not.toContain(title)
        expect(cardNow(card)?.text).toContain('nobody has it yet')
      } finally {
        await reloadedAfter(() => writeFile(file, old))
      }
    })

    test('a customer of another language reads in their own what language the article is in', async () => {
      const { question, card } = await ticketOf(german)
      const count = desk.answers(question).length
      await presses(users.sam, card)
      const said = await desk.answer(question, count)
      await desk.settled()
      const isTold = card.text.includes('This article is in English.')
      expect(isTold).toBe(company === 'shop')
      // The card shows that line, too: what is sent is what it shows.
      for (const text of [said, shownOn(card)])
        expect(text.includes('Unser Artikel dazu ist auf Englisch')).toBe(isTold)
    })
  },
)
