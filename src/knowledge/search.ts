import { maxInquiryLength } from '../domain/inquiry.ts'
import { detectLanguage } from '../understanding/language.ts'
import { lastFew } from '../understanding/last-few.ts'
import { type AnsweringPart, type PartFinder, partFinder } from './answering-part.ts'
import type { Article, Match, SearchOptions } from './article.ts'
import { type AnswerEvidence, confidenceOf } from './confidence.ts'
import type { Reader } from './grammar.ts'
import { askedTermsOf, type indexTexts, type LexicalIndex } from './lexical.ts'
import type { Meant } from './meaning-index.ts'
import { askedWords, missingFrom, shareIn } from './shown-words.ts'
import {
  type ArticleQuestion,
  type LearnedWeighing,
  learnWeighing,
  type Weighed,
  weighingBy,
  wordsOf,
} from './weighing.ts'
import { partsOf, questionsBeside } from './wording.ts'

/** Finds the articles that answer a question, best first, by words and, if available, by meaning. */
export type Search = (
  question: string,
  options?: Omit<SearchOptions, 'wordsAlone'> & { meant?: Map<string, Meant> },
) => Match[]

const anotherLanguage = 0.7
/** Below the confidence at which a language model is skipped. */
const mostByMeaning = 0.79
/** The confidence of an article that the words do not find. */
const unfound = 0.02
const defaultLimit = 3
/** Of the best articles, by their words, the part that answers is looked for. The others only fill up a long list. */
const mostLookedInto = 5
const commonWords = 2_000

/** Learns the articles that customers may see. `outOfScope` are messages that no article answers. */
export const learnArticles = (articles: Article[], reader: Reader, outOfScope: string[] = []): LearnedWeighing =>
  learnWeighing(articles.filter(isOpen), [...askedByStaff(articles), ...outOfScope], reader)

/** Learns the articles and prepares a search over them. `indexWords` replaces the word index, for comparisons. */
export function createSearch(
  articles: Article[],
  reader: Reader,
  outOfScope: string[] = [],
  indexWords?: typeof indexTexts,
): Search {
  const index = indexWords?.(wordsOf(articles.filter(isOpen), reader), reader)
  return searchBy(articles, learnArticles(articles, reader, outOfScope), reader, index)
}

const isOpen = ({ audience }: Article) => audience === 'everyone'

/** Prepares a search from data learned on the same articles. */
export function searchBy(articles: Article[], learned: LearnedWeighing, reader: Reader, index?: LexicalIndex): Search {
  const find = findBy(articles, learned, reader, index)
  // Triage asks it of a message, and then the department that answers.
  const findByWords = lastFew((question: string, limit: number, language?: string, after?: string) =>
    find(question, { language, after, limit }).map(({ article, part, evidence }) =>
      matchOf(article, part, confidenceOf(evidence)),
    ),
  )
  return (question, { language, limit = defaultLimit, meant, after } = {}) => {
    const inOrder = ({ article, confidence }: Match) =>
      confidence * (language && article.language !== language ? anotherLanguage : 1)
    const text = question.slice(0, maxInquiryLength)
    const byWords = findByWords(text, Math.max(limit, mostLookedInto), language, after)
    return withMeant(byWords, articles, meant)
      .sort((a, b) => inOrder(b) - inOrder(a))
      .slice(0, limit)
  }
}

/** An article that may answer, with the part that would be shown and the evidence that this is right. */
export interface Found {
  article: Article
  part: AnsweringPart
  evidence: AnswerEvidence
}

/** Finds articles with the evidence for each, in no order. */
export function findBy(
  articles: Article[],
  learned: LearnedWeighing,
  reader: Reader,
  index?: LexicalIndex,
): (question: string, options: SearchOptions) => Found[] {
  const open = articles.filter(isOpen)
  if (!open.length) return () => []
  const weigh = weighingBy(open, learned, reader, index)
  const askedTerms = askedTermsOf(learned.texts, reader)
  // The same words come again and again.
  const termsOfWord = lastFew(askedTerms, commonWords)
  const meaningsOf = lastFew(reader.meaningsOf, commonWords)
  // Prepared on first use, because few of the articles are ever shown.
  const finderOf = onceEach((article: Article): PartFinder => partFinder(article, reader))
  return (text, { language, after, limit = defaultLimit }) => {
    const writtenIn = language && language !== 'und' ? language : detectLanguage(text).language
    const told = mostTelling(askedIn({ text, writtenIn, after: after?.slice(0, maxInquiryLength) }), weigh)
    const read = onceEach((of: string) => {
      const termsOf = (word: string) => termsOfWord(word, of, writtenIn)
      const beside = after ? '' : questionsBeside(text, told.text)
      const wordsIn = (...said: string[]) => askedWords(said.join(' '), termsOf, { meaningsOf })
      const written = wordsIn(...(after ? [after] : []), told.text, beside)
      return {
        asked: askedTerms(reader.comparable(told.text), of, writtenIn),
        written,
        questions: beside ? wordsIn(beside) : written,
      }
    })
    return told.fitting.slice(0, limit).map(({ article, model, lead }) => {
      const { asked, written, questions } = read(article.language)
      const part = finderOf(article)(asked)
      const { words, title } = part
      // What somebody asks must be answered, and not only what they tell beside it.
      const shown = (shareIn(words, written) + shareIn(words, questions)) / 2
      const missing = missingFrom([...words, title], written)
      return { article, part, evidence: { model, lead, shown, missing } }
    })
  }
}

const matchOf = (article: Article, { words: _, title: __, ...found }: AnsweringPart, confidence: number): Match => ({
  article,
  confidence,
  ...found,
})

function onceEach<Key, T>(work: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>()
  return (key) => {
    const found = known.get(key) ?? work(key)
    known.set(key, found)
    return found
  }
}

/** Staff articles count as known questions that no public article answers. */
const askedByStaff = (articles: Article[]): string[] =>
  articles.filter(({ audience }) => audience === 'staff').flatMap(({ title, questions }) => [title, ...questions])

/** A follow-up is read whole, together with the previous question. Otherwise every sentence is tried. */
const askedIn = (asked: ArticleQuestion): ArticleQuestion[] =>
  asked.after ? [asked] : partsOf(asked.text).map((text) => ({ ...asked, text }))

/** A message is about the part that an article fits best. */
function mostTelling(parts: ArticleQuestion[], weigh: (asked: ArticleQuestion) => Weighed): Weighed & { text: string } {
  return parts
    .map((asked) => ({ ...weigh(asked), text: asked.text }))
    .reduce((best, each) => (each.bestFit > best.bestFit ? each : best))
}

/** Meaning raises articles, by as much as it has proved. It never lowers one, and never makes one certain. */
function withMeant(byWords: Match[], articles: Article[], meant: Map<string, Meant> = new Map()): Match[] {
  const raised = articles.filter(isOpen).flatMap((article): Match[] => {
    const { confidence = 0, passage = '', gain = 0 } = meant.get(article.id) ?? {}
    const known = byWords.find((match) => match.article === article)
    const together = Math.min(mostByMeaning, moreLikely(known?.confidence ?? unfound, gain))
    if (known && together >= confidence && together > known.confidence) return [{ ...known, confidence: together }]
    return Math.max(confidence, gain > 0 ? together : 0) > (known?.confidence ?? 0)
      ? [{ article, confidence: Math.max(confidence, together), passage }]
      : []
  })
  return [...raised, ...byWords.filter(({ article }) => !raised.some((each) => each.article === article))]
}

const moreLikely = (probability: number, gain: number) => 1 / (1 + Math.exp(-gain) * (1 / probability - 1))
