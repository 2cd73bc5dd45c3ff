import { setImmediate as breathe } from 'node:timers/promises'
import { learnGains } from './meaning-weight.ts'

/** A text of an article, with the vector (of length 1) of its meaning. */
export interface KnownMeaning {
  articleId: string
  /** ISO 639-1. */
  language: string
  /** The section, Markdown; absent for titles and questions. */
  passage?: string
  vector: Float32Array
}

/** The evidence for an article by meaning: the confidence (0–1) that it answers, and its nearest section. */
export interface Meant {
  confidence: number
  passage: string
  /** By how much (log-odds) the meaning makes the article more likely than its words do. */
  gain: number
}

/** Finds articles by meaning, given the vectors of a message's parts. Returns those that may fit, by id. */
export type MeaningIndex = (parts: Float32Array[]) => Map<string, Meant>

// An article is a clear match if it is about as near as questions are to their own article, and well ahead of the next.
// Even a clear match stays below the confidence at which the language model is skipped.
const clearlyNear = 0.75
const clearlyAhead = 0.4
const clearConfidence = 0.65
// Only a model whose clear matches are right this often may produce them. Questions that words miss are harder than
// those of the trial, so the bar is high.
const leastTrust = 0.8
// Near, but with rivals: a suggestion for the language model, below the confidence of an answer.
const perhapsNear = 0.5
const perhapsConfidence = 0.4

/**
 * Prepares finding articles by meaning. Distances differ between embedding models, so the scale is learned from the
 * articles: how near their own questions are to the rest of their article, and to the nearest other one. The same says how much the model
 * counts. Undefined if there is only one article.
 */
export async function indexMeanings(known: KnownMeaning[]): Promise<MeaningIndex | undefined> {
  const trials = await tryOut(known)
  if (trials.length === 0) return undefined
  const scale = {
    from: median(trials.map(({ others }) => others[0]?.cosine ?? 0)),
    to: median(trials.map(({ own }) => own.cosine)),
  }
  const right = trials.filter(({ own, others }) => own.cosine > (others[0]?.cosine ?? 0))
  const tellsApart = right.length > trials.length / 2 && scale.to > scale.from
  const trusted = tellsApart && trustIn(trials, scale) >= leastTrust
  const gainsOf = learnGains(
    trials.map(({ own, others }) => ({ own: own.cosine, others: others.map(({ cosine }) => cosine) })),
  )
  return (parts) => {
    const meant = new Map<string, Meant>()
    for (const vector of parts) {
      const ranked = rank(known, vector)
      const gains = gainsOf(ranked.map(({ cosine }) => cosine))
      weigh(ranked, scale).forEach((each, i) => {
        const { confidence: before = 0, gain: gainBefore = 0, passage } = meant.get(each.articleId) ?? {}
        const confidence = tellsApart ? confidenceOf(each, trusted) : 0
        const gain = Math.max(gainBefore, gains[i] ?? 0)
        if (confidence > before) meant.set(each.articleId, { confidence, gain, passage: each.passage })
        else if (gain > gainBefore)
          meant.set(each.articleId, { confidence: before, gain, passage: passage ?? each.passage })
      })
    }
    return meant
  }
}

/** An article, as near as the nearest of its texts. */
interface Ranked {
  articleId: string
  language: string
  cosine: number
  /** Its nearest section. */
  passage: string
}

/**
 * Every article, nearest first. A full scan takes far less time than asking for the question's vector. A vector index
 * such as pgvector would save little, is approximate, and needs an extension that not every Postgres has.
 */
function rank(known: KnownMeaning[], asked: Float32Array, except?: KnownMeaning): Ranked[] {
  const articles = new Map<string, Ranked & { section: number }>()
  for (const each of known) {
    if (each === except) continue
    const { articleId, language, passage } = each
    const cosine = dot(each.vector, asked)
    const found = articles.get(articleId) ?? { articleId, language, cosine: -1, passage: '', section: -1 }
    if (cosine > found.cosine) found.cosine = cosine
    if (passage && cosine > found.section) Object.assign(found, { passage, section: cosine })
    articles.set(articleId, found)
  }
  return [...articles.values()].sort((a, b) => b.cosine - a.cosine)
}

function dot(a: Float32Array, b: Float32Array): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  const whole = a.length - (a.length % 4)
  // The hot loop: four independent sums. Both vectors have the same length.
  for (let i = 0; i < whole; i += 4) {
    one += (a[i] ?? 0) * (b[i] ?? 0)
    two += (a[i + 1] ?? 0) * (b[i + 1] ?? 0)
    three += (a[i + 2] ?? 0) * (b[i + 2] ?? 0)
    four += (a[i + 3] ?? 0) * (b[i + 3] ?? 0)
  }
  for (let i = whole; i < a.length; i++) one += (a[i] ?? 0) * (b[i] ?? 0)
  return one + two + three + four
}

/** The range of cosines: `from` is typical for a wrong article, `to` for the right one. */
interface Scale {
  from: number
  to: number
}

/** On that scale, from 0 to 1 and beyond: the nearness, and the lead over the next article. */
interface Weighed extends Ranked {
  near: number
  ahead: number
}

function weigh(ranked: Ranked[], { from, to }: Scale): Weighed[] {
  return ranked.map((each) => {
    // A translation is not a rival.
    const rival = ranked.find((other) => other !== each && other.language === each.language)
    const near = (each.cosine - from) / (to - from)
    return { ...each, near, ahead: rival ? (each.cosine - rival.cosine) / (to - from) : near }
  })
}

const isClear = ({ near, ahead }: Weighed) => near >= clearlyNear && ahead >= clearlyAhead

function confidenceOf(weighed: Weighed, trusted: boolean): number {
  if (trusted && isClear(weighed)) return clearConfidence
  return weighed.near >= perhapsNear ? perhapsConfidence * Math.min(1, weighed.near) : 0
}

/** One of an article's questions, compared with other articles and with the rest of its own. */
interface Trial {
  own: Ranked
  /** Other articles in the same language, nearest first. */
  others: Ranked[]
}

const mostTrials = 100

/** Tries a sample of the articles' own questions, yielding in between so that messages are handled. */
async function tryOut(known: KnownMeaning[]): Promise<Trial[]> {
  const questions = known.filter(({ passage }) => passage === undefined)
  const step = Math.max(1, questions.length / mostTrials)
  const trials: Trial[] = []
  for (let at = 0; at < questions.length; at += step) {
    const question = questions[Math.floor(at)]
    if (!question) break
    const ranked = rank(known, question.vector, question).filter(({ language }) => language === question.language)
    const own = ranked.find(({ articleId }) => articleId === question.articleId)
    const others = ranked.filter((each) => each !== own)
    if (own && others.length) trials.push({ own, others })
    await breathe()
  }
  return trials
}

/** How often clear matches are right if half of the questions have an article and half do not. */
function trustIn(trials: Trial[], scale: Scale): number {
  const clear = trials.flatMap(({ own, others }) => {
    const present = [own, ...others].sort((a, b) => b.cosine - a.cosine)
    const found = weigh(present, scale)
      .filter(isClear)
      .map(({ articleId }) => articleId === own.articleId)
    return [
      ...found,
      ...weigh(others, scale)
        .filter(isClear)
        .map(() => false),
    ]
  })
  // Few trials prove little: Laplace's rule of succession.
  return (clear.filter(Boolean).length + 1) / (clear.length + 2)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
