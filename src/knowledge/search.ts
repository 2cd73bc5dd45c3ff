import { maxInquiryLength } from '../inquiry.ts'
import { trainEmbeddedModel } from '../understanding/embedded-model.ts'
import { type EmbeddedModel, type Example, noLabel } from '../understanding/labels.ts'
import type { Article, Match } from './article.ts'
import { conceptsOf } from './concepts.ts'
import { confidenceOf, fitOf } from './confidence.ts'
import { type IndexedText, indexTexts, type LexicalIndex } from './lexical.ts'
import type { Meant } from './meaning-index.ts'
import { passageFinder, type Section, sectionsOf } from './passages.ts'
import { comparable, partsOf } from './wording.ts'

/** Finds the articles that answer a question, best first: by their words, and by what is meant where that is known. */
export type Search = (
  question: string,
  options?: { language?: string; limit?: number; meant?: Map<string, Meant> },
) => Match[]

// Below this a match is noise, which nobody should see even as a suggestion.
const leastConfidence = 0.15
const anotherLanguage = 0.7
const defaultLimit = 3

/** Prepares a search over the articles customers may see. `outOfScope` are messages that no article answers. */
export function createSearch(articles: Article[], outOfScope: string[] = []): Search {
  const open = articles.filter(({ audience }) => audience === 'everyone').map(withSections)
  if (!open.length) return () => []
  const model = trainEmbeddedModel([...open.flatMap(examplesOf), ...strangers(articles, outOfScope)])
  const index = indexTexts(open.map(indexed))
  return (question, { language, limit = defaultLimit, meant } = {}) => {
    const { asked, candidates } = mostTelling(
      partsOf(question.slice(0, maxInquiryLength)).map((part) => weigh(part, open, model, index)),
    )
    const inOrder = ({ article, confidence }: Candidate) =>
      confidence * (language && article.language !== language ? anotherLanguage : 1)
    return candidates
      .map((candidate) => raised(candidate, meant?.get(candidate.article.id)))
      .filter(({ confidence }) => confidence >= leastConfidence)
      .sort((a, b) => inOrder(b) - inOrder(a))
      .slice(0, limit)
      .map(({ article, confidence, passageFor }) => ({ article, confidence, passage: passageFor(asked) }))
  }
}

interface OpenArticle {
  article: Article
  sections: Section[]
  passageFor: (question: string) => string
}

type Candidate = OpenArticle & { fit: number; confidence: number }

function withSections(article: Article): OpenArticle {
  const sections = sectionsOf(article.body)
  return { article, sections, passageFor: passageFinder(sections) }
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
    parts: [
      { text: comparable(article.title), weight: 3 },
      { text: headings, weight: 2 },
      { text: article.questions.map(comparable).join('\n'), weight: 1 },
      { text: article.body, weight: 1 },
    ],
  }
}

interface Weighed {
  asked: string
  /** Every open article, the best fit first. */
  candidates: Candidate[]
}

function weigh(asked: string, open: OpenArticle[], model: EmbeddedModel, index: LexicalIndex): Weighed {
  const wording = comparable(asked)
  const confidences = new Map(model.predict(wording).ranked.map(({ label, confidence }) => [label, confidence]))
  const scores = index.scores(wording)
  const topical = conceptsOf(asked).length > 0
  const fitting = open
    .map((each) => ({ ...each, model: confidences.get(each.article.id) ?? 0, words: scores.get(each.article.id) ?? 0 }))
    .map((each) => ({ ...each, fit: fitOf(each) }))
    .sort((a, b) => b.fit - a.fit)
  const candidates = fitting.map((each) => {
    // A translation is no rival.
    const rival = fitting.find(({ article }) => article !== each.article && article.language === each.article.language)
    return { ...each, confidence: confidenceOf({ ...each, lead: each.fit - (rival?.fit ?? 0), topical }) }
  })
  return { asked, candidates }
}

/** By meaning an article that the words miss can rise; what the words find never falls. */
function raised(candidate: Candidate, meant: Meant | undefined): Candidate {
  if (!meant || meant.confidence <= candidate.confidence) return candidate
  return { ...candidate, confidence: meant.confidence, passageFor: () => meant.passage }
}

/** A message is about the part of it that an article fits best. */
function mostTelling(parts: Weighed[]): Weighed {
  const bestFit = ({ candidates }: Weighed) => candidates[0]?.fit ?? 0
  return parts.reduce((best, each) => (bestFit(each) > bestFit(best) ? each : best))
}
