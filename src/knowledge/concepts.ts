import { findingConcepts, triggersOf } from '../understanding/concept-finder.ts'
import { normalise, wordsOf } from '../understanding/words.ts'
import { countryNames } from './countries.ts'
import { glossary } from './glossary.ts'
import { slipsBetween } from './typos.ts'

const lexicon = `${glossary.trim()}\ncountry: ${countryNames().join(', ')}`
const find = findingConcepts(lexicon)
const long = triggersOf(glossary).filter(({ written }) => /^[a-z]{6,}\*?$/.test(written))
const order = [...new Set(triggersOf(lexicon).map(({ concept }) => concept))]

/** The things a text is about, named in English whatever its language: there a question and an article meet. */
export function conceptsOf(text: string): string[] {
  const normalised = normalise(text)
  const words = wordsOf(normalised)
  const found = find(words, normalised)
  const meant = found.size ? found : new Set(words.flatMap(mistyped))
  return order.filter((concept) => meant.has(concept))
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
