import { marked, type Token } from 'marked'

/** The links of a Markdown text, in its order. */
export function linksOf(markdown: string): { href: string; text: string }[] {
  const found: { href: string; text: string }[] = []
  const collect = (token: Token) => {
    if (token.type === 'link') found.push({ href: token.href, text: token.text })
  }
  void marked.walkTokens(marked.lexer(markdown), collect)
  return found
}
