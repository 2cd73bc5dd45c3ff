import type { Piece } from './cutting.ts'
import type { AskedTerm } from './lexical.ts'

/** In characters. Longer than this, nobody reads a message in a chat: the pieces that answer are shown instead. */
export const longestShown = 1_000

// A section begins with what it is about.
const beginningCounts = 1.15

/** The words of a piece. */
export interface PieceWords {
  /** With those of the small heading above it, as they are written, */
  written: ReadonlySet<string>
  /** and as questions are compared with them. */
  shown: ReadonlySet<string>
}

/** The pieces of a section that are shown, from the first to before the last. */
export interface Window {
  from: number
  to: number
}

/**
 * Chooses the pieces of a section that answer: all, or as many neighbours as can be read in a chat with the most of the question's words.
 * Lists, tables and code stay whole, and so does what introduces them.
 */
export function windowIn(pieces: Piece[], asked: AskedTerm[], words: PieceWords[]): Window {
  const whole = { from: 0, to: pieces.length }
  if (lengthOf(pieces) <= longestShown) return whole
  const tells = ({ term }: AskedTerm) =>
    Math.log(1 + pieces.length / Math.max(1, words.filter(({ written }) => written.has(term)).length))
  let best = { from: 0, to: endOf(pieces, 0), score: -1 }
  for (let from = 0; from < pieces.length; from++) {
    if (!mayBegin(pieces, from)) continue
    const to = endOf(pieces, from)
    const found = asked.filter(({ term }) => words.slice(from, to).some(({ written }) => written.has(term)))
    const score = found.reduce((sum, term) => sum + term.weight * tells(term), 0) * (from === 0 ? beginningCounts : 1)
    if (score > best.score) best = { from, to, score }
  }
  return { from: best.from, to: best.to }
}

/** A window begins with a paragraph, and not with a list whose introduction is left out. */
function mayBegin(pieces: Piece[], at: number): boolean {
  const [before, first] = [pieces[at - 1], pieces[at]]
  if (!before || !first) return true
  if (before.under !== first.under) return true
  return before.paragraph !== first.paragraph && !first.isBare
}

/** One piece is shown in any case. */
function endOf(pieces: Piece[], from: number): number {
  let length = 0
  for (let at = from; at < pieces.length; at++) {
    length += (pieces[at]?.text.length ?? 0) + 2
    if (length > longestShown && at > from) return at
  }
  return pieces.length
}

/** The length of pieces in a message, in characters. */
export const lengthOf = (pieces: Piece[]) => pieces.reduce((sum, { text }) => sum + text.length + 2, 0)
