import { addTo } from './add-to.ts'
import { isUnspaced, wordsOf } from './words.ts'

/**
 * Finds the concepts that a message mentions, given its words (from `wordsOf`) and its normalised text. Synonyms and
 * translations share a concept.
 */
export type ConceptFinder = (words: string[], normalised: string) => Set<string>

/**
 * A word list with one concept per line: `name: word, two words, begin*`. A bar separates languages, and `*` stands for
 * any ending or any word.
 */
export type Lexicon = string

interface Trigger {
  /** Its words, in sequence. */
  tokens: Token[]
  concept: string
}

type Token = { kind: 'word' | 'beginning'; text: string } | { kind: 'any word' }

interface Triggers {
  /** Keyed by first word. */
  words: Map<string, Trigger[]>
  /** Keyed by the first three letters, for triggers whose first word is a prefix. */
  beginnings: Map<string, Trigger[]>
  /** Substrings, for scripts without spaces. */
  parts: Map<string, string[]>
}

const shortestBeginning = 3
const longestPart = 6
const none: Trigger[] = []

/** Every trigger of a lexicon, as written, with its concept. */
export function triggersOf(lexicon: Lexicon): { written: string; concept: string }[] {
  return lexicon
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [concept = '', listed = ''] = line.split(': ')
      return listed.split(/, | \| /).map((written) => ({ written: written.trim(), concept }))
    })
}

/** Prepares a lexicon for finding concepts. */
export function findingConcepts(lexicon: Lexicon): ConceptFinder {
  const triggers: Triggers = { words: new Map(), beginnings: new Map(), parts: new Map() }
  for (const { written, concept } of triggersOf(lexicon)) enter(triggers, written, concept)
  return (words, normalised) => {
    const found = new Set<string>()
    words.forEach((word, i) => {
      for (const { tokens, concept } of triggers.words.get(word) ?? none)
        if (standsAt(tokens, words, i)) found.add(concept)
      for (const { tokens, concept } of triggers.beginnings.get(word.slice(0, shortestBeginning)) ?? none)
        if (standsAt(tokens, words, i)) found.add(concept)
    })
    if (isUnspaced(normalised))
      for (const part of partsOf(normalised)) for (const concept of triggers.parts.get(part) ?? []) found.add(concept)
    return found
  }
}

function standsAt(tokens: Token[], words: string[], at: number): boolean {
  for (let i = 0; i < tokens.length; i++) {
    const [token, word] = [tokens[i], words[at + i]]
    if (!token || word === undefined) return false
    if (token.kind === 'word' && word !== token.text) return false
    if (token.kind === 'beginning' && !word.startsWith(token.text)) return false
  }
  return true
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d]+/gu

/** Every short substring of the Chinese or Japanese stretches of a text. */
function partsOf(text: string): string[] {
  const stretches = text.match(unspaced) ?? []
  return stretches.filter((stretch) => /\D/.test(stretch)).flatMap(runs)
}

function runs(stretch: string): string[] {
  const all: string[] = []
  for (let start = 0; start < stretch.length; start++) {
    for (let size = 1; size <= longestPart && start + size <= stretch.length; size++)
      all.push(stretch.slice(start, start + size))
  }
  return all
}

function enter({ words, beginnings, parts }: Triggers, written: string, concept: string): void {
  const isSpaced = /^[\p{Script=Latin}\d]/u.test(written) && !/\p{Script=Han}/u.test(written)
  const tokens = isSpaced ? written.split(' ').flatMap(tokensOf) : []
  const [first] = tokens
  if (!isSpaced) addTo(parts, written.replace('*', ''), concept)
  else if (first?.kind === 'word') addTo(words, first.text, { tokens, concept })
  else if (first?.kind === 'beginning') addTo(beginnings, first.text.slice(0, shortestBeginning), { tokens, concept })
}

/** Split triggers as messages are split: "two-factor" and "2fa" are two words. */
function tokensOf(written: string): Token[] {
  if (written === '*') return [{ kind: 'any word' }]
  const words = wordsOf(written.replace('*', ''))
  return words.map((text, i) => ({
    kind: written.endsWith('*') && i === words.length - 1 ? 'beginning' : 'word',
    text,
  }))
}
