import { slipsBetween } from '../base/slips-between.ts'
import { findingConcepts, type Lexicon, triggersOf } from '../understanding/concept-finder.ts'
import { normalise, wordsOf } from '../understanding/words.ts'
import { countryNames } from './countries.ts'
import { everydayWords } from './everyday-words.ts'
import { glossary } from './glossary.ts'

/** What a company adds to the concepts that every company is asked about. */
export interface OwnWords {
  concepts: Lexicon
  /** Whether countries are a concept, too: by their names in the languages of the reader. */
  countries: boolean
}

/** Prepares finding what texts are about: see `Reader`. `languages` (ISO 639-1) are those in which countries are known. */
export function findingTopics(languages: string[], { concepts, countries }: OwnWords): (text: string) => string[] {
  const named = `${concepts}\n${glossary.trim()}`.trim()
  const long = triggersOf(named).filter(({ written }) => /^[a-z]{6,}\*?$/.test(written))
  const lexicon = countries ? `${named}\ncountry: ${countryNames(languages).join(', ')}` : named
  const find = findingConcepts(lexicon)
  const order = [...new Set(triggersOf(lexicon).map(({ concept }) => concept))]
  const mistyped = (word: string) => slipsIn(word, long)
  return (text) => {
    const normalised = normalise(text)
    const words = wordsOf(normalised)
    const found = find(words, normalised)
    const meant = found.size ? found : new Set(words.flatMap(mistyped))
    return order.filter((concept) => meant.has(concept))
  }
}

const everyday = findingConcepts(everydayWords)

/** Prepares finding the meanings of texts, topics included: see `Reader`. */
export const findingMeanings =
  (conceptsOf: (text: string) => string[]) =>
  (text: string): string[] => {
    const normalised = normalise(text)
    return [...new Set([...conceptsOf(text), ...everyday(wordsOf(normalised), normalised)])]
  }

/** Words one slip away from a long trigger: "retrun", "waranty". Short words are too easily something else. */
function slipsIn(word: string, long: ReturnType<typeof triggersOf>): string[] {
  if (!/^[a-z]{6,}$/.test(word)) return []
  return long.flatMap(({ written, concept }) => (oneSlip(word, written) ? concept : []))
}

function oneSlip(word: string, trigger: string): boolean {
  const bare = trigger.replace('*', '')
  if (word[0] !== bare[0] || word.length < bare.length - 1) return false
  const sizes = trigger === bare ? [word.length] : [bare.length - 1, bare.length, bare.length + 1]
  return sizes.some((size) => size <= bare.length + 1 && slipsBetween(word.slice(0, size), bare) === 1)
}
