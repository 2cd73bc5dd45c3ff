import type { Source } from '../../domain/decision.ts'
import type { Inquiry } from '../../domain/inquiry.ts'
import type { Article, Match } from '../../knowledge/article.ts'
import { type CutSection, cutArticle, sectionFound } from '../../knowledge/cut-article.ts'
import { joined, type Piece } from '../../knowledge/cutting.ts'

/** What articles say, to be printed as they have it. Never empty. */
export type Quote = QuotedSection[]

/** Pieces of one section, in its order. */
export interface QuotedSection {
  article: Article
  heading: string
  pieces: Piece[]
  /** Whether they are understood without the heading. A list of what is *not* possible is not. */
  standAlone: boolean
}

/** What a search found of an article: a section or the pieces of it that answer, and perhaps another. In the article's order. */
export function quoteOf({ article, also, ...found }: Match): Quote {
  const sections = [found, ...(also ? [also] : [])].map((each) => ({ ...each, section: sectionFound(article, each) }))
  const place = (section: CutSection) => cutArticle(article).indexOf(section)
  return sections
    .sort((a, b) => place(a.section) - place(b.section))
    .map(({ section: { heading, pieces }, shown: { from = 0, to = undefined, needsHeading = false } = {} }) => ({
      article,
      heading,
      pieces: pieces.slice(from, to),
      standAlone: !needsHeading,
    }))
}

/** Says a text of an article otherwise, such as in another language. */
export type Retell = (text: string) => string

/** A quote as Markdown. */
export const printQuote = (quote: Quote, retell: Retell = (text) => text): string =>
  quote.map((section) => printSection(section, isMixed(section, quote), retell)).join('\n\n')

/** Several sections of one article are told apart by their headings. */
const isMixed = ({ article }: QuotedSection, quote: Quote) =>
  quote.filter((section) => section.article === article).length > 1

function printSection({ heading, pieces, standAlone }: QuotedSection, isMixed: boolean, retell: Retell): string {
  const title = heading && (isMixed || !standAlone) ? [`**${retell(heading)}**`] : []
  return [...title, ...byHeading(pieces).map((group) => printGroup(group, retell))].join('\n\n')
}

function printGroup(pieces: Piece[], retell: Retell): string {
  const under = pieces[0]?.under
  const text = joined(pieces.map((piece) => ({ ...piece, text: retell(piece.text) })))
  return under ? `${retell(under)}\n\n${text}` : text
}

function byHeading(pieces: Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const last = groups.at(-1)
    if (last?.[0]?.under === piece.under && last) last.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** The texts of which a printed quote consists. */
export function textsIn(quote: Quote): string[] {
  const texts = new Set<string>()
  printQuote(quote, (text) => {
    texts.add(text)
    return text
  })
  return [...texts]
}

/** The articles of a quote, each once. */
export function sourcesOf(quote: Quote): Source[] {
  const articles = new Set(quote.map(({ article }) => article))
  return [...articles].map(({ title, updated, link }) => ({
    title,
    ...(updated && { updated }),
    ...(link && { link }),
  }))
}

/** Whether the bot has said all of it in the thread already, which did not help. */
export function wasSaid(quote: Quote, { transcript }: Pick<Inquiry, 'transcript'>): boolean {
  const said = transcript.filter(({ author }) => author === 'bot').map(({ text }) => text)
  return quote.every(({ pieces }) => pieces.every(({ text }) => said.some((line) => line.includes(text))))
}
