import type { Features } from '../../understanding/features.ts'
import { longestRead } from '../../understanding/words.ts'
import type { Learned } from './learned.ts'
import { type Hearing, hintsOfARequest, signsOf, signsOfTalk } from './signs.ts'
import { traitsOf } from './traits.ts'

/** A question, problem or wish for us; words among people; or neither for sure. */
export type Addressed = 'request' | 'talk' | 'unclear'

export interface AddressedJudgement {
  kind: Addressed
  /** How likely it is that the kind is right, 0–1; of what is unclear, how likely the likelier kind is. */
  confidence: number
  /** The words and signs that spoke most for it, strongest first. */
  because: string[]
}

/** Judges one message in well under a millisecond. */
export type JudgeAddressed = (text: string, hearing?: Hearing) => AddressedJudgement

// A request from here on: of talk in examples that were held back in turn, one in fifteen reaches it, and these were written to be hard.
const requestFrom = 0.64
// Talk below these. Where a sign of a request shows, silence must be surer: a dropped request costs more than a quiet line for staff.
const talkBelow = 0.12
const talkBelowWithHint = 0.03

/** Judges messages by what was learned. */
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

/** Below which probability a message may rest: silence must be surer where a sign of a request shows, or where we know too little. */
function talkLimit(signs: Set<string>, known: number): number {
  if (hintsOfARequest.some((hint) => signs.has(hint))) return talkBelowWithHint
  if (signsOfTalk.some((sign) => signs.has(sign))) return talkBelow
  return known < wellKnown ? talkBelowWithHint : talkBelow
}

const wellKnown = 0.85

const mostSentences = 12
// How far one sentence draws the whole: thanks and a greeting must not drown the question after them.
const sentenceShare = 0.4
const sentenceEnd = /(?<=[.!?…:])\s+|(?<=[。！？，、])|\n+/u

function withSentences(text: string, whole: number, learned: Learned, hearing?: Hearing): number {
  const sentences = text.slice(0, longestRead).split(sentenceEnd, mostSentences)
  const said = sentences.filter((sentence) => sentence.trim().length > 2)
  if (said.length < 2) return whole
  const each = said.map((sentence) => learned.requestProbability(traitsOf(sentence, signsOf(sentence, hearing))))
  return Math.max(whole, whole + sentenceShare * (Math.max(...each) - whole))
}

// Of a message in a language that no example has, hardly a word is known.
const leastKnown = 0.35
// Where some words are known, they must not speak for talk too plainly.
const hardlyAny = 0.1
const leastForAQuestion = 0.15

/** A question is taken as one in any language; whatever else stands in an unknown one is nothing that we could call talk. */
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
