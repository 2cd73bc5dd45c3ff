import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { eventually } from '../../test/eventually.ts'
import { quiet } from '../../test/quiet.ts'
import type { Article } from '../knowledge/article.ts'
import { createKnowledge } from '../knowledge/knowledge.ts'
import { createSearch, searchBy } from '../knowledge/search.ts'
import { readerWith } from '../languages/reader.ts'
import { intentModelOf, trainIntentModel } from './intent-model.ts'
import { createLearner } from './learner.ts'

/** Uses a word from the company's vocabulary, which the thread must know too. */
const own = { concepts: 'start: start*, switch, ignite', countries: false }
const reader = readerWith(own)
const learner = createLearner(own)
afterAll(() => learner.close())

const syllables = ['ba', 'ko', 'mi', 'ru', 'te', 'lo', 'na', 'vi', 'zu', 'pe']
const nameOf = (n: number) => [...String(n + 1000)].map((digit) => syllables[Number(digit)]).join('')

const article = (n: number): Article => ({
  id: `article-${n}`,
  title: `The ${nameOf(n)} machine`,
  questions: [`How do I start the ${nameOf(n)}?`, `Where is the switch of the ${nameOf(n)}?`],
  language: 'en',
  audience: 'everyone',
  updated: '2026-11-02',
  body: `## Starting\n\nTurn the key of the ${nameOf(n)} to the left.\n\n## Stopping\n\nTurn it to the right.`,
})
const some = (count: number) => Array.from({ length: count }, (_, n) => article(n))

const asMarkdown = ({ title, questions, language, audience, updated, body }: Article) =>
  `---\n${[`title: ${title}`, 'questions:', ...questions.map((question) => `  - ${question}`), `language: ${language}`, `audience: ${audience}`, `updated: ${updated}`].join('\n')}\n---\n${body}\n`

/** Counts the turns of the event loop until the work is done. */
async function turnsUntil<T>(work: Promise<T>): Promise<{ done: T; turns: number }> {
  let running = true
  const settled = work.finally(() => {
    running = false
  })
  let turns = 0
  for (; running; turns++) await turn()
  return { done: await settled, turns }
}

test('while 1,000 articles are learned, everything else goes on', async () => {
  const articles = some(1000)
  const { done, turns } = await turnsUntil(learner.articles(articles, ['how are you']))
  // If learning blocked the process, the event loop would turn only a few times.
  expect(turns).toBeGreaterThan(1000)
  const [match] = done ? searchBy(articles, done, reader)(`start the ${nameOf(777)}`) : []
  expect(match?.article.id).toBe('article-777')
})

test('a thread learns exactly what this process would learn', async () => {
  const articles = some(30)
  const learned = await learner.articles(articles, ['how are you'])
  const [there, here] = [
    learned && searchBy(articles, learned, reader),
    createSearch(articles, reader, ['how are you']),
  ]
  for (const question of [`Where is the ${nameOf(3)} switch?`, 'how do i strat it', 'key', 'nonsense'])
    expect(there?.(question)).toEqual(here(question))
  const examples = ['refund please', 'money back', 'it crashes', 'it hangs'].map((text, i) => ({
    text,
    label: i < 2 ? 'billing' : 'technical',
  }))
  const intents = await learner.examples(examples)
  expect(intents && intentModelOf(intents).classify('refund')).toEqual(trainIntentModel(examples).classify('refund'))
})

test('the old articles answer until the new ones are learned', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'frontdesk-'))
  const write = ({ id, ...rest }: Article) => writeFile(join(dir, `${id}.md`), asMarkdown({ id, ...rest }))
  await Promise.all(some(3).map(write))
  const knowledge = await createKnowledge({ dir, reader, log: quiet, learn: learner.articles })
  const first = async (n: number) => (await knowledge.search(`start the ${nameOf(n)}`))[0]?.article.id
  await Promise.all(some(400).map(write))
  let answers = 0
  await eventually(async () => {
    expect(await first(1)).toBe('article-1')
    answers++
    expect(await first(333)).toBe('article-333')
  })
  expect(answers).toBeGreaterThan(3)
  await knowledge.close()
  await rm(dir, { recursive: true })
})

test('learning can be stopped', async () => {
  const other = createLearner(own)
  const learning = other.articles(some(1000), [])
  await turn()
  await other.close()
  expect(await learning).toBeUndefined()
})
