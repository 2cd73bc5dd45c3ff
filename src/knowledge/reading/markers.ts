import { linesOutsideCode, replaceOutsideInlineCode, textOutsideCode } from './outside-code.ts'

/*
 * Documentation sites add block markers to Markdown, each in its own way. All of them become container directives
 * (`:::name[title]{key="value"}`), which the parser reads.
 */

/** Prepares the block markers of Docusaurus, VitePress, GitBook, Hugo and Jekyll for the parser. */
export function withDirectives(markdown: string): string {
  const known = linesOutsideCode(withoutHeadingIds(markdown), (line) => admonition(withoutSnippet(line)))
  return /\{[%{]/.test(known) ? textOutsideCode(blockTags(known), withoutTemplateTags) : known
}

/** Anchors of headings, `## Title {#id}`, are for the site. */
const withoutHeadingIds = (markdown: string) =>
  linesOutsideCode(markdown, (line) =>
    line.startsWith('#') ? line.replace(/[ \t]*(?:\\?\{#[^{}\n]{0,200}\}|\{\/\*[^\n]{0,200}\*\/\})[ \t]*$/, '') : line,
  )

/** VitePress shows a file for `<<< @/path`. */
const withoutSnippet = (line: string) => (/^[ \t]*<<<[ \t]*[@./\w]/.test(line) ? '' : line)

/** `::: tip Title` and `:::tip Title {options}`. */
function admonition(line: string): string {
  const [, indent = '', colons = '', name, rest = ''] =
    /^([ \t>]*)(:{3,})[ \t]*([A-Za-z][\w-]*)([^\n]*)$/.exec(line) ?? []
  if (!name) return line
  const title = rest.trim().replace(/^\[(.*?)\].*$|[ \t]*\{.*\}$/, '$1')
  return `${indent}${colons}${name.toLowerCase()}${label(title)}`
}

const label = (title: string) => (title.trim() ? `[${title.trim().replace(/[[\]]/g, '\\$&')}]` : '')

const tagLine = /^([ \t]*)\{%-?[ \t]*(end)?([a-z][\w-]*)\b([^\n]*?)-?%\}[ \t]*$/i
const paired = /^(hint|tabs?|code|content-ref|stepper|step|columns?|updates?|details|note|callout|alert|capture|raw)$/
const outermost = 40

/** GitBook's `{% hint style="info" %}` … `{% endhint %}`. Outer containers need more colons than inner ones. */
function blockTags(markdown: string): string {
  let depth = 0
  return linesOutsideCode(markdown, (line) => {
    const [, indent = '', isEnd, name = '', attributes = ''] = tagLine.exec(line) ?? []
    if (!name || !paired.test(name)) return line
    if (isEnd) depth = Math.max(0, depth - 1)
    const colons = ':'.repeat(Math.max(3, outermost - depth))
    if (isEnd) return `\n${indent}${colons}\n`
    depth++
    return `\n${indent}${colons}${name}${directiveAttributes(attributes)}\n`
  })
}

const directiveAttributes = (written: string) => {
  const pairs = [...written.matchAll(/([a-z][\w-]*)="([^"\n]*)"/gi)].map(([, key, value]) => `${key}="${value}"`)
  return pairs.length ? `{${pairs.join(' ')}}` : ''
}

/** Other tags of template languages: `{% include %}`, Hugo's `{{< x >}}`, and variables of the site. An embed is a link. */
const withoutTemplateTags = (text: string): string =>
  replaceOutsideInlineCode(
    text,
    /\{%[^%\n]{0,500}%\}|\{\{[<%][^\n]{0,500}?[>%]\}\}|\{\{-?[ \t]*(?:\$|site\.|page\.|theme\.|params\.|\.)[^{}\n]{0,200}\}\}/,
    (found) => {
      const address = /^\{%[ \t]*(?:embed|file)[ \t][^\n]*?(?:url|src)="(https?:[^"\s]+)"/.exec(found)?.[1]
      return address ? `<${address}>` : ''
    },
  )
