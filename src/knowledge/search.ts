import { maxInquiryLength } from '../domain/inquiry.ts'
import { detectLanguage } from '../understanding/language.ts'
import type { Article, Match, SearchOptions } from './article.ts'
import type { Reader } from './grammar.ts'
import type { indexTexts, LexicalIndex } from './lexical.ts'
import type { Meant } from './meaning-index.ts'
import { type PassageFinder, passageFinder, sectionsOf } from './passages.ts'
import {
  type ArticleQuestion,
  type LearnedWeighing,
  learnWeighing,
  type Weighed,
  weighingBy,
  wordsOf,
} from './weighing.ts'
import { partsOf } from './wording.ts'

/** Finds the articles that answer a question, best first, by words and, if available, by meaning. */
export type Search = (
  question: string,
  options?: Omit<SearchOptions, 'wordsAlone'> & { meant?: Map<string, Meant> },
) => Match[]

// Matches below this are noise and not even shown as suggestions.
const leastConfidence = 0.15
const anotherLanguage = 0.7
const defaultLimit = 3

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
  const open = articles.filter(isOpen).map((article) => withPassages(article, reader))
  if (!open.length) return () => []
  const weigh = weighingBy(
    open.map(({ article }) => article),
    learned,
    reader,
    index,
  )
  return (question, { language, after, limit = defaultLimit, meant } = {}) => {
    const text = question.slice(0, maxInquiryLength)
    const writtenIn = language && language !== 'und' ? language : detectLanguage(text).language
    const told = mostTelling(askedIn({ text, writtenIn, after: after?.slice(0, maxInquiryLength) }), weigh)
    const inOrder = ({ article, confidence }: Candidate) =>
      confidence * (language && article.language !== language ? anotherLanguage : 1)
    return open
      .flatMap((each) => candidate(each, told.confidences.get(each.article.id), meant?.get(each.article.id)))
      .sort((a, b) => inOrder(b) - inOrder(a))
      .slice(0, limit)
      .map(({ article, confidence, passageFor }) => ({
        article,
        confidence,
        passage: passageFor(reader.comparable(told.text), writtenIn),
      }))
  }
}

interface OpenArticle {
  article: Article
  passageFor: PassageFinder
}

type Candidate = OpenArticle & { confidence: number }

function withPassages(article: Article, reader: Reader): OpenArticle {
  let find: PassageFinder | undefined
  // Prepared on first use, because few of the articles are ever shown.
  const passageFor: PassageFinder = (wording, writtenIn) => {
    find ??= passageFinder(sectionsOf(article.body), article.language, reader)
    return find(wording, writtenIn)
  }
  return { article, passageFor }
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

/** Meaning can raise an article that words miss. It never lowers one. */
function candidate(each: OpenArticle, byWords = 0, meant: Meant | undefined): Candidate[] {
  const byMeaning = meant?.confidence ?? 0
  if (Math.max(byWords, byMeaning) < leastConfidence) return []
  if (!meant || byMeaning <= byWords) return [{ ...each, confidence: byWords }]
  return [{ article: each.article, confidence: byMeaning, passageFor: () => meant.passage }]
}
