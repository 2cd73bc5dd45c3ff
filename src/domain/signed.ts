import { nameInMarkdown } from './name-in-markdown.ts'

/** What a colleague wrote, below their name, for where Slack shows the bot as its author. */
export const signed = (name: string, text: string): string =>
  `${signature(name)}${startsBlock.test(text) ? '\n' : ' '}${text}`

/** The same for Markdown. */
export const signedMarkdown = (name: string, text: string): string => `*${signature(name)}*\n\n${text}`

/** Either of them without the name. */
export function unsigned(name: string, text: string): string {
  const heading = signedMarkdown(name, '')
  if (text.startsWith(heading)) return text.slice(heading.length)
  return text.startsWith(signature(name)) ? text.slice(signature(name).length + 1) : text
}

const signature = (name: string) => `*${nameInMarkdown(name)}:*`

/** Quotations, lists and code must begin on a line of their own. */
const startsBlock = /^(>|&gt;|```|[•◦*-] |\d+[.)] )/
