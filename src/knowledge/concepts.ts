import { slipsBetween } from '../base/slips-between.ts'
import { findingConcepts, triggersOf } from '../understanding/concept-finder.ts'
import { normalise, wordsOf } from '../understanding/words.ts'
import { countryNames } from './countries.ts'
import { glossary } from './glossary.ts'

const long = triggersOf(glossary).filter(({ written }) => /^[a-z]{6,}\*?$/.test(written))

/** Prepares finding what texts are about: see `Reader`. Countries are known by their names in the given languages (ISO 639-1). */
export function findingTopics(languages: string[]): (text: string) => string[] {
  const lexicon = `${glossary.trim()}\ncountry: ${countryNames(languages).join(', ')}`
  const find = findingConcepts(lexicon)
  const order = [...new Set(triggersOf(lexicon).map(({ concept }) => concept))]
  return (text) => {
    const normalised = normalise(text)
    const words = wordsOf(normalised)
    const found = find(words, normalised)
    const meant = found.size ? found : new Set(words.flatMap(mistyped))
    return order.filter((concept) => meant.has(concept))
  }
}

/** Words one slip away from a long trigger: "retrun", "waranty". Short words are too easily something else. */
function mistyped(word: string): string[] {
  if (!/^[a-z]{6,}$/.test(word)) return []
  return long.flatMap(({ written, concept }) => (oneSlip(word, written) ? concept : []))
}

function oneSlip(word: string, trigger: string): boolean {
  const bare = trigger.replace('*', '')
  if (word[0] !== bare[0] || word.length < bare.length - 1) return false
  const sizes = trigger === bare ? [word.length] : [bare.length - 1, bare.length, bare.length + 1]
  return sizes.some((size) => size <= bare.length + 1 && slipsBetween(word.slice(0, size), bare) === 1)
}
