import { nameInMarkdown } from './name-in-markdown.ts'

/** What a colleague wrote, below their name, for where Slack shows the bot as its author. */
export const signed = (name: string, text: string): string =>
  `${signature(name)}${startsBlock.test(text) ? '\n' : ' '}${text}`

/** The same without the name. */
export const unsigned = (name: string, text: string): string =>
  text.startsWith(signature(name)) ? text.slice(signature(name).length + 1) : text

const signature = (name: string) => `*${nameInMarkdown(name)}:*`

/** Quotations, lists and code must begin on a line of their own. */
const startsBlock = /^(>|&gt;|```|[•◦*-] |\d+[.)] )/
