import { Parser } from 'acorn'
import acornJsx from 'acorn-jsx'
import type { Root } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { mdxFromMarkdown } from 'mdast-util-mdx'
import { directive } from 'micromark-extension-directive'
import { gfm } from 'micromark-extension-gfm'
import { mdxExpression } from 'micromark-extension-mdx-expression'
import { mdxJsx } from 'micromark-extension-mdx-jsx'
import { mdxMd } from 'micromark-extension-mdx-md'
import { mdxjsEsm } from 'micromark-extension-mdxjs-esm'
import { seemsMdx, withPlainTags } from './jsx-tags.ts'
import { withDirectives } from './markers.ts'
import { replaceOutsideInlineCode, textOutsideCode } from './outside-code.ts'

/** Parses Markdown or MDX of any documentation site. What is MDX only in part is read as Markdown with HTML. */
export function parseMarkdown(text: string, isMdx: boolean): Root {
  const markdown = withDirectives(text)
  if (!isMdx && !seemsMdx(markdown)) return parsePlain(withPlainTags(markdown))
  try {
    return parseMdx(markdown)
  } catch (error) {
    // The stack overflows on nesting that no reader wants either.
    if (error instanceof RangeError) throw error
    return parsePlain(withPlainTags(markdown))
  }
}

/** Parses text that is not meant as Markdown, but mostly reads as such: paragraphs and lists. */
export function parseText(text: string): Root {
  const tree = fromMarkdown(text, { extensions: [{ disable: { null: notInText } }] })
  const [first, ...rest] = tree.children
  const isTitle = first?.type === 'paragraph' && rest.length > 0 && titleLine.test(text)
  return isTitle ? { ...tree, children: [{ type: 'heading', depth: 1, children: first.children }, ...rest] } : tree
}

/** A short first line by itself that is no sentence. */
const titleLine = /^\s*[^\n]{1,80}[^\s.,;:!?…]\s*\n[ \t]*\n/

const notInText = [
  'codeIndented',
  'htmlFlow',
  'htmlText',
  'setextUnderline',
  'labelStartImage',
  'labelStartLink',
  'definition',
]

const { flow } = directive()
/** Containers only: in most texts ":name" and "::name" are no directives. */
const containers = { flow: { 58: [flow?.[58] ?? []].flat().slice(0, 1) } }
const shared = { extensions: [gfm(), containers], mdastExtensions: [gfmFromMarkdown(), directiveFromMarkdown()] }

const parsePlain = (markdown: string): Root => fromMarkdown(markdown, shared)

// Braces are only counted, since we evaluate nothing. Imports have to be parsed to know where they end.
const mdx = [mdxExpression(), mdxJsx(), mdxMd(), mdxjsEsm({ acorn: Parser.extend(acornJsx()) })]

const parseMdx = (markdown: string): Root =>
  fromMarkdown(textOutsideCode(markdown, withMdxSyntax), {
    extensions: [...shared.extensions, ...mdx],
    mdastExtensions: [...shared.mdastExtensions, mdxFromMarkdown()],
  })

/** MDX knows neither HTML comments nor `<https://…>`. */
const withMdxSyntax = (text: string) =>
  replaceOutsideInlineCode(text, /<!--[\s\S]{0,20000}?-->|<(?:https?:\/\/|mailto:)[^\s<>]{1,2000}>/, (found) =>
    found.startsWith('<!--') ? '' : `[${found.slice(1, -1)}](${found.slice(1, -1)})`,
  )
