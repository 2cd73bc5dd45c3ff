import type { Addressed } from '../../domain/classification.ts'
import type { Features } from '../../understanding/features.ts'
import { longestRead } from '../../understanding/words.ts'
import type { Learned } from './learned.ts'
import { type Hearing, hintsOfARequest, signsOf, signsOfTalk } from './signs.ts'
import { traitsOf } from './traits.ts'

export interface AddressedJudgement {
  kind: Addressed
  /** The probability (0–1) that the kind is right. For `unclear`, the probability of the more likely kind. */
  confidence: number
  /** The words and signs with the strongest evidence, strongest first. */
  because: string[]
}

/** Judges one message, fast enough for every message in a channel. */
export type JudgeAddressed = (text: string, hearing?: Hearing) => AddressedJudgement

// At or above this probability, a message is a request. Chosen by cross-validation on deliberately hard examples.
const requestFrom = 0.64
// Below these, it is talk. With a sign of a request the limit is stricter, because a dropped request costs more than an
// extra line for staff.
const talkBelow = 0.12
const talkBelowWithHint = 0.03

/** Builds a judge from learned data. */
export function judgeBy(learned: Learned): JudgeAddressed {
  return (text, hearing) => judge(text, learned, hearing)
}

function judge(text: string, learned: Learned, hearing?: Hearing): AddressedJudgement {
  const signs = signsOf(text, hearing)
  const traits = traitsOf(text, signs)
  const before = learned.saidBefore(traits)
  if (before) return { kind: before.kind, confidence: Math.min(1, before.similarity), because: ['(said before)'] }
  const request = withSentences(text, learned.requestProbability(traits), learned, hearing)
  const because = evidence(signs, traits, learned, request >= 0.5 ? 1 : -1)
  const known = learned.knownShare(traits)
  if (traits.words.length > 0 && known < leastKnown) return judgeForeign(signs, known, request, because)
  if (request >= requestFrom) return { kind: 'request', confidence: request, because }
  if (request < talkLimit(signs, known)) return { kind: 'talk', confidence: 1 - request, because }
  return { kind: 'unclear', confidence: Math.max(request, 1 - request), because }
}

/**
 * The probability below which a message counts as talk. Stricter with a sign of a request, or if few words are known.
 */
function talkLimit(signs: Set<string>, known: number): number {
  if (hintsOfARequest.some((hint) => signs.has(hint))) return talkBelowWithHint
  if (signsOfTalk.some((sign) => signs.has(sign))) return talkBelow
  return known < wellKnown ? talkBelowWithHint : talkBelow
}

const wellKnown = 0.85

const mostSentences = 12
// The weight of the best sentence in the whole, so that thanks and greetings do not drown the question after them.
const sentenceShare = 0.4
const sentenceEnd = /(?<=[.!?…:])\s+|(?<=[。！？，、])|\n+/u

function withSentences(text: string, whole: number, learned: Learned, hearing?: Hearing): number {
  const sentences = text.slice(0, longestRead).split(sentenceEnd, mostSentences)
  const said = sentences.filter((sentence) => sentence.trim().length > 2)
  if (said.length < 2) return whole
  const each = said.map((sentence) => learned.requestProbability(traitsOf(sentence, signsOf(sentence, hearing))))
  return Math.max(whole, whole + sentenceShare * (Math.max(...each) - whole))
}

// In a language without examples, hardly any word is known.
const leastKnown = 0.35
// Even if some words are known, they must not clearly indicate talk.
const hardlyAny = 0.1
const leastForAQuestion = 0.15

/** A question counts as one in any language. Anything else in an unknown language is unclear, never talk. */
function judgeForeign(signs: Set<string>, known: number, request: number, because: string[]): AddressedJudgement {
  const mayAskUs = known < hardlyAny ? !signs.has('length one') : request >= leastForAQuestion
  const asks = signs.has('asks') && !signs.has('names somebody') && mayAskUs
  if (asks || request >= requestFrom) return { kind: 'request', confidence: Math.max(request, requestFrom), because }
  return { kind: 'unclear', confidence: Math.max(request, 1 - request), because }
}

const mostReasons = 5

function evidence(signs: Set<string>, { words }: Features, learned: Learned, side: 1 | -1): string[] {
  const weighed = [
    ...[...signs].map((sign) => ({ name: `(${sign})`, weight: side * learned.weightOf(sign, 'concept') })),
    ...words.map(({ written, stem }) => ({ name: written, weight: side * learned.weightOf(stem, 'word') })),
  ]
  const speaking = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  return [...new Set(speaking.map(({ name }) => name))].slice(0, mostReasons)
}
