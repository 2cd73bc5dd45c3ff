import type { Match } from '../../knowledge/article.ts'
import type { Piece } from '../../knowledge/cutting.ts'
import { type Quote, quoteOf } from './quote.ts'

/** In characters. As much as one reads on a card, and in a chat. */
const longest = 600

/** What a search found, as far as it is short. Never empty, and never without what its last sentence announces. */
export function shortQuote(match: Match): Quote {
  const [section, ...rest] = quoteOf(match)
  return section ? [{ ...section, pieces: firstOf(section.pieces) }, ...rest] : rest
}

function firstOf(pieces: Piece[]): Piece[] {
  let length = 0
  const ends = pieces.findIndex(({ text }, at) => {
    length += text.length
    return length > longest && at > 0 && !announces(pieces[at - 1])
  })
  return ends < 0 ? pieces : pieces.slice(0, ends)
}

const announces = (piece: Piece | undefined) => /[:：]\s*$/.test(piece?.text ?? '')
