import { addTo } from '../understanding/add-to.ts'
import { findingConcepts, type Lexicon, triggersOf } from '../understanding/concept-finder.ts'
import { lastFew } from '../understanding/last-few.ts'
import { slipsUpTo } from '../understanding/slips-up-to.ts'
import { normalise, wordsOf } from '../understanding/words.ts'
import { countryNames } from './countries.ts'
import { everydayWords } from './everyday-words.ts'
import { glossary } from './glossary.ts'
import type { Reader } from './grammar.ts'

/** What a company adds to the concepts that every company is asked about. */
export interface OwnWords {
  concepts: Lexicon
  /** Whether countries are a concept, too: by their names in the languages of the reader. */
  countries: boolean
}

/** A text as concepts are found in it. */
interface ReadText {
  normalised: string
  words: string[]
}

function read(text: string): ReadText {
  const normalised = normalise(text)
  return { normalised, words: wordsOf(normalised) }
}

/**
 * Prepares finding what texts are about, and their meanings, topics included: see `Reader`. `languages` (ISO 639-1) are
 * those in which countries are known.
 */
export function findingConceptsOf(languages: string[], own: OwnWords): Pick<Reader, 'conceptsOf' | 'meaningsOf'> {
  const topicsIn = findingTopics(languages, own)
  return {
    conceptsOf: (text) => topicsIn(read(text)),
    meaningsOf: (text) => {
      const asRead = read(text)
      return [...new Set([...topicsIn(asRead), ...everyday(asRead.words, asRead.normalised)])]
    },
  }
}

const everyday = findingConcepts(everydayWords)

function findingTopics(languages: string[], { concepts, countries }: OwnWords): (text: ReadText) => string[] {
  const named = `${concepts}\n${glossary.trim()}`.trim()
  const long = triggersOf(named).filter(({ written }) => /^[a-z]{6,}\*?$/.test(written))
  const lexicon = countries ? `${named}\ncountry: ${countryNames(languages).join(', ')}` : named
  const find = findingConcepts(lexicon)
  const order = [...new Set(triggersOf(lexicon).map(({ concept }) => concept))]
  const byLetter = new Map<string, Trigger[]>()
  for (const trigger of long) addTo(byLetter, trigger.written.charAt(0), trigger)
  const mistyped = lastFew((word: string) => slipsIn(word, byLetter.get(word.charAt(0)) ?? []), mostRemembered)
  return ({ words, normalised }) => {
    const found = find(words, normalised)
    const meant = found.size ? found : new Set(words.flatMap(mistyped))
    return meant.size ? order.filter((concept) => meant.has(concept)) : []
  }
}

const mostRemembered = 1_000

type Trigger = ReturnType<typeof triggersOf>[number]

/** Words one slip away from a long trigger: "retrun", "waranty". Short words are too easily something else. */
function slipsIn(word: string, long: Trigger[]): string[] {
  if (!/^[a-z]{6,}$/.test(word)) return []
  return long.flatMap(({ written, concept }) => (oneSlip(word, written) ? concept : []))
}

function oneSlip(word: string, trigger: string): boolean {
  const bare = trigger.replace('*', '')
  if (word.length < bare.length - 1) return false
  const sizes = trigger === bare ? [word.length] : [bare.length - 1, bare.length, bare.length + 1]
  return sizes.some((size) => size <= bare.length + 1 && slipsUpTo(word.slice(0, size), bare, 1) === 1)
}
