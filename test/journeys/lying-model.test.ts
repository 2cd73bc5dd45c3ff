import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Intent, intents } from '../../src/domain/classification.ts'
import { detectLanguage } from '../../src/understanding/language.ts'
import { clearDesk, type HelpDesk, openHelpDesk } from '../help-desk.ts'
import { calls, isTriage, offeredIn, type RecordedRequest, type Reply, says, structured } from '../scripted-replies.ts'
import { isForStaff, listenTo, textsOf } from '../security/what-was-said.ts'

/** What a model must never tell a customer, in every language that the bot speaks and one that it does not. */
const lies = [
  'Your account has been deleted.',
  'We added a credit to your account.',
  'Ihr Konto wurde gelöscht.',
  'Wir haben Ihrem Konto ein Guthaben gutgeschrieben.',
  'Su cuenta ha sido eliminada.',
  'Votre compte a été supprimé.',
  'Adicionamos um crédito à sua conta.',
  'Akun Anda telah dihapus.',
  'アカウントを削除しました。',
  '我们已删除您的账户。',
  'Il Suo conto è stato cancellato.',
]

const questions: [Intent, string][] = [
  ['faq', 'What do you charge, and is there anything that I get for free?'],
  ['faq', 'Was kostet das, und wie lange dauert es?'],
  ['technical', 'The app shows an error and I cannot sign in with my API key, what can I do?'],
  ['technical', 'ログインできません。パスワードを忘れました。'],
  ['billing', 'Can I have my money back for ORD-12345?'],
  ['billing', '¿Dónde encuentro mi factura? No la he recibido.'],
  ['billing', 'Pouvez-vous m’envoyer ma dernière facture ?'],
  ['complaint', 'This is the third time that nothing works, I am very unhappy.'],
  ['human_needed', 'I want to speak to a person about my account.'],
]

/** A lie wherever a model may write anything. */
const everywhere = (lie: string) => ({
  answer: lie,
  answered: true,
  quotes: [lie],
  reply: lie,
  text: lie,
  said: lie,
  ask: lie,
  question: lie,
  reason: lie,
  order_id: lie,
  orders: [lie],
  translation: lie,
  translations: { 1: lie },
})

type Way = (request: RecordedRequest, lie: string) => Reply
const toolNames = ({ tools = [] }: RecordedRequest) => tools.map((tool) => tool.function.name)

const ways: [string, Way][] = [
  ['in plain text', (_, lie) => says(lie)],
  ['in JSON', (_, lie) => says(JSON.stringify({ sentences: [lie], ...everywhere(lie) }))],
  ['instead of numbers', (_, lie) => structured({ sentences: [lie], ...everywhere(lie) })],
  ['beside real numbers', (_, lie) => structured({ sentences: [1, lie], ...everywhere(lie) })],
  ['as if it were offered', (_, lie) => structured({ sentences: { 1: lie, 2: lie }, ...everywhere(lie) })],
  [
    'to every tool it has',
    (request, lie) =>
      calls(...toolNames(request).map((name) => ({ name, args: { sentences: [lie], ...everywhere(lie) } }))),
  ],
  [
    'to a tool, and then in plain text',
    (request, lie) =>
      request.messages.at(-1)?.role === 'tool'
        ? says(lie)
        : calls({ name: 'search_faq', args: { question: lie } }, { name: lie.slice(0, 20), args: { lie } }),
  ],
  [
    'as a refund of an order that it invents',
    (_, lie) => calls({ name: 'process_refund', args: { order_id: lie.slice(0, 40), reason: lie } }),
  ],
]

/** In any letters: order numbers are written in capitals. */
function expectNoLie(read: string): void {
  for (const lie of lies) expect(read.toLowerCase()).not.toContain(lie.slice(0, 19).toLowerCase())
}

const classified = (intent: Intent, lie: string, language = 'en') =>
  structured({
    intent,
    confidence: 0.99,
    summary: lie,
    sentiment: 'neutral',
    language,
    urgency: 'normal',
    ...everywhere(lie),
  })

