import { conceptLexicon } from './concepts/lexicon.ts'

interface Trigger {
  text: string
  concept: string
}

interface Triggers {
  /** Whole words. */
  words: Map<string, Trigger[]>
  /** Phrases, by their first word. */
  phrases: Map<string, Trigger[]>
  /** Beginnings of words, by their first three letters. */
  beginnings: Map<string, Trigger[]>
  /** Parts of text in scripts without spaces. */
  parts: Map<string, Trigger[]>
}

const longestPhrase = 4
const shortestBeginning = 3
const none: Trigger[] = []
const triggers = readLexicon(conceptLexicon)

/** The single words of the lexicon: whatever the examples say, these are spelled right. */
export const conceptWords: Iterable<string> = [...triggers.words.values(), ...triggers.beginnings.values()]
  .flat()
  .map(({ text }) => text)

/** The concepts that a message touches, given its words as `wordsOf` gives them and its normalised text: synonyms meet here, and languages. */
export function conceptsOf(words: string[], normalised: string): Set<string> {
  const found = new Set<string>()
  words.forEach((word, i) => {
    for (const { concept } of triggers.words.get(word) ?? none) found.add(concept)
    for (const { text, concept } of triggers.beginnings.get(word.slice(0, shortestBeginning)) ?? none) {
      if (word.startsWith(text)) found.add(concept)
    }
    for (const { text, concept } of triggers.phrases.get(word) ?? none) if (startsAt(words, i, text)) found.add(concept)
  })
  for (const part of partsOf(normalised)) for (const { concept } of triggers.parts.get(part) ?? none) found.add(concept)
  return found
}

function startsAt(words: string[], i: number, phrase: string): boolean {
  return `${words.slice(i, i + longestPhrase).join(' ')} `.startsWith(`${phrase} `)
}

/** Every run of 1–5 characters within the stretches written in Chinese or Japanese. */
function partsOf(text: string): string[] {
  const stretches = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\d]+/gu) ?? []
  return stretches.filter((stretch) => /\D/.test(stretch)).flatMap(runs)
}

function runs(stretch: string): string[] {
  const all: string[] = []
  for (let start = 0; start < stretch.length; start++) {
    for (let size = 1; size <= 5 && start + size <= stretch.length; size++) all.push(stretch.slice(start, start + size))
  }
  return all
}

function readLexicon(lexicon: string): Triggers {
  const read: Triggers = { words: new Map(), phrases: new Map(), beginnings: new Map(), parts: new Map() }
  for (const line of lexicon.trim().split('\n')) {
    const [concept = '', listed = ''] = line.split(': ')
    for (const text of listed.split(/, | \| /)) enter(read, text.trim(), concept)
  }
  return read
}

function enter({ words, phrases, beginnings, parts }: Triggers, written: string, concept: string): void {
  const text = written.replace('*', '')
  const [first = ''] = text.split(' ')
  if (!/^[\p{Script=Latin}\d]/u.test(text) || /\p{Script=Han}/u.test(text)) push(parts, text, { text, concept })
  else if (text !== first) push(phrases, first, { text, concept })
  else if (written.endsWith('*')) push(beginnings, text.slice(0, shortestBeginning), { text, concept })
  else push(words, text, { text, concept })
}

function push(map: Map<string, Trigger[]>, key: string, trigger: Trigger): void {
  map.set(key, [...(map.get(key) ?? []), trigger])
}
