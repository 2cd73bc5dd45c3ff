import { isUnspaced, itemsOf } from './sentences.ts'

/** The sentences of a passage from which a quote was taken; undefined where it was not, or where it is a mere fragment. */
export function findQuoted(quote: string, passage: string): string[] | undefined {
  const pieces = quote.split(/\s*(?:\[…\]|\[\.\.\.\]|…|\.\.\.)\s*/u).filter((piece) => letters(piece) !== '')
  if (pieces.length === 0) return undefined
  const found = pieces.map((piece) => findPiece(piece, passage))
  return found.every((sentences) => sentences !== undefined) ? found.flat() : undefined
}

const fewestWords = 4
const fewestSigns = 4

function findPiece(piece: string, passage: string): string[] | undefined {
  const sentences = itemsOf(passage)
  const wanted = letters(piece)
  const whole = sentences.filter((sentence) => letters(sentence) === wanted)
  if (whole.length > 0) return wordCount(piece) > 1 || isLong(piece) ? whole : undefined
  if (!isLong(piece) || !isWholeClauses(wanted, passage)) return undefined
  // What stands before or after the clause belongs to its meaning: "… unless it is faulty".
  const around = sentences.filter((sentence) => {
    const text = letters(sentence)
    return text.includes(wanted) || wanted.includes(text)
  })
  return around.length > 0 ? around : undefined
}

const isLong = (text: string) =>
  isUnspaced(text) ? letters(text).length >= fewestSigns : wordCount(text) >= fewestWords

const wordCount = (text: string) => text.match(/[\p{L}\p{N}$€£¥%]+/gu)?.length ?? 0

/** Begins and ends where a clause does. Whatever the spaces, capitals and marks of Markdown. */
function isWholeClauses(wanted: string, passage: string): boolean {
  const ends = new Set([0])
  let text = ''
  for (const clause of passage.split(clauseEnd)) {
    text += letters(clause)
    ends.add(text.length)
  }
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (ends.has(at) && ends.has(at + wanted.length)) return true
  }
  return false
}

const clauseEnd = /(?<=[.!?:;,)])\s+|\s+(?=[(])|[\n、，。！？；：]|\s[–—-]\s/u

const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}$€£¥%]+/gu, '')
