import { aboutAnOrder, asksForChange, asksForRefund, paymentTrouble } from '../../src/departments/billing-words.ts'
import { createSearch } from '../../src/knowledge/search.ts'
import { findCourtesy } from '../../src/languages/courtesy.ts'
import { shippedIntentModel } from '../../src/triage/intent-model.ts'
import { detectLanguage } from '../../src/understanding/language.ts'
import { sentimentOf } from '../../src/understanding/sentiment.ts'
import { normalise } from '../../src/understanding/words.ts'
import { inNoTime } from '../in-no-time.ts'
import { shopOrders } from '../shop-orders.ts'
import { reader } from '../shop-reader.ts'

// Far longer than Slack allows: in quadratic time, this takes minutes.
const length = 400_000

const search = createSearch(
  [
    {
      id: 'parking',
      title: 'Parking',
      questions: ['Where can I park my car?', 'parking permit'],
      language: 'en',
      audience: 'everyone',
      updated: '2026-11-02',
      body: 'In the yard.',
    },
  ],
  reader,
)

const readers: [string, (text: string) => unknown][] = [
  ['the normaliser', normalise],
  ['the intent model', (text) => shippedIntentModel().classify(text)],
  ['language detection', detectLanguage],
  ['mood', (text) => sentimentOf(text)],
  ['the search', (text) => search(text)],
  ['courtesies', findCourtesy],
  [
    'billing’s words',
    (text) =>
      [asksForRefund, asksForChange, aboutAnOrder(shopOrders().goods), paymentTrouble].map((words) => words.test(text)),
  ],
]

const hostile = [
  '@',
  'a@',
  '<@',
  '<#',
  'a',
  ':a',
  'ﷺ',
  'é\u0301',
  "'",
  '漢',
  'geld ',
  'invoice not ',
  'money in de ',
  '!',
]

test.each(readers)('no hostile text keeps %s busy', (_, read) => {
  for (const part of hostile) inNoTime(() => read(part.repeat(length / part.length)))
})
