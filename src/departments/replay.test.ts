import { reader } from '../../test/shop-reader.ts'
import type { ArticleRegression } from '../domain/regression.ts'
import type { Article } from '../knowledge/article.ts'
import { articleHash } from '../knowledge/article-hash.ts'
import { createSearch } from '../knowledge/search.ts'
import { compareReplays, replayArticles } from './replay.ts'
import { judgeBy } from './taught-knowledge.ts'

const article = (id: string, title: string, questions: string[], body: string): Article => ({
  id,
  title,
  questions,
  language: 'en',
  audience: 'everyone',
  updated: '2026-01-01',
  body,
})
const keys = article(
  'keys',
  'API keys',
  ['How do I rotate an API key?', 'create a new api key'],
  'Create a second key.',
)
const limits = article('limits', 'Rate limits', ['how many requests per minute'], 'You may send 600 requests a minute.')
const dates = article(
  'dates',
  'Invoice dates',
  ['when do you send invoices'],
  'We send invoices on the first of the month.',
)
const search = (articles: Article[]) => {
  const find = createSearch(articles, reader)
  return async (question: string, options = {}) => find(question, options)
}
const row = (
  said: ArticleRegression['said'],
  of = keys,
  question = 'How do I rotate an API key?',
): ArticleRegression => ({
  kind: 'article',
  question,
  articleId: of.id,
  articleHash: articleHash(of),
  said,
})
const rights = async (articles: Article[], rows: ArticleRegression[]) =>
  (await replayArticles(search(articles), rows)).map(({ isRight }) => isRight)

test('what helped must answer again, what was sent must be found, and what did not help must not answer', async () => {
  const rows = [row('helped'), row('sent'), row('not quite'), row('not quite', limits)]
  expect(await rights([keys, limits], rows)).toEqual([true, true, false, true])
  expect(await rights([limits, dates], rows)).toEqual([false, false, true, true])
})

test('an article that was mended may answer what it did not', async () => {
  const mended = { ...keys, body: 'Create a second key, deploy it, and revoke the old one.' }
  expect(await rights([mended, limits], [row('not quite')])).toEqual([true])
})

test('a change of the articles tells what it gains and what it breaks', async () => {
  const rows = [row('helped'), row('helped', limits, 'how many requests per minute')]
  const before = await replayArticles(search([keys, dates]), rows)
  const after = await replayArticles(search([limits, dates]), rows)
  const { gained, lost } = compareReplays(before, after)
  expect(gained.map(({ row: { articleId } }) => articleId)).toEqual(['limits'])
  expect(lost.map(({ row: { articleId } }) => articleId)).toEqual(['keys'])
})

describe('an article that did not help', () => {
  const { mayAnswer } = judgeBy([row('not quite')], reader)

  test.each([
    'How do I rotate an API key?',
    'hello, how do I rotate an api key',
    'How can I rotate our API key? Thanks!',
  ])('does not answer “%s” again', (question) => expect(mayAnswer(question, keys)).toBe(false))

  test.each(['create a new api key', 'How do I revoke an API key?', 'how many keys can we have', '', '?'])(
    'still answers “%s”',
    (question) => expect(mayAnswer(question, keys)).toBe(true),
  )

  test('other articles answer the question, and it does itself once it is mended', () => {
    expect(mayAnswer('How do I rotate an API key?', limits)).toBe(true)
    expect(mayAnswer('How do I rotate an API key?', { ...keys, body: 'Another text.' })).toBe(true)
  })

  test('its translation does not answer in its place', () => {
    expect(mayAnswer('How do I rotate an API key?', { ...keys, id: 'de/keys', language: 'de' })).toBe(false)
  })

  test('answers after all if it helped more customers than it failed', () => {
    const helped = judgeBy([row('helped'), row('not quite'), row('helped')], reader)
    expect(helped.mayAnswer('How do I rotate an API key?', keys)).toBe(true)
    const asMany = judgeBy([row('helped'), row('not quite')], reader)
    expect(asMany.mayAnswer('How do I rotate an API key?', keys)).toBe(false)
  })

  test('of a message with several questions, each of them counts', () => {
    const several = judgeBy([row('not quite', keys, '1. How do I rotate an API key?\n2. Where is the log?')], reader)
    expect(several.mayAnswer('How do I rotate an API key?', keys)).toBe(false)
    expect(several.mostRefused('What is the weather?')).toBe(0)
  })
})
