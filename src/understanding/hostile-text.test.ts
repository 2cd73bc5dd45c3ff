import { aboutAnOrder, asksForChange, asksForRefund } from '../departments/billing-words.ts'
import { createSearch } from '../knowledge/search.ts'
import { findCourtesy } from '../triage/courtesy.ts'
import { shippedIntentModel } from './intent-model.ts'
import { detectLanguage } from './language.ts'
import { sentimentOf } from './sentiment.ts'
import { normalise } from './words.ts'

const length = 40_000
const benign = ofLength('Hello, could you tell me when my order arrives? I have been waiting since Monday. ')
// Reading takes as long as there is to read; a pattern that tries all combinations takes thousands of times as long.
const mostTimes = 40
// Some readers are done with the benign text at its first words.
const shortestMs = 3

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
  ['billing’s words', (text) => [asksForRefund, asksForChange, aboutAnOrder].map((words) => words.test(text))],
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

function ofLength(part: string): string {
  return part.repeat(length / part.length + 1).slice(0, length)
}

/** Processor time in milliseconds, the shortest of a few. Each text is new, so that no result of before is kept for it. */
function timeOf(read: (text: string) => unknown, text: string): number {
  const times = [1, 2, 3].map((round) => {
    const fresh = `${round} ${text}`
    const before = process.cpuUsage()
    read(fresh)
    return process.cpuUsage(before).user / 1000
  })
  return Math.min(...times)
}

test.each(readers)('nobody keeps %s busy with a text made for that', (_, read) => {
  read(benign)
  const allowed = mostTimes * Math.max(shortestMs, timeOf(read, benign))
  const slow = hostile.filter((part) => timeOf(read, ofLength(part)) > allowed)
  expect(slow).toEqual([])
})
