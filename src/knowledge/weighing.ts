import { type LearnedModel, learnModel, modelOf } from '../understanding/embedded-model.ts'
import { type Example, noLabel } from '../understanding/prediction.ts'
import type { Article } from './article.ts'
import { fitOf } from './confidence.ts'
import type { Reader } from './grammar.ts'
import { type IndexedText, type LanguageIndex, learnTexts, lexicalIndexOf } from './lexical.ts'
import { sectionsOf } from './passages.ts'

/** A question, its language (ISO 639-1), and the previous question if it is a follow-up. */
export interface ArticleQuestion {
  text: string
  writtenIn: string
  after?: string
}

/** How well each article fits a question. */
export interface Weighed {
  /** The fit of the best article. Only the order is meaningful. */
  bestFit: number
  /** Articles that may answer, best first. */
  fitting: FittingArticle[]
}

/** An article with the evidence that it answers, by the embedded model and by words. */
export interface FittingArticle {
  article: Article
  /** The embedded model's confidence, 0–1. */
  model: number
  /** How much of the question is covered by the article's words, from 0 to 1. */
  words: number
  /** The lead over the next article; negative for an article behind the best. */
  lead: number
  /** Only the order is meaningful. */
  fit: number
}

// Without a common word and with less than this, an article has only in common what all messages have.
const leastAlone = 0.5
/** In order of fit. Nobody looks at more. */
const mostFitting = 100
// A follow-up is about an article only if it contains some of the article's words: "and how is the weather?" does not.
const leastOwnWords = 0.2

/** Data learned for weighing articles, as plain data that can be learned in another thread. */
export interface LearnedWeighing {
  model: LearnedModel
  texts: LanguageIndex[]
}

/**
 * Learns to weigh the articles that customers may see, by the embedded model and by words. `strangers` are texts that
 * no article answers.
 */
export function learnWeighing(open: Article[], strangers: string[], reader: Reader): LearnedWeighing {
  const unknown = strangers.map((text) => ({ text: reader.comparable(text), label: noLabel }))
  const examples = [...open.flatMap((article) => examplesOf(article, reader)), ...unknown]
  return {
    model: learnModel(examples, { reading: reader.reading }),
    texts: learnTexts(wordsOf(open, reader), reader),
  }
}

/** The texts of articles, in which a word in the title counts more than one in the body. */
export const wordsOf = (open: Article[], reader: Reader): IndexedText[] =>
  open.map((article) => indexed(article, reader))

/** Weighs articles by learned data. `index` finds them by words. */
export function weighingBy(
  open: Article[],
  learned: LearnedWeighing,
  reader: Reader,
  index = lexicalIndexOf(learned.texts, reader),
): (asked: ArticleQuestion) => Weighed {
  const { comparable, reading } = reader
  const model = modelOf(learned.model, reading)

  return ({ text, writtenIn, after }) => {
    const wording = comparable(after ? `${after} ${text}` : text)
    const byModel = new Map(model.rank(wording).ranked.map(({ label, confidence }) => [label, confidence]))
    const byWords = index.scores(wording, writtenIn)
    const byOwnWords = after ? index.scores(comparable(text), writtenIn) : undefined
    const named =
      after && !reader.grammars[writtenIn]?.nounsAreCapitalised
        ? namesFollowed(text, after).map((name) => index.scores(name, writtenIn))
        : []
    const known = named.filter((scores) => scores.size > 0)
    const fitting: Fitting[] = []
    for (const article of open) {
      const { id } = article
      const own = byOwnWords ? (byOwnWords.get(id) ?? 0) : undefined
      if (own !== undefined && own < leastOwnWords) continue
      if (!known.every((scores) => scores.has(id))) continue
      const inWords = byWords.get(id) ?? 0
      const words = own === undefined ? inWords : (inWords + own) / 2
      const model = byModel.get(id) ?? 0
      fitting.push({ article, model, words, fit: fitOf({ model, words }) })
    }
    const rival = rivalsOf(fitting)
    const ranked = fitting.filter(({ words, fit }) => words > 0 || fit >= leastAlone).sort((a, b) => b.fit - a.fit)
    return {
      bestFit: ranked[0]?.fit ?? 0,
      fitting: ranked.slice(0, mostFitting).map((each) => ({ ...each, lead: each.fit - rival(each) })),
    }
  }
}

const name = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}'-]+/gu

/** A name in a follow-up, such as "Canada", must not be ignored. */
const namesFollowed = (text: string, after: string): string[] => text.match(name) ?? after.match(name) ?? []

type Fitting = Omit<FittingArticle, 'lead'>

/** The fit of the best other article in the same language. A translation is not a rival. */
function rivalsOf(fitting: Fitting[]): (candidate: Fitting) => number {
  const leaders = new Map<string, { first?: Fitting; second: number }>()
  for (const candidate of fitting) {
    const { language } = candidate.article
    const { first, second } = leaders.get(language) ?? { second: 0 }
    if (candidate.fit > (first?.fit ?? -1)) leaders.set(language, { first: candidate, second: first?.fit ?? 0 })
    else if (candidate.fit > second) leaders.set(language, { first, second: candidate.fit })
  }
  return (candidate) => {
    const { first, second } = leaders.get(candidate.article.language) ?? { second: 0 }
    return candidate === first ? second : (first?.fit ?? 0)
  }
}

const headingsOf = ({ body }: Article) => sectionsOf(body).flatMap(({ heading }) => heading || [])

/** The questions and the sections of an article, so that words of the answers are learned too. */
const examplesOf = (article: Article, { comparable }: Reader): Example[] =>
  [
    article.title,
    ...article.questions,
    ...headingsOf(article),
    ...sectionsOf(article.body).map(({ text }) => text),
  ].map((text) => ({ text: comparable(text), label: article.id }))

function indexed(article: Article, { comparable }: Reader): IndexedText {
  return {
    id: article.id,
    language: article.language,
    parts: [
      { text: comparable(article.title), weight: 3 },
      { text: headingsOf(article).map(comparable).join('\n'), weight: 2 },
      { text: article.questions.map(comparable).join('\n'), weight: 1 },
      { text: article.body, weight: 1 },
    ],
  }
}
