import type { Root as HtmlRoot } from 'hast'
import { toMdast } from 'hast-util-to-mdast'
import type { Heading, Root } from 'mdast'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { toMarkdown } from 'mdast-util-to-markdown'
import { visit } from 'unist-util-visit'
import { plainText } from './to-html.ts'

/** An article's text, and the heading that names it. */
export interface Written {
  heading?: string
  body: string
}

/**
 * Writes readable HTML as Markdown. The heading that names the document is not part of its text. If its fields name it
 * (`isNamed`), only a heading of the first depth repeats the name.
 */
export function writeMarkdown(tree: HtmlRoot, isNamed: boolean): Written {
  const markdown = toMdast(tree)
  if (markdown.type !== 'root') return { body: '' }
  const heading = takeHeading(markdown, isNamed)
  dropEmptySections(markdown)
  raiseHeadings(markdown)
  const body = toMarkdown(markdown, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false }), gfmStrikethroughToMarkdown()],
  })
  return { ...(heading && { heading }), body: body.trim() }
}

/** The first heading of the highest depth, or whatever heading stands first. */
function takeHeading(tree: Root, isNamed: boolean): string | undefined {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading')
  const [first] = tree.children
  const found = headings.find(({ depth }) => depth === 1) ?? (first?.type === 'heading' && !isNamed ? first : undefined)
  if (!found) return undefined
  tree.children.splice(tree.children.indexOf(found), 1)
  return plainText(found).replace(/\s+/g, ' ').trim()
}

/** A heading whose content was dropped, or moved below a heading of its own. */
function dropEmptySections(tree: Root): void {
  tree.children = tree.children.filter((node, at) => {
    const next = tree.children[at + 1]
    if (node.type !== 'heading') return true
    return next !== undefined && (next.type !== 'heading' || next.depth > node.depth)
  })
}

/** Sections begin at `##`, whatever depth a document begins with. */
function raiseHeadings(tree: Root): void {
  let least = 7
  visit(tree, 'heading', ({ depth }) => {
    least = Math.min(least, depth)
  })
  visit(tree, 'heading', (heading) => {
    const depth = Math.min(6, heading.depth - least + 2)
    heading.depth = depths[depth - 1] ?? 6
  })
}

const depths = [1, 2, 3, 4, 5, 6] as const
