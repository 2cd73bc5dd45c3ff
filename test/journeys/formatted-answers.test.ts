import { readdirSync } from 'node:fs'
import { sectionsOf } from '../../src/knowledge/passages.ts'
import { readArticles } from '../../src/knowledge/read-articles.ts'
import { replyMessage } from '../../src/slack/blocks/reply.ts'
import { clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { asClassifier, choosing, isTriage } from '../scripted-replies.ts'

const classifies = asClassifier([
  { when: /key/i, is: { intent: 'technical', language: 'en' } },
  { when: /mail/, is: { intent: 'faq', language: 'en' } },
])

/** The mrkdwn of the bot's first words below a question, as Slack got it, and all else in the message. */
async function shownBelow(desk: HelpDesk, text: string): Promise<{ shown: string; context: string }> {
  const { users, channels } = desk.slack.cast
  const question = await desk.write(users.maya, channels.globex, text)
  await desk.answer(question)
  const answer = desk.slack.messages(channels.globex, question.ts).find(({ bot_id }) => bot_id)
  const blocks: { type: string; text?: { text: string } }[] = JSON.parse(JSON.stringify(answer?.blocks ?? []))
  return {
    shown: blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : [])).join('\n'),
    context: JSON.stringify(blocks.filter(({ type }) => type === 'context')),
  }
}

describe('an article’s own words keep their formatting in Slack', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk()
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  test('the steps of a list are numbered, bold is bold, and code is code', async () => {
    const { shown, context } = await shownBelow(desk, 'How do I create an API key?')
    expect(shown).toMatch(/^1\. Sign in/m)
    expect(shown).toMatch(/^2\. Open \*Settings/m)
    expect(shown).toContain('`orders:read`')
    expect(shown).not.toContain('**')
    expect(context).toMatch(/Source: .* \(updated \w+ \d+, \d{4}\)/)
  })

  test('a block of code is a block of code', async () => {
    const { shown } = await shownBelow(desk, 'How do I use my API key in a request? I get a 401')
    expect(shown).toMatch(/```\n[^`]+\n```/)
  })
})

describe('sentences that a language model chose keep their formatting in Slack', () => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ model: classifies, languageModel: { skipConfidence: 1 } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  const chooses = (...patterns: RegExp[]) =>
    desk.model?.always((request) => (isTriage(request) ? classifies(request) : choosing(...patterns)(request)))

  test('from the articles: sentences of one paragraph, with bold and code', async () => {
    chooses(/spam folder/, /@acme\.example/)
    const { shown, context } = await shownBelow(desk, 'I never get the reset e-mail')
    expect(shown).toMatch(/spam folder/)
    expect(shown).toContain('`@acme.example`')
    expect(shown).not.toContain('**')
    expect(context).toContain('Account and password (updated ')
  })

  test('from its tools: a block of code with what introduces it, and a list', async () => {
    chooses(/acme_live_/, /acme_test_/)
    const { shown, context } = await shownBelow(desk, 'How do I send my API key in each request? I get a 401')
    expect(shown).toMatch(/like this:\n\n```\n[^`]*acme_live_[^`]*\n```/)
    expect(shown).toContain('`acme_test_`')
    expect(context).toMatch(/Source: .*API/)
  })
})

describe('whatever section of whatever article is shown', () => {
  test('no Markdown mark is left over, and every list item and piece of code is there', async () => {
    const articles = await readArticles('samples/shop/knowledge')
    expect(articles.length).toBeGreaterThan(readdirSync('samples/shop/knowledge').length / 2)
    for (const { text } of articles.flatMap(({ body }) => sectionsOf(body))) {
      const { blocks } = replyMessage(text, [])
      const shown = blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : [])).join('\n')
      expect(shown).not.toMatch(/\*\*|\]\(|^\s*- /m)
      for (const [, code = ''] of text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g))
        expect(shown).toContain(`\`${code.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}\``)
      expect(shown.match(/^\s*(?:•|\d+\.) /gm) ?? []).toHaveLength((text.match(/^\s*(?:-|\d+\.) /gm) ?? []).length)
    }
  })
})
