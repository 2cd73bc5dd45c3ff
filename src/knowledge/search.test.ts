import { reader } from '../../test/shop-reader.ts'
import type { Article } from './article.ts'
import { createSearch } from './search.ts'

const article = (id: string, questions: string[], rest: Partial<Article> = {}): Article => ({
  id,
  title: id,
  questions,
  language: 'en',
  audience: 'everyone',
  updated: '2026-11-02',
  body: `## ${id}\n\nAll about ${id}.`,
  ...rest,
})

const parking = article('parking', ['Where can I park my car?', 'parking permit', 'Is there parking for visitors?'])
const canteen = article('canteen', ['What is for lunch?', 'canteen menu', 'When does the canteen open?'])
const salaries = article('salaries', ['What is the salary band of an engineer?', 'bonus rules'], { audience: 'staff' })

const search = createSearch([parking, canteen, salaries], reader)

test("a team's own articles are found, and come with their passage", () => {
  const [match] = search('where do visitors park?')
  expect(match).toMatchObject({ article: parking, passage: 'All about parking.' })
  expect(match?.confidence).toBeGreaterThan(0.6)
})

test('an article for staff is never shown, however well it fits', () => {
  for (const question of [...salaries.questions, 'salaries', 'All about salaries']) {
    const matches = search(question, { limit: 100 })
    expect(matches.map(({ article: { id } }) => id)).not.toContain('salaries')
    expect(matches[0]?.confidence ?? 0).toBeLessThan(0.3)
  }
})

test('confidence falls from match to match and never leaves 0 to 1', () => {
  const confidences = search('canteen parking', { limit: 10 }).map(({ confidence }) => confidence)
  expect(confidences).toEqual([...confidences].sort((a, b) => b - a))
  for (const confidence of confidences) expect(confidence > 0 && confidence < 1).toBe(true)
})

test.each(['', '   ', '???', '👍', '\u0000', 'x'.repeat(40_000), '。'])('%j finds nothing', (nothing) => {
  expect(search(nothing)).toEqual([])
})

test('of two translations the one in the language of the question comes first', () => {
  const german = article('parken', ['Where can I park my car?', 'parking permit'], { language: 'de' })
  const twins = createSearch([parking, german, canteen], reader)
  expect(twins('parking permit', { language: 'de' })[0]?.article.id).toBe('parken')
  expect(twins('parking permit', { language: 'en' })[0]?.article.id).toBe('parking')
})

test('a question between a greeting and a story is found', () => {
  const message =
    'Hi all, hope you are well. I am coming with my aunt next Tuesday. Where can I park my car? Looking forward!'
  expect(search(message)[0]?.article.id).toBe('parking')
})

test('a limit is kept', () => {
  expect(search('parking permit', { limit: 0 })).toEqual([])
})

test('messages that are out of scope make it more careful', () => {
  const careful = createSearch([parking, canteen], reader, [
    'What is for dinner at your place?',
    'what is your name',
    'what is up',
  ])
  const before = search('what is for dinner')[0]?.confidence ?? 0
  const after = careful('what is for dinner')[0]?.confidence ?? 0
  expect(after).toBeLessThan(before)
})

test('without articles customers may see, nothing is found', () => {
  expect(createSearch([], reader)('anything')).toEqual([])
  expect(createSearch([salaries], reader)('salaries')).toEqual([])
})

test('meaning makes an article of the right words more likely, but never certain, and lowers none', () => {
  const question = 'is there a menu somewhere near my car?'
  const byWords = search(question)
  const of = (matches: typeof byWords, id: string) => matches.find(({ article }) => article.id === id)?.confidence ?? 0
  const meant = new Map([['canteen', { confidence: 0, passage: 'All about canteen.', gain: 1 }]])
  const both = search(question, { meant })
  expect(of(both, 'canteen')).toBeGreaterThan(of(byWords, 'canteen'))
  expect(of(both, 'canteen')).toBeLessThan(0.8)
  expect(of(both, 'parking')).toBe(of(byWords, 'parking'))
  const certain = search('canteen menu')[0]?.confidence ?? 0
  expect(certain).toBeGreaterThan(0.8)
  expect(search('canteen menu', { meant })[0]?.confidence).toBe(certain)
})
