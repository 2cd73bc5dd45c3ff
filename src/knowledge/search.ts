import { maxInquiryLength } from '../inquiry.ts'
import { trainEmbeddedModel } from '../understanding/embedded-model.ts'
import { type EmbeddedModel, type Example, noLabel } from '../understanding/labels.ts'
import { detectLanguage } from '../understanding/language.ts'
import type { Article, Match } from './article.ts'
import { conceptsOf } from './concepts.ts'
import { confidenceOf, fitOf } from './confidence.ts'
import { type IndexedText, indexTexts, type LexicalIndex } from './lexical.ts'
import type { Meant } from './meaning-index.ts'
import { type PassageFinder, passageFinder, type Section, sectionsOf } from './passages.ts'
import { comparable, partsOf } from './wording.ts'

/** Finds the articles that answer a question, best first: by their words, and by what is meant where that is known. */
export type Search = (
  question: string,
  options?: { language?: string; limit?: number; meant?: Map<string, Meant> },
) => Match[]

// Below this a match is noise, which nobody should see even as a suggestion.
const leastConfidence = 0.15
// Below this no article comes to so much, whatever its rivals: it saves weighing thousands of them.
const leastFit = 0.15
const anotherLanguage = 0.7
const defaultLimit = 3

/** Prepares a search over the articles customers may see. `outOfScope` are messages that no article answers. */
export function createSearch(articles: Article[], outOfScope: string[] = []): Search {
  const open = articles.filter(({ audience }) => audience === 'everyone').map(withSections)
  if (!open.length) return () => []
  const model = trainEmbeddedModel([...open.flatMap(examplesOf), ...strangers(articles, outOfScope)])
  const index = indexTexts(open.map(indexed))
  return (question, { language, limit = defaultLimit, meant } = {}) => {
    const read = question.slice(0, maxInquiryLength)
    const writtenIn = language && language !== 'und' ? language : detectLanguage(read).language
    const told = mostTelling(partsOf(read).map((part) => weigh(part, writtenIn, open, model, index)))
    const inOrder = ({ article, confidence }: Candidate) =>
      confidence * (language && article.language !== language ? anotherLanguage : 1)
    return told.candidates
      .filter(({ fit, each }) => fit >= leastFit || meant?.has(each.article.id))
      .map((fitting) =>
        raised({ ...fitting.each, confidence: told.confidenceOf(fitting) }, meant?.get(fitting.each.article.id)),
      )
      .filter(({ confidence }) => confidence >= leastConfidence)
      .sort((a, b) => inOrder(b) - inOrder(a))
      .slice(0, limit)
      .map(({ article, confidence, passageFor }) => ({
        article,
        confidence,
        passage: passageFor(told.wording, writtenIn),
      }))
  }
}

interface OpenArticle {
  article: Article
  sections: Section[]
  passageFor: PassageFinder
}

type Candidate = OpenArticle & { confidence: number }

function withSections(article: Article): OpenArticle {
  const sections = sectionsOf(article.body)
  let find: PassageFinder | undefined
  // Prepared when first needed: of thousands of articles few are ever shown.
  const passageFor: PassageFinder = (wording, writtenIn) => {
    find ??= passageFinder(sections, article.language)
    return find(wording, writtenIn)
  }
  return { article, sections, passageFor }
}

function examplesOf({ article, sections }: OpenArticle): Example[] {
  const texts = [article.title, ...article.questions, ...sections.flatMap(({ heading }) => heading || [])]
  return texts.map((text) => ({ text: comparable(text), label: article.id }))
}

/** What staff ask is known too, as something that no open article answers. */
function strangers(articles: Article[], outOfScope: string[]): Example[] {
  const staffQuestions = articles.filter(({ audience }) => audience === 'staff').flatMap(({ questions }) => questions)
  return [...staffQuestions, ...outOfScope].map((text) => ({ text: comparable(text), label: noLabel }))
}

function indexed({ article, sections }: OpenArticle): IndexedText {
  const headings = sections.map(({ heading }) => comparable(heading)).join('\n')
  return {
    id: article.id,
    language: article.language,
    parts: [
      { text: comparable(article.title), weight: 3 },
      { text: headings, weight: 2 },
      { text: article.questions.map(comparable).join('\n'), weight: 1 },
      { text: article.body, weight: 1 },
    ],
  }
}

interface Weighed {
  wording: string
  /** How well the best article fits. */
  bestFit: number
  /** Every open article. */
  candidates: Fitting[]
  confidenceOf(fitting: Fitting): number
}

/** How well an article fits, before it is compared with the others. */
interface Fitting {
  each: OpenArticle
  model: number
  words: number
  fit: number
}

function weigh(
  asked: string,
  writtenIn: string,
  open: OpenArticle[],
  model: EmbeddedModel,
  index: LexicalIndex,
): Weighed {
  const wording = comparable(asked)
  const confidences = new Map(model.predict(wording).ranked.map(({ label, confidence }) => [label, confidence]))
  const scores = index.scores(wording, writtenIn)
  const topical = conceptsOf(asked).length > 0
  const candidates = open.map((each): Fitting => {
    const evidence = { model: confidences.get(each.article.id) ?? 0, words: scores.get(each.article.id) ?? 0 }
    return { each, ...evidence, fit: fitOf(evidence) }
  })
  const rivals = rivalsOf(candidates)
  return {
    wording,
    bestFit: candidates.reduce((best, { fit }) => Math.max(best, fit), 0),
    candidates,
    confidenceOf: (candidate) => confidenceOf({ ...candidate, lead: candidate.fit - rivals(candidate), topical }),
  }
}

/** The fit of the best other article in the same language: a translation is no rival. */
function rivalsOf(candidates: Fitting[]): (candidate: Fitting) => number {
  const best = new Map<string, { first?: Fitting; second: number }>()
  for (const candidate of candidates) {
    const { language } = candidate.each.article
    const { first, second } = best.get(language) ?? { second: 0 }
    if (candidate.fit > (first?.fit ?? -1)) best.set(language, { first: candidate, second: first?.fit ?? 0 })
    else if (candidate.fit > second) best.set(language, { first, second: candidate.fit })
  }
  return (candidate) => {
    const { first, second } = best.get(candidate.each.article.language) ?? { second: 0 }
    return candidate === first ? second : (first?.fit ?? 0)
  }
}

/** By meaning an article that the words miss can rise; what the words find never falls. */
function raised(candidate: Candidate, meant: Meant | undefined): Candidate {
  if (!meant || meant.confidence <= candidate.confidence) return candidate
  return { ...candidate, confidence: meant.confidence, passageFor: () => meant.passage }
}

/** A message is about the part of it that an article fits best. */
function mostTelling(parts: Weighed[]): Weighed {
  return parts.reduce((best, each) => (each.bestFit > best.bestFit ? each : best))
}
