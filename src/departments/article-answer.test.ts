import { join } from 'node:path'
import { newCase } from '../../test/new-case.ts'
import { quiet } from '../../test/quiet.ts'
import { reader } from '../../test/shop-reader.ts'
import { projectRoot } from '../base/project-root.ts'
import type { Inquiry } from '../domain/inquiry.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { createKnowledge } from '../knowledge/knowledge.ts'
import { readExamples } from '../triage/examples/examples.ts'
import { detectLanguage } from '../understanding/language.ts'
import { noLabel } from '../understanding/prediction.ts'
import { findArticles, isSure } from './article-answer.ts'
import type { Case } from './department.ts'

let knowledge: Knowledge
beforeAll(async () => {
  const chitChat = readExamples().filter(({ label }) => label === noLabel)
  knowledge = await createKnowledge({
    reader,
    dir: join(projectRoot, 'samples/shop/knowledge'),
    log: quiet,
    outOfScope: chitChat.map(({ text }) => text),
  })
})
afterAll(() => knowledge.close())

const asked = (text: string, transcript: Inquiry['transcript']): Case => {
  const { language } = detectLanguage([text, ...transcript.map((line) => line.text)].join('\n'))
  return newCase(text, { inquiry: { transcript }, triage: { language } })
}

/** A customer asks one thing after the other; what the bot answers to each is said in the thread. */
async function answersTo(questions: string[]): Promise<(string | undefined)[]> {
  const transcript: Inquiry['transcript'] = []
  const answers: (string | undefined)[] = []
  for (const question of questions) {
    const [match] = await findArticles(knowledge, asked(question, transcript))
    const answer = isSure(match) ? match.passage : undefined
    transcript.push({ author: 'customer', text: question })
    if (answer) transcript.push({ author: 'bot', text: answer })
    answers.push(answer)
  }
  return answers
}

test.each([
  ['What are your shipping rates?', 'and for Canada?', /Canada\*\*: \$9\.99/],
  ['What are your shipping rates?', 'and how long does that take?', /3–5 business days/],
  ['How do I return something?', 'and who pays for that?', /free with our prepaid label/],
  ['How do I return something?', 'and without the box?', /Without the original box/],
  ['Do you ship to Canada?', 'what about Germany?', /UK and EU/],
  ['Do you ship to Canada?', 'how much?', /Canada\*\*: \$9\.99/],
  ['¿Envían a Canadá?', '¿cuánto cuesta?', /Canada\*\*: \$9\.99/],
  ['Can I pick up my order in a store?', 'how long do you keep it there?', /We keep it for 10 days/],
  ['How long is the warranty?', 'and how do I claim it?', /Film or photograph the fault/],
  ['How long does a refund take?', 'can it go to another card?', /cannot refund to a different card/],
  ['How long does a refund take?', 'and the shipping costs?', /We refund shipping only/],
  ['how do I reset my password', 'and if the email never comes?', /spam folder/],
  ['Is there a discount for students?', 'and for teachers?', /Students and teachers/],
  ['How much is the Team plan?', 'can I cancel it?', /Cancel subscription/],
  ['Wie hoch sind die Versandkosten?', 'und wie lange dauert das?', /3–5 business days/],
  ['¿Cuánto cuesta el envío?', '¿y cuánto tarda eso?', /3–5 business days/],
  ['Combien coûte la livraison ?', 'et au Canada ?', /Canada\*\*: \$9\.99/],
  ['Berapa ongkos kirimnya?', 'dan itu berapa lama?', /3–5 business days/],
  ['送料はいくらですか？', 'それは何日かかりますか？', /3–5 business days/],
  ['运费是多少？', '那要多久？', /3–5 business days/],
])('after "%s", "%s" is about the same thing', async (first, then, answer) => {
  expect((await answersTo([first, then]))[1]).toMatch(answer)
})

test.each([
  ['What are your shipping rates?', 'And what is your return policy?', /within 30 days/],
  ['Where are your stores?', 'and how can I pay?', /We accept Visa/],
  ['How long is the warranty?', 'and do you ship to Canada?', /Canada\*\*: \$9\.99/],
  ['What are your shipping rates?', 'Can I return this within 30 days?', /within 30 days/],
  ['Berapa ongkos kirimnya?', 'dan bagaimana cara reset password?', /Forgot password/],
  ['¿Cuánto cuesta el envío?', '¿y cómo cambio mi contraseña?', /[Pp]assword/],
  ['Quanto custa o frete?', 'e como redefino minha senha?', /[Pp]assword/],
  ['Combien coûte la livraison ?', 'et comment réinitialiser mon mot de passe ?', /[Pp]assword/],
  ['Wie hoch sind die Versandkosten?', 'und wie setze ich mein Passwort zurück?', /[Pp]assword/],
  ['送料はいくらですか？', 'では、パスワードをリセットするには？', /[Pp]assword/],
  ['运费是多少？', '那怎么退货？', /within 30 days/],
])('after "%s", "%s" names something new', async (first, then, answer) => {
  expect((await answersTo([first, then]))[1]).toMatch(answer)
})

test('one follow-up after another is about the question that they all go on from', async () => {
  const answers = await answersTo(['How do I return something?', 'and who pays for that?', 'and without the box?'])
  expect(answers[1]).toMatch(/free with our prepaid label/)
  expect(answers[2]).toMatch(/Without the original box/)
})

test.each([
  ['What are your shipping rates?', 'and how is the weather?'],
  ['How long is the warranty?', 'and who won the match yesterday?'],
  ['What are your shipping rates?', 'That does not help'],
  ['What are your shipping rates?', 'What are your shipping rates?'],
])('after "%s", no article answers "%s"', async (first, then) => {
  expect((await answersTo([first, then]))[1]).toBeUndefined()
})

test.each([
  [['What are your shipping rates?', 'and how long does it take to Canada?']],
  [['What are your shipping rates?', 'and for Canada?', 'and how long does that take?']],
])('what holds in the United States is not told of Canada: %j', async (questions) => {
  const answer = (await answersTo(questions)).at(-1) ?? 'a person answers'
  expect(answer).toMatch(/Canada|a person answers/)
})

test('the same words are not said a third time', async () => {
  const then = ['and how long does that take?', 'and how long is that?', 'and how many days does that take?']
  const answers = await answersTo(['What are your shipping rates?', ...then])
  const first = answers[0]
  expect(answers.filter((answer) => answer === first).length).toBeLessThanOrEqual(2)
})
