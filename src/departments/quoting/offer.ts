import type { Article, Match } from '../../knowledge/article.ts'
import { type CutSection, cutArticle, sectionFound } from '../../knowledge/cut-article.ts'
import type { Piece } from '../../knowledge/cutting.ts'
import type { Quote } from './quote.ts'

/** Sections of articles as a language model sees them: each sentence or block under its number. */
export interface OfferedSection {
  title: string
  heading?: string
  updated?: string
  sentences: Record<number, string>
}

/** What a language model may choose from. It answers with numbers, so it can only say what articles say. */
export interface Offer {
  /** Numbers the sections that a search found, and more of the best article if there is room. */
  add(matches: Match[]): OfferedSection[]
  /** What these numbers stand for, in the articles' order. Undefined if they stand for nothing. */
  pick(numbers: number[]): Quote | undefined
  /** The last number. */
  size(): number
}

interface Numbered {
  article: Article
  section: CutSection
  first: number
}

/** In characters, for all sections of one search. */
const mostOffered = 4_000

/** In characters, for one section. Nobody reads a longer answer. */
const longestSection = 6_000

/** Begins an offer, with nothing in it. */
export function createOffer(): Offer {
  const offered: Numbered[] = []
  let size = 0

  const number = (article: Article, section: CutSection): Numbered => {
    const before = offered.find((each) => each.article === article && each.section.text === section.text)
    if (before) return before
    const added = { article, section: withinRoom(section), first: size + 1 }
    size += added.section.pieces.length
    offered.push(added)
    return added
  }

  return {
    add: (matches) => {
      const found = matches.map((match) => ({ article: match.article, section: sectionFound(match.article, match) }))
      return [...found, ...moreOf(found)].map(({ article, section }) => shown(number(article, section)))
    },
    pick: (numbers) => {
      const wanted = new Set(numbers)
      const quote = inOrder(offered).flatMap(({ article, section, first }) => {
        const isWanted = section.pieces.map((_, i) => wanted.has(first + i))
        const pieces = section.pieces.filter((_, i) => isWanted[i])
        return pieces.length > 0
          ? [{ article, heading: section.heading, pieces, standAlone: isWanted[0] === true && !pieces[0]?.isBare }]
          : []
      })
      return quote.length > 0 ? quote : undefined
    },
    size: () => size,
  }
}

/** A section up to where it gets too long; its first piece in any case. */
function withinRoom(section: CutSection): CutSection {
  let length = 0
  const fits = section.pieces.findIndex(({ text }) => {
    length += text.length
    return length > longestSection
  })
  return fits < 0 ? section : { ...section, pieces: section.pieces.slice(0, Math.max(1, fits)) }
}

/** The other sections of the best article, as far as there is room. */
function moreOf(found: { article: Article; section: CutSection }[]): typeof found {
  const article = found[0]?.article
  if (!article) return []
  let room = mostOffered - found.reduce((sum, { section }) => sum + section.text.length, 0)
  return cutArticle(article).flatMap((section) => {
    if (found.some((each) => each.section.text === section.text) || section.text.length > room) return []
    room -= section.text.length
    return [{ article, section }]
  })
}

function shown({ article, section: { heading, pieces }, first }: Numbered): OfferedSection {
  const { title, updated } = article
  const sentences = Object.fromEntries(pieces.map((piece, i) => [first + i, withHeading(piece)]))
  return { title, ...(heading && { heading }), ...(updated && { updated }), sentences }
}

const withHeading = ({ text, under }: Piece) => (under ? `${under}\n${text}` : text)

/** Articles as they were found, sections as the article has them. */
function inOrder(offered: Numbered[]): Numbered[] {
  const articles = [...new Set(offered.map(({ article }) => article))]
  return articles.flatMap((article) => {
    const place = ({ text }: CutSection) => cutArticle(article).findIndex((section) => section.text === text)
    return offered.filter((each) => each.article === article).sort((a, b) => place(a.section) - place(b.section))
  })
}
