import type { CutSection } from './cut-article.ts'

/** In words that neither the title nor a heading has. */
const fewNewWords = 10
const mostSentences = 3
/** The share of a section that is links. */
const mostLinks = 0.6

/**
 * Whether a section only announces what follows ("Learn how to …"), or only leads elsewhere ("Further reading"). It is told by its form, so
 * this holds in any language: a few sentences that repeat the title and the headings, without a list, a number or code.
 */
export function tellsNothing(section: CutSection, announced: Set<string>, read: (text: string) => string[]): boolean {
  return isListOfLinks(section) || isAnnouncement(section, announced, read)
}

function isListOfLinks({ text }: CutSection): boolean {
  const size = (parts: string) => parts.replace(/[\s*_#>|-]/g, '').length
  // The words of links count, but not their addresses, which are longer than what a short section says.
  const links = text.match(link) ?? []
  return links.length > 0 && size(links.map(wordsOf).join('')) >= mostLinks * size(text.replace(link, wordsOf))
}

const link = /!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|<?https?:\/\/[^\s>]+>?/g
const wordsOf = (found: string) => found.replace(/^(!?\[[^\]]*\]).*$/s, '$1')

function isAnnouncement(
  { heading, text, pieces }: CutSection,
  announced: Set<string>,
  read: (text: string) => string[],
): boolean {
  if (heading !== '' || pieces.length > mostSentences || /\d|`/.test(withoutAddresses(text))) return false
  if (pieces.some(({ text: piece }) => /^\s*(?:[-*+]|\d+[.)]|\||>|```)\s?/m.test(piece))) return false
  return new Set(read(text).filter((term) => !announced.has(term))).size <= fewNewWords
}

const withoutAddresses = (text: string) => text.replace(/\]\([^)]*\)|https?:\/\/\S+/g, ']')
