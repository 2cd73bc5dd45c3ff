import type { Match } from '../../knowledge/article.ts'
import type { Piece } from '../../knowledge/cutting.ts'
import { type Quote, quoteOf } from './quote.ts'

/** In characters. As much as one reads on a card, and in a chat. */
const longest = 600

/** What a search found, as far as it is short. Never empty, and never without what its last sentence announces. */
export function shortQuote(match: Match): Quote {
  const whole = quoteOf(match)
  if (lengthOf(whole) <= longest) return whole
  // The other section goes first.
  return quoteOf({ ...match, also: undefined }).map((section) => ({ ...section, pieces: firstOf(section.pieces) }))
}

const lengthOf = (quote: Quote) => quote.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.length, 0)

function firstOf(pieces: Piece[]): Piece[] {
  let length = 0
  const ends = pieces.findIndex(({ text }, at) => {
    length += text.length
    return length > longest && at > 0 && !announces(pieces[at - 1])
  })
  return ends < 0 ? pieces : pieces.slice(0, ends)
}

const announces = (piece: Piece | undefined) => /[:：]\s*$/.test(piece?.text ?? '')
