import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { visit } from 'unist-util-visit'

/** A link or picture of a page. */
export interface Link {
  /** File and line. */
  at: string
  file: string
  to: string
  /** What a picture shows, for whoever does not see it. */
  alternative?: string | null
}

/** What a page links to, and what may be linked to in it. */
export interface Page {
  links: Link[]
  anchors: string[]
}

/** Reads a page of Markdown as GitHub shows it. */
export function readPage(file: string, text: string): Page {
  const links: Link[] = []
  const anchors: string[] = []
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), (node) => {
    const at = `${file}:${node.position?.start.line}`
    if (node.type === 'heading') anchors.push(numbered(anchorOf(wordsOf(node)), anchors))
    if (node.type === 'link' || node.type === 'definition') links.push({ at, file, to: node.url })
    if (node.type === 'image') links.push({ at, file, to: node.url, alternative: node.alt ?? null })
  })
  return { links, anchors }
}

const wordsOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : ''

/** As GitHub makes them of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

/** The second of a name is -1. */
function numbered(anchor: string, before: string[]): string {
  const same = before.filter((one) => one === anchor || one.replace(/-\d+$/, '') === anchor).length
  return same === 0 ? anchor : `${anchor}-${same}`
}
