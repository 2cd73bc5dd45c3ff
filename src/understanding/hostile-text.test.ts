import { inNoTime } from '../../test/in-no-time.ts'
import { aboutAnOrder, asksForChange, asksForRefund, paymentTrouble } from '../departments/billing-words.ts'
import { createSearch } from '../knowledge/search.ts'
import { findCourtesy } from '../triage/courtesy.ts'
import { shippedIntentModel } from './intent-model.ts'
import { detectLanguage } from './language.ts'
import { sentimentOf } from './sentiment.ts'
import { normalise } from './words.ts'

// Far longer than Slack allows: where each sign costs as much as there are signs, this takes minutes.
const length = 400_000

const search = createSearch([
  {
    id: 'parking',
    title: 'Parking',
    questions: ['Where can I park my car?', 'parking permit'],
    language: 'en',
    audience: 'everyone',
    updated: '2026-11-02',
    body: 'In the yard.',
  },
])

const readers: [string, (text: string) => unknown][] = [
  ['the normaliser', normalise],
  ['the intent model', (text) => shippedIntentModel().classify(text)],
  ['language detection', detectLanguage],
  ['mood', (text) => sentimentOf(text)],
  ['the search', (text) => search(text)],
  ['courtesies', findCourtesy],
  [
    'billing’s words',
    (text) => [asksForRefund, asksForChange, aboutAnOrder, paymentTrouble].map((words) => words.test(text)),
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

test.each(readers)('nobody keeps %s busy with a text made for that', (_, read) => {
  for (const part of hostile) inNoTime(() => read(part.repeat(length / part.length)))
})
