import { join } from 'node:path'
import { newInquiry } from '../../test/new-case.ts'
import { quiet } from '../../test/quiet.ts'
import { reader } from '../../test/shop-reader.ts'
import { projectRoot } from '../base/project-root.ts'
import type { Intent, Triage } from '../domain/classification.ts'
import type { Knowledge } from '../knowledge/article.ts'
import { createKnowledge } from '../knowledge/knowledge.ts'
import { judgedAlone } from './classifier.ts'
import { readExamples } from './examples/examples.ts'
import { shippedIntentModel } from './intent-model.ts'
import { isSurelyAsked, raisedByArticle } from './raised.ts'

const threshold = 0.7
const embedded = shippedIntentModel().classify
let knowledge: Knowledge
beforeAll(async () => {
  const outOfScope = readExamples().filter(({ label }) => label === 'none')
  knowledge = await createKnowledge({
    reader,
    dir: join(projectRoot, 'samples/shop/knowledge'),
    log: quiet,
    outOfScope: outOfScope.map(({ text }) => text),
  })
})
afterAll(() => knowledge.close())

const confidences = async (...of: Parameters<typeof newInquiry>) => {
  const inquiry = newInquiry(...of)
  const before = judgedAlone({ embedded }, inquiry.text)
  const after = await raisedByArticle({ embedded, knowledge, threshold }, inquiry, before)
  expect({ ...after, confidence: 0 }).toEqual({ ...before, confidence: 0 })
  return { before: before.confidence, after: after.confidence }
}

test.each([
  'How tall is the desk?',
  'Can I return something without the box?',
  'Can I return a desk that I have already put together?',
])('“%s” is a question, for an article surely answers it', async (text) => {
  const { before, after } = await confidences(text)
  expect(before).toBeLessThan(threshold)
  expect(after).toBeGreaterThanOrEqual(0.85)
})

test('so is the question in a message that first tells what leads to it', async () => {
  const text = 'We are moving into a new office next week. There are six of us. How tall is the desk?'
  const { before, after } = await confidences(text)
  expect(before).toBeLessThan(threshold)
  expect(after).toBeGreaterThanOrEqual(0.9)
  expect(await isSurelyAsked(knowledge, newInquiry(text))).toBe(true)
})

test.each([
  ['no article answers it', 'When will the walnut desk be back?'],
  ['it may be trouble', 'My parcel arrived damaged, this is useless!'],
  ['nobody can tell what it is', 'this is it'],
  ['it is about two things', 'How tall is the desk? And who pays me the money for the broken one'],
  ['what is told fits an article, and what is asked does not', 'Our new desk arrived. Shall we put it by the window?'],
  ['it is asked of somebody else', 'We bought the desk yesterday. Peter, is it tall enough?'],
  ['an unhappy customer only points at what was told', 'The chair came with a broken arm. Who pays for that?'],
])('an unsure message stays unsure where %s', async (_, text) => {
  const { before, after } = await confidences(text)
  expect(after).toBe(before)
})

test.each([
  ['a person', 'I want to talk to a human being. How tall is the desk?'],
  ['an apology', 'This is the worst shop ever, a disgrace. How tall is the desk?'],
  ['something else as well', 'Please cancel my other order. How tall is the desk?'],
])('who wants %s is not sent an article, though it answers the question beside it', async (_, text) => {
  const unsure = unsureOf(text, 'faq')
  expect(await raise(text, unsure)).toEqual(unsure)
})

const unsureOf = (text: string, intent: Intent) => ({ ...judgedAlone({ embedded }, text), intent, confidence: 0.5 })
const raise = (text: string, triage: Triage) =>
  raisedByArticle({ embedded, knowledge, threshold }, newInquiry(text), triage)

test.each([
  ['a wish for a person', 'I want to delete my account', 'human_needed'],
  ['one about money', 'do you have discounts for teachers at all', 'billing'],
  ['a complaint', 'the tracking number does not work', 'complaint'],
] as const)(
  'a question that is taken for %s is answered all the same, for an article surely does',
  async (_, text, intent) => {
    const unsure = unsureOf(text, intent)
    const raised = await raise(text, unsure)
    expect(raised.intent).toBe('faq')
    expect(raised.confidence).toBeGreaterThanOrEqual(0.8)
    // Triage is believed where it is sure, and in an emergency.
    for (const sure of [
      { ...unsure, confidence: 0.9 },
      { ...unsure, urgency: 'urgent' as const },
    ])
      expect(await raise(text, sure)).toEqual(sure)
  },
)

test.each([
  'I want to speak to a manager: what are your shipping rates?',
  'please get me a person: what are your shipping rates?',
])('“%s” asks for a person, whatever an article answers', async (text) => {
  const triage = judgedAlone({ embedded }, text)
  expect(await raise(text, triage)).toEqual(triage)
})

test('what may be the wish for a person needs a surer article than a general question', async () => {
  const text = 'I want the bookshelf assembled by somebody'
  expect(await raise(text, unsureOf(text, 'human_needed'))).toMatchObject({ intent: 'human_needed', confidence: 0.5 })
  expect((await raise(text, unsureOf(text, 'faq'))).confidence).toBeGreaterThanOrEqual(threshold)
})

test('an unsure message stays unsure within a conversation, and beside a file', async () => {
  const text = 'How tall is the desk?'
  const transcript = [{ author: 'customer' as const, text: 'I am not happy' }]
  expect(await confidences(text, { transcript })).toMatchObject({ after: (await confidences(text)).before })
  const attachments = [{ name: 'desk.jpg', permalink: '' }]
  expect(await confidences(text, { attachments })).toMatchObject({ after: (await confidences(text)).before })
})

test('courtesies do not count as a conversation', async () => {
  const text = 'How tall is the desk?'
  const transcript = [
    { author: 'customer' as const, text: 'Hi, I have a question' },
    { author: 'bot' as const, text: 'Of course. What is it about?' },
  ]
  expect((await confidences(text, { transcript })).after).toBeGreaterThanOrEqual(0.9)
})

test('a message that a language model is unsure about stays unsure', async () => {
  const text = 'How tall is the desk?'
  const triage = { ...judgedAlone({ embedded }, text), by: 'language model' as const }
  expect(await raisedByArticle({ embedded, knowledge, threshold }, newInquiry(text), triage)).toEqual(triage)
})
