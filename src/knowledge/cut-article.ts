import type { Article, FoundSection } from './article.ts'
import { cut, linksIn, type Piece } from './cutting.ts'
import { type Section, sectionsOf } from './passages.ts'

/** A section of an article, cut into what may be quoted from it. */
export interface CutSection extends Section {
  pieces: Piece[]
}

const known = new WeakMap<Article, CutSection[]>()

/** Cuts an article, once. */
export function cutArticle(article: Article): CutSection[] {
  const before = known.get(article)
  if (before) return before
  const links = linksIn(article.body)
  const sections = sectionsOf(article.body).map((section) => ({ ...section, pieces: cut(section.text, links) }))
  known.set(article, sections)
  return sections
}

/** The section that a search found. */
export const sectionFound = (article: Article, { passage }: FoundSection): CutSection =>
  cutArticle(article).find(({ text }) => text === passage) ?? { heading: '', text: passage, pieces: cut(passage) }
