import { setImmediate as breathe } from 'node:timers/promises'

/** A text of an article, with the vector (of length 1) of what it means. */
export interface KnownMeaning {
  articleId: string
  /** ISO 639-1. */
  language: string
  /** The section it is, Markdown; absent for a title and for questions. */
  passage?: string
  vector: Float32Array
}

/** What speaks for an article by meaning: the confidence (0–1) that it answers, and its nearest section. */
export interface Meant {
  confidence: number
  passage: string
}

/** What is meant by a message, given as the vectors of its parts: articles by their ids, without those that mean something else. */
export type MeaningIndex = (parts: Float32Array[]) => Map<string, Meant>

// An article is clearly meant when it is about as near as questions are to their own article, and well ahead of the next. That never
// makes an answer certain: from 0.8 on no language model would be asked.
const clearlyNear = 0.75
const clearlyAhead = 0.4
const clearConfidence = 0.65
// Clear counts only from a model for which that is right this often. Questions that the words miss are harder than those it is tried on:
// with vectors made of words, which know no more than the words do, 0.58 there was 0.44 on test/fixtures/knowledge-questions.txt.
const leastTrust = 0.8
// Near, but perhaps not alone: for the language model to judge. From 0.5 on it would be an answer.
const perhapsNear = 0.5
const perhapsConfidence = 0.4

/**
 * Prepares finding articles by what their texts mean. How near is near differs from one embedding model to the next, so it is learned from
 * the articles: how near their own questions are to the rest of their article, and to the nearest other one. Undefined when most of
 * their questions are nearer to another article, or when there is only one article.
 */
export async function indexMeanings(known: KnownMeaning[]): Promise<MeaningIndex | undefined> {
  const trials = await tryOut(known)
  const scale = {
    from: median(trials.map(({ others }) => others[0]?.cosine ?? 0)),
    to: median(trials.map(({ own }) => own.cosine)),
  }
  const right = trials.filter(({ own, others }) => own.cosine > (others[0]?.cosine ?? 0))
  if (right.length <= trials.length / 2 || scale.to <= scale.from) return undefined
  const trusted = trustIn(trials, scale) >= leastTrust
  return (parts) => {
    const meant = new Map<string, Meant>()
    for (const each of parts.flatMap((vector) => weigh(rank(known, vector), scale))) {
      const confidence = confidenceOf(each, trusted)
      if (confidence > (meant.get(each.articleId)?.confidence ?? 0))
        meant.set(each.articleId, { confidence, passage: each.passage })
    }
    return meant
  }
}

/** An article as near as the nearest of its texts. */
interface Ranked {
  articleId: string
  language: string
  cosine: number
  /** Its nearest section. */
  passage: string
}

/**
 * Every article, the nearest first. Brute force: 3,000 texts of 1,536 numbers are 4.6 million multiplications and take 6 ms, the 656 texts
 * of the shop that ships 1 ms; asking for the vector of the question takes a hundred. An index such as pgvector's could save no more than
 * that, finds approximately, and is an extension that neither every Postgres nor our PGlite has.
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
  // This is where the time goes: four sums, none of which waits for another. Both vectors are of one length.
  for (let i = 0; i < whole; i += 4) {
    one += (a[i] ?? 0) * (b[i] ?? 0)
    two += (a[i + 1] ?? 0) * (b[i + 1] ?? 0)
    three += (a[i + 2] ?? 0) * (b[i + 2] ?? 0)
    four += (a[i + 3] ?? 0) * (b[i + 3] ?? 0)
  }
  for (let i = whole; i < a.length; i++) one += (a[i] ?? 0) * (b[i] ?? 0)
  return one + two + three + four
}

/** Where cosines lie: `from` is what another article usually has, `to` what the right one has. */
interface Scale {
  from: number
  to: number
}

/** On that scale, from 0 to 1 and beyond: how near, and how far ahead of the next. */
interface Weighed extends Ranked {
  near: number
  ahead: number
}

function weigh(ranked: Ranked[], { from, to }: Scale): Weighed[] {
  return ranked.map((each) => {
    // A translation is no rival.
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

/** A question of an article, put to the others and to the rest of its own. */
interface Trial {
  own: Ranked
  /** In its language, the nearest first. */
  others: Ranked[]
}

const mostTrials = 100

/** Tries some of the articles' own questions, and lets messages pass in between. */
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

/** How often what is clear is right, when half of the questions are of an article that there is, and half of one that there is not. */
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
  // Few cases prove little: Laplace's rule of succession.
  return (clear.filter(Boolean).length + 1) / (clear.length + 2)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
