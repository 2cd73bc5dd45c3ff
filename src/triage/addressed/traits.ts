import { reader } from '../../languages/reader.ts'
import { type Family, type Features, family, featureNumber } from '../../understanding/features.ts'
import { isUnspaced, longestRead, normalise, stemmed, wordsOf } from '../../understanding/words.ts'
import { asMeant } from './as-meant.ts'

type Add = (name: string, of: Family) => void

/**
 * The features for deciding who a message is meant for. Topics are in nouns, but the addressee is in words such as "can
 * you", "we have" and "I'll". So all words have the same weight, together with their neighbours and positions, and
 * signs also count in pairs: "our" with "fixed" differs from "our" with "fails".
 */
export function traitsOf(text: string, signs: Set<string>): Features {
  const normalised = normalise(asMeant(text.slice(0, longestRead)))
  const written = wordsOf(normalised)
  const words = written.map((word) => ({ written: word, stem: stemmed(word) }))
  const numbers = new Set<number>()
  const add: Add = (name, of) => numbers.add(featureNumber(name, of))
  words.forEach((_, at) => {
    addWord(words, at, add)
  })
  addSigns([...signs].sort(), add)
  for (const concept of reader.reading.concepts(written, normalised)) add(`about ${concept}`, family.concept)
  return { numbers: Int32Array.from(numbers), weights: new Float64Array(numbers.size).fill(1), words }
}

const opening = 3

function addWord(words: Features['words'], at: number, add: Add): void {
  const { written = '', stem = '' } = words[at] ?? {}
  add(stem, family.word)
  add(`${words[at - 1]?.stem ?? '^'} ${stem}`, family.pair)
  add(`${words[at - 2]?.stem ?? '^'} * ${stem}`, family.pair)
  if (at < opening) add(`${stem} opens`, family.pair)
  if (at === words.length - 1) add(`${stem} ends`, family.pair)
  for (const run of runsOf(written)) add(run, family.run)
}

function runsOf(word: string): string[] {
  if (isUnspaced(word)) return [...word]
  const around = ` ${word} `
  return Array.from({ length: Math.max(0, around.length - 3) }, (_, at) => around.slice(at, at + 4))
}

function addSigns(signs: string[], add: Add): void {
  signs.forEach((sign, i) => {
    add(sign, family.concept)
    for (const other of signs.slice(i + 1)) add(`${sign} + ${other}`, family.concept)
  })
}