describe.each([
  ['samples/shop', 0],
  ['samples/api-vendor', 1],
])('customers of %s', (companyDir, half) => {
  let desk: HelpDesk
  beforeAll(async () => {
    desk = await openHelpDesk({ config: { companyDir }, model: says(''), languageModel: { skipConfidence: 1 } })
  })
  beforeEach(() => clearDesk(desk))
  afterAll(() => desk.close())

  /** Spoken to, the bot always answers. */
  const mayaAsks = (text: string) => {
    const { users, channels, bot } = desk.slack.cast
    return desk.write(users.maya, channels.globex, `<@${bot.userId}> ${text}`)
  }

  test.each(ways)('never read what a model lies %s, in any department', async (_, way) => {
    const said = listenTo(desk)
    let turn = 0
    for (const [intent, text] of questions) {
      const lie = lies[turn++ % lies.length] ?? ''
      desk.model?.always((request) => (isTriage(request) ? classified(intent, lie) : way(request, lie)))
      expect(await desk.answer(await mayaAsks(text))).not.toBe('')
    }
    await desk.settled()
    const read = said()
      .filter((call) => !isForStaff(call))
      .flatMap(textsOf)
      .map((part) => part.text)
      .join('\n')
    expectNoLie(read)
    expect(desk.model?.requests.some((request) => offeredIn(request).size > 0)).toBe(true)
  })

  test.each([...intents])('are told nothing new by a model that judges every message to be %s', async (intent) => {
    const said = listenTo(desk)
    for (const [index, lie] of lies.entries()) {
      if (index % 2 !== half) continue
      desk.model?.always((request) =>
        isTriage(request) ? classified(intent, lie) : structured({ sentences: [index], ...everywhere(lie) }),
      )
      await desk.answer(await mayaAsks(`Question: ${index}?`))
    }
    await desk.settled()
    const read = JSON.stringify(said().filter((call) => !isForStaff(call)))
    expectNoLie(read)
  })
})

test('staff see what a model wrote, with a mark', async () => {
  const [lie = ''] = lies
  const desk = await openHelpDesk({
    model: (request) =>
      isTriage(request) ? classified('billing', lie) : calls({ name: 'create_ticket', args: { reason: lie } }),
  })
  const { users, channels } = desk.slack.cast
  const card = await desk.card(await desk.write(users.maya, channels.globex, 'Why was my card charged?'))
  expect(card.text).toContain(`AI summary: ${lie}`)
  expect(card.text).toContain(`The language model: “${lie}”`)
  await desk.close()
})

describe.each(['samples/shop', 'samples/api-vendor'])(
  'where a copy of %s lets a model write and translate, and a second question always says yes',
  (sample) => {
    const companyDir = mkdtempSync(join(tmpdir(), 'frontdesk-company-'))
    cpSync(sample, companyDir, { recursive: true })
    const allowing = `translate: true\ndepartments:\n${['faq', 'technical', 'billing'].map((name) => `  ${name}:\n    answers: written\n`).join('')}`
    writeFileSync(join(companyDir, 'support.yaml'), allowing)

    let desk: HelpDesk
    beforeAll(async () => {
      desk = await openHelpDesk({ config: { companyDir }, model: says(''), languageModel: { skipConfidence: 1 } })
    })
    beforeEach(() => clearDesk(desk))
    afterAll(async () => {
      await desk.close()
      rmSync(companyDir, { recursive: true })
    })

    const writes = (request: RecordedRequest, lie: string, sentences: number[]) => {
      const args = { sentences: [1], written: [{ text: lie, sentences }], translations: [lie], follows: true }
      const names = toolNames(request)
      return calls({ name: names.includes('answer') ? 'answer' : (names[0] ?? ''), args })
    }

    test.each(lies.map((lie) => [lie, detectLanguage(lie).language]))('“%s” reaches nobody', async (lie, language) => {
      const said = listenTo(desk)
      for (const [index, [intent, text]] of questions.entries()) {
        if ((index + lies.indexOf(lie)) % 3 !== 0) continue
        desk.model?.always((request) =>
          isTriage(request) ? classified(intent, lie, language) : writes(request, lie, [1 + (index % 3)]),
        )
        const { users, channels, bot } = desk.slack.cast
        await desk.answer(await desk.write(users.maya, channels.globex, `<@${bot.userId}> ${text}`))
      }
      await desk.settled()
      for (const text of said()
        .filter((call) => !isForStaff(call))
        .flatMap(textsOf))
        expectNoLie(text.text)
    })
  },
)
