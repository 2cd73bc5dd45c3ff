import { normalise } from '../understanding/words.ts'
import { glossary } from './glossary.ts'
import { slipsBetween } from './typos.ts'

const concepts = glossary
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', listed = ''] = line.split(': ')
    const triggers = listed.split(', ')
    return { name, pattern: patternOf(triggers), long: triggers.filter((trigger) => /^[a-z]{6,}\*?$/.test(trigger)) }
  })

/** The things a text is about, named in English whatever its language: there a question and an article meet. */
export function conceptsOf(text: string): string[] {
  const normalised = normalise(text)
  const found = concepts.filter(({ pattern }) => pattern.test(normalised))
  return (found.length ? found : concepts.filter(({ long }) => mistyped(long, normalised))).map(({ name }) => name)
}

/** Chinese and Japanese words stand anywhere in a text, the others between spaces or marks. */
function patternOf(triggers: string[]): RegExp {
  const spaced = triggers.filter((trigger) => /^[\p{Script=Latin}\p{N}]/u.test(trigger)).map(withEndings)
  const unspaced = triggers.filter((trigger) => !/^[\p{Script=Latin}\p{N}]/u.test(trigger)).map(withEndings)
  return new RegExp([`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, ...unspaced].join('|'), 'u')
}

function withEndings(trigger: string): string {
  return trigger.replaceAll('*', '[\\p{L}\\p{M}]*')
}

/** Whether a word is one slip away from a long trigger: "retrun", "waranty". Short words are too easily something else. */
function mistyped(long: string[], normalised: string): boolean {
  const words = normalised.match(/[a-z]{6,}/g) ?? []
  return words.some((word) => long.some((trigger) => oneSlip(word, trigger)))
}

function oneSlip(word: string, trigger: string): boolean {
  const bare = trigger.replace('*', '')
  if (word[0] !== bare[0] || word.length < bare.length - 1) return false
  const sizes = trigger === bare ? [word.length] : [bare.length - 1, bare.length, bare.length + 1]
  return sizes.some((size) => size <= bare.length + 1 && slipsBetween(word.slice(0, size), bare) === 1)
}
