import type { Article } from '../../src/knowledge/article.ts'
import { type IndexedText, indexTexts, type LexicalIndex } from '../../src/knowledge/lexical.ts'
import { sectionsOf } from '../../src/knowledge/passages.ts'
import { createSearch } from '../../src/knowledge/search.ts'
import { detectLanguage } from '../../src/understanding/language.ts'
import { reader } from '../../test/shop-reader.ts'
import { loadLibrary } from './load.ts'

const { comparable, termsOf } = reader

/** An article found; of libraries only the order of scores means something. */
export interface Found {
  id: string
  score: number
}

/** Learns articles, then finds them, best first. */
export type Candidate = (articles: Article[]) => (question: string) => Found[]

const fields = ['title', 'headings', 'questions', 'body']

/** The texts of an article, grouped by how much their words count. */
const textsOf = ({ title, questions, body }: Article): string[] => [
  comparable(title),
  sectionsOf(body)
    .flatMap(({ heading }) => heading || [])
    .map(comparable)
    .join('\n'),
  questions.map(comparable).join('\n'),
  body,
]

/** Frontdesk's search as the bot runs it. `strangers` are messages that no article answers. */
export const wholeSearch =
  (strangers: string[], indexWords: typeof indexTexts = indexTexts): Candidate =>
  (articles) => {
    const search = createSearch(articles, reader, strangers, indexWords)
    return (question) =>
      search(question, { limit: 10 }).map(({ article, confidence }) => ({ id: article.id, score: confidence }))
  }

/** The part of it that a library of full-text search could replace. */
export const wordsAlone: Candidate = (articles) => {
  const weights = [3, 2, 1, 1]
  const index = indexTexts(
    articles.map((article) => ({
      id: article.id,
      language: article.language,
      parts: textsOf(article).map((text, i) => ({ text, weight: weights[i] ?? 1 })),
    })),
    reader,
  )
  return (question) => {
    const scores = index.scores(comparable(question), detectLanguage(question).language)
    return [...scores].map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score)
  }
}

interface MiniSearchOptions {
  searchOptions?: object
  tokenize?: (text: string) => string[]
  processTerm?: (term: string) => string
}

interface MiniSearch {
  addAll(documents: object[]): void
  search(question: string, options?: object): Found[]
}

type NewMiniSearch = new (options: MiniSearchOptions & { fields: string[] }) => MiniSearch

const loadMiniSearch = async () => (await loadLibrary<{ default: NewMiniSearch }>('minisearch')).default

/** minisearch with these options. */
export async function miniSearch(options: MiniSearchOptions = {}): Promise<Candidate> {
  const Index = await loadMiniSearch()
  return (articles) => {
    const index = new Index({ fields, ...options })
    index.addAll(articles.map(plainDocument))
    return (question) => index.search(question)
  }
}

/** The article as somebody would hand it to a library. */
const plainDocument = ({ id, title, questions, body }: Article) => ({
  id,
  title,
  headings: sectionsOf(body)
    .flatMap(({ heading }) => heading || [])
    .join('\n'),
  questions: questions.join('\n'),
  body,
})

/** minisearch over the words that our own index uses: stemmed, without grammar, with concepts. */
export const miniSearchOfOurWords = (): Promise<Candidate> =>
  miniSearch({
    tokenize: (text) => termsOf(comparable(text)),
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3, headings: 2, questions: 2 } },
  })

/** minisearch in place of our index, its scores scaled to the share of the question that is covered. */
export async function miniSearchAsIndex(): Promise<(texts: IndexedText[]) => LexicalIndex> {
  const Index = await loadMiniSearch()
  return (texts) => {
    const index = new Index({ fields: ['text'], tokenize: (text) => termsOf(text), processTerm: (term) => term })
    // A word in the title weighs more than one in the body. With one field, only repetition can express that.
    const repeated = ({ parts }: IndexedText) =>
      parts.flatMap(({ text, weight }) => Array(weight).fill(text)).join('\n')
    index.addAll(texts.map((text) => ({ id: text.id, text: repeated(text) })))
    const uses = new Map<string, number>()
    for (const { parts } of texts)
      for (const term of new Set(parts.flatMap(({ text }) => termsOf(text)))) uses.set(term, (uses.get(term) ?? 0) + 1)
    const rarity = (term: string) => Math.log(1 + (texts.length + 0.5) / ((uses.get(term) ?? 0) + 0.5))
    const slips = (term: string) => !uses.has(term) && /^\p{L}{4,}$/u.test(term) && (term.length < 8 ? 1 : 2)
    return {
      scores: (question, writtenIn) => {
        const terms = [...new Set(termsOf(question, 'en', writtenIn))]
        const most = bestScore * terms.reduce((sum, term) => sum + rarity(term), 0)
        const options = { tokenize: () => terms, fuzzy: slips, bm25: { k: 1.2, b: 0.7, d: 0 } }
        return new Map(index.search(question, options).map(({ id, score }) => [id, Math.min(1, score / most)]))
      },
    }
  }
}

// Chosen on the first part of the shop's questions, where it is the best of 2.2, 2.6, 3.0, 3.4 and 4.
const bestScore = 3.4

interface Orama {
  create(options: object): unknown
  insertMultiple(index: unknown, documents: object[]): unknown
  search(index: unknown, options: object): { hits: { document: { id: string }; score: number }[] }
}

/** Orama with these settings of its tokenizer and of each search. */
export async function orama(tokenizer?: object, searchOptions: object = {}): Promise<Candidate> {
  const library = await loadLibrary<Orama>('@orama/orama')
  return (articles) => {
    const schema = Object.fromEntries(['id', ...fields].map((field) => [field, 'string']))
    const index = library.create({ schema, ...(tokenizer && { components: { tokenizer } }) })
    library.insertMultiple(index, articles.map(plainDocument))
    return (question) => {
      const { hits } = library.search(index, { term: question, properties: fields, limit: 10, ...searchOptions })
      return hits.map(({ document, score }) => ({ id: document.id, score }))
    }
  }
}

/** Orama with its English stemmer, and stop words. */
export const oramaStemmed = (): Promise<Candidate> =>
  orama(
    { language: 'english', stemming: true, stopWords: [...(reader.grammars.en?.grammarWords ?? [])] },
    { boost: { title: 3, headings: 2, questions: 2 } },
  )
