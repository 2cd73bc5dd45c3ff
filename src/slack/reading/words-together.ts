import { plainText } from '../text/plain-text.ts'
import { areRichText, blocksMarkup } from './blocks.ts'

/** What Slack says in the place of words that it cannot say as text. */
const noWords = /^(this (content|message) (can.t|cannot) be displayed\.?|\[no preview available\])$/i

/**
 * Text and blocks of one message as one: mostly both say the same, and then the words stand once, without signs of formatting. Blocks
 * count where the text is empty, shortened, or only a summary for notifications.
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

/** Letters and digits alone, without what marks the items of a list. */
const bareWords = (markup: string): string =>
  plainText(markup)
    .replace(/^\s*(?:[•◦▪▫‣-]|[\p{L}\p{N}]{1,4}\.)\s+/gmu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
