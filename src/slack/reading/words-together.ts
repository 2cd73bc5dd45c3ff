import { plainText } from '../text/plain-text.ts'
import { areRichText, blocksMarkup } from './blocks.ts'

/** Slack's placeholders for content that it cannot show as text. */
const noWords = /^(this (content|message) (can.t|cannot) be displayed\.?|\[no preview available\])$/i

/**
 * Combines the text and blocks of a message. Mostly both say the same, and the words appear once, without formatting.
 * Blocks are used where the text is empty, shortened, or only a summary for notifications.
 */
export function wordsTogether(text: string, blocks: unknown, inBlocks = blocksMarkup(blocks)): string {
  const said = noWords.test(text.trim()) ? '' : text
  const [inText, shown] = [bareWords(said), bareWords(inBlocks)]
  if (!said.trim()) return inBlocks
  if (!inBlocks.trim()) return said
  if (inText === shown) return areRichText(blocks) ? inBlocks : said
  if (shown.includes(inText)) return inBlocks
  if (areRichText(blocks)) return said
  const more = inBlocks.split('\n').filter((line) => !inText.includes(bareWords(line)))
  return [said, ...more].join('\n')
}

/** Letters and digits only, without list markers. */
const bareWords = (markup: string): string =>
  plainText(markup)
    .replace(/^\s*(?:[•◦▪▫‣-]|[\p{L}\p{N}]{1,4}\.)\s+/gmu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
