import { Lexer, marked, type Token } from 'marked'

/** The parser takes quadratic time for hostile lines, so it never sees long ones. */
const longestLine = 1000

/** The links of a Markdown list, in its order. Each stands in one line. */
export function linksOf(markdown: string): { href: string; text: string }[] {
  const found: { href: string; text: string }[] = []
  const collect = (token: Token) => {
    if (token.type === 'link') found.push({ href: token.href, text: token.text })
  }
  for (const line of markdown.split('\n'))
    if (line.includes('](') && line.length <= longestLine) void marked.walkTokens(Lexer.lexInline(line), collect)
  return found
}
