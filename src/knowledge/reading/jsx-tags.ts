import { textOutsideCode } from './outside-code.ts'

/** Whether Markdown seems to be MDX: imports, components or MDX comments. */
export const seemsMdx = (markdown: string): boolean =>
  /^(?:import|export)\s[^\n]*(?:from\s|=|\{|['"])/m.test(markdown) || /<[A-Z][\w.]*[\s/>]|\{\/\*/.test(markdown)

/**
 * Prepares MDX that its parser refuses for reading as Markdown with HTML: components become plain tags, and imports,
 * comments and values in braces go.
 */
export const withPlainTags = (markdown: string): string => standingAlone(plainText(markdown))

const plainText = (markdown: string) =>
  textOutsideCode(markdown, (text) =>
    plainTags(
      text
        .replace(/\{\/\*[\s\S]{0,5000}?\*\/\}/g, '')
        .replace(/^import\s[^\n]*['"];?[ \t]*$/gm, '')
        .replace(/^export\s+(?:const|let|default|function)\s(?:[^\n]+\n)*/gm, ''),
    ),
  )

const tagLine = /^[ \t]*<(\/?)component-[^<>]*>[ \t]*$/

/**
 * Content of components, which is indented by how deep it stands and follows their tags at once, would be taken for code
 * and for HTML.
 */
function standingAlone(markdown: string): string {
  if (!/^[ \t]*<component-/m.test(markdown)) return markdown
  const outdents: number[] = []
  let isFirst = false
  return markdown
    .split('\n')
    .flatMap((line) => {
      const [isTag, closing] = tagLine.exec(line) ?? []
      const indent = line.length - line.trimStart().length
      if (closing) outdents.pop()
      if (isFirst && line.trim() && !closing) outdents[outdents.length - 1] = indent
      if (isTag !== undefined && !closing) outdents.push(outdents.at(-1) ?? 0)
      isFirst = isTag !== undefined ? !closing : isFirst && !line.trim()
      const shown = isTag === undefined ? line.slice(Math.min(indent, outdents.at(-1) ?? 0)) : line.trim()
      return isTag === undefined ? [shown] : ['', shown, '']
    })
    .join('\n')
}

/** The name under which a component stands in a tree of HTML, where it must not be taken for an element such as `link`. */
export const componentTag = (name: string): string => `component-${(name.split('.').at(-1) ?? name).toLowerCase()}`

const tagStart = /<(\/?)([A-Za-z][\w.-]*)(?=[\s/>])/g
const voidTags = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const isComponent = (name: string) => /^[A-Z]/.test(name)

/** Component tags with only their text attributes, and none that closes itself, because HTML would leave it open. */
function plainTags(text: string): string {
  let shown = ''
  let from = 0
  for (const { index, 0: start, 1: closing, 2: name = '' } of text.matchAll(tagStart)) {
    const end = index < from || voidTags.test(name) ? undefined : endOfTag(text, index + start.length)
    if (end === undefined) continue
    const inside = text.slice(index + start.length, end)
    const closesItself = inside.endsWith('/')
    if (!isComponent(name) && !closesItself && !inside.includes('{')) continue
    const tag = isComponent(name) ? componentTag(name) : name
    shown += text.slice(from, index) + (closing ? `</${tag}>` : `<${tag}${textAttributes(inside)}>`)
    if (closesItself) shown += `</${tag}>`
    from = end + 1
  }
  return shown + text.slice(from)
}

const longestTag = 5000

/** Where a tag that is open at `from` ends, past quotes and braces. */
function endOfTag(text: string, from: number): number | undefined {
  let braces = 0
  let quote = ''
  for (let at = from; at < Math.min(text.length, from + longestTag); at++) {
    const sign = text[at] ?? ''
    if (quote) quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'" || (sign === '`' && braces)) quote = sign
    else if (sign === '{') braces++
    else if (sign === '}') braces--
    else if (sign === '>' && braces <= 0) return at
    else if (sign === '<' && braces <= 0) return undefined
  }
  return undefined
}

const textAttributes = (inside: string): string =>
  [...inside.matchAll(/(?:^|\s)([A-Za-z][\w-]*)=(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"]*)"|'([^']*)')\s*\})/g)]
    .map(
      ([, key, ...values]) =>
        ` ${key}="${
          values
            .find((value) => value !== undefined)
            ?.replace(/\s+/g, ' ')
            .replaceAll('"', '&quot;') ?? ''
        }"`,
    )
    .join('')
