import { classificationSchema, completed } from './classification.ts'
import { readAddressee, readConfidence, readIntent, readLanguage, readSentiment, readUrgency } from './read-fields.ts'

test.each([
  [0.93, 0.93],
  ['0.93', 0.93],
  ['0,93', 0.93],
  ['93%', 0.93],
  ['93 %', 0.93],
  [93, 0.93],
  ['93', 0.93],
  ['9/10', 0.9],
  ['1', 1],
  [0, 0],
  ['High', 0.9],
  ['very low', 0.1],
  ['about 0.8', 0.8],
  ['confidence: 0.8', 0.8],
  [940, undefined],
  [-0.4, undefined],
  ['-0.4', undefined],
  ['sure', undefined],
  [null, undefined],
  [Number.NaN, undefined],
  [true, undefined],
])('confidence %p', (given, read) => expect(readConfidence(given)).toBe(read))

test.each([
  ['COMPLAINT', 'complaint'],
  [' Human needed', 'human_needed'],
  ['human-needed.', 'human_needed'],
  ['HumanNeeded', 'human_needed'],
  [['billing'], 'billing'],
  [{ name: 'Billing', confidence: 0.4 }, 'billing'],
  ['intent: faq', 'faq'],
  ['**technical**', 'technical'],
  ['pay out', undefined],
  ['not billing', undefined],
  ['', undefined],
  [3, undefined],
  [undefined, undefined],
])('intent %p', (given, read) => expect(readIntent(given)).toBe(read))

test.each([
  ['pt-BR', 'pt'],
  ['PT_br', 'pt'],
  ['German', 'de'],
  ['Deutsch', 'de'],
  ['english', 'en'],
  ['eng', 'en'],
  ['deu', 'de'],
  ['zh-Hans-CN', 'zh'],
  ['中文', 'zh'],
  ['日本語', 'ja'],
  ['Brazilian Portuguese', 'pt'],
  ['Portuguese (Brazil)', 'pt'],
  ['Indonesian', 'id'],
  ['fil', 'fil'],
  ['und', 'und'],
  ['unknown', 'und'],
  ['', 'und'],
  [['de'], 'de'],
  ['qqq', undefined],
  ['it is the language of the customer', undefined],
  [7, undefined],
  [undefined, undefined],
])('language %p', (given, read) => expect(readLanguage(given)).toBe(read))

test.each([
  ['Negative', 'negative'],
  ['frustrated', 'negative'],
  ['very unhappy', 'negative'],
  ['dissatisfied', 'negative'],
  ['satisfied', 'positive'],
  ['grateful', 'positive'],
  ['mixed', 'neutral'],
  [-0.8, 'negative'],
  ['0.9', 'positive'],
  [['neutral'], 'neutral'],
  ['purple', undefined],
  [null, undefined],
  [undefined, undefined],
  [true, undefined],
])('sentiment %p', (given, read) => expect(readSentiment(given)).toBe(read))

test.each([
  ['URGENT', 'urgent'],
  ['critical', 'urgent'],
  ['High priority', 'high'],
  ['medium', 'normal'],
  ['none', 'low'],
  ['not urgent', 'normal'],
  ['sometime', undefined],
  [2, undefined],
  [undefined, undefined],
])('urgency %p', (given, read) => expect(readUrgency(given)).toBe(read))

test.each([
  ['Request', 'request'],
  [['talk'], 'talk'],
  [' UNCLEAR. ', 'unclear'],
  ['people', undefined],
  [null, undefined],
])('addressed %p', (given, read) => expect(readAddressee(given)).toBe(read))

const embedded = {
  intent: 'faq',
  confidence: 0.99,
  summary: 'Where is it?',
  sentiment: 'positive',
  language: 'de',
  urgency: 'urgent',
} as const

test('an intent alone is enough; what is not said is doubt, and never in a hurry', () => {
  const read = classificationSchema.parse({
    intent: 'Billing',
    confidence: 'sure',
    urgency: 7,
    sentiment: null,
    more: 1,
  })
  expect(completed(read, embedded)).toEqual({
    intent: 'billing',
    confidence: 0,
    summary: 'Where is it?',
    sentiment: 'neutral',
    language: 'de',
    urgency: 'normal',
  })
})

test('a summary that is too long is cut, and a translation that is no text is left out', () => {
  const read = classificationSchema.parse({ intent: 'faq', summary: 's'.repeat(900), translation: { en: 'x' } })
  expect(read.summary).toHaveLength(300)
  expect(read.translation).toBeUndefined()
})

test('without an intent there is nothing to go by', () => {
  expect(classificationSchema.safeParse({ ...embedded, intent: 'pay out' }).success).toBe(false)
  expect(classificationSchema.safeParse({ confidence: 1 }).success).toBe(false)
})
