import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readYaml } from '../base/read-yaml.ts'
import type { Lexicon } from '../understanding/concept-finder.ts'
import { normalise } from '../understanding/words.ts'

/** A company's own synonyms for search. */
export interface Vocabulary {
  concepts: Lexicon
  /** Whether country names form a concept, for companies whose answers depend on the country. */
  countries: boolean
}

/** The vocabulary of a company without its own words. */
export const noVocabulary: Vocabulary = { concepts: '', countries: false }

// The finder looks up prefixes by their first three letters.
const ending = /^[^*]*$|^[^*\s]*[^*\s]{3}\*$|^[^*]* [^*\s]{3,}\*$|^[^*]+ \* [^*]+$|^[^*\p{Script=Latin}\d]+\*$/u

const word = z
  .string('must be text; put quotes around it')
  .trim()
  .min(1, 'must not be empty')
  .max(80, 'is too long for a word')
  .regex(/^[^:|,]*$/, 'must not contain ":", "|" or ","')
  .regex(ending, 'may have one * only: at its end, after three letters or more, or for one whole word')

const words = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',') : value),
  z.array(word, 'must be words with commas between them').min(1, 'must have a word').max(500, 'has too many words'),
)

const schema = z.strictObject({
  countries: z.boolean('must be true or false').default(false),
  concepts: z.record(
    z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u, 'must be named with letters, digits and spaces'),
    words,
    'must have names of letters, digits and spaces as keys, each with its words',
  ),
})

/**
 * Reads a company's vocabulary.yaml; empty without the file. Throws SupportError `bad_knowledge` with each line to fix.
 */
export function readVocabulary(file: string): Vocabulary {
  if (!existsSync(file)) return noVocabulary
  const { countries, concepts } = readYaml(readFileSync(file, 'utf8'), schema, {
    file,
    firstLine: 1,
    keys: ['countries', 'concepts'],
    likeness: 'the file must begin with "concepts:", and below it names with words',
  })
  const lines = Object.entries(concepts).map(([name, each]) => `${name}: ${each.map(normalise).join(', ')}`)
  return { concepts: lines.join('\n'), countries }
}
