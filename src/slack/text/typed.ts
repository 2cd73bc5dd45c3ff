import { escapeSlack } from './mrkdwn.ts'

const code = /```[\s\S]*?```|`[^`\n]+`/
const link = /<(?:https?:\/\/|mailto:)[^\s<>|]+(?:\|[^<>\n]*)?>/
/** Slack does not link bare URLs when it reads only our markup. */
const address = /https?:\/\/[^\s<>|`]*[^\s<>|`.,;:!?)'"*_~\]]/
const typed = new RegExp([code, link, address].map(({ source }) => `(${source})`).join('|'), 'g')

/** Text that a person typed in Slack's own formatting. Keeps the formatting and links, and disables mentions. */
export function typedMrkdwn(text: string): string {
  let shown = ''
  let from = 0
  for (const match of text.matchAll(typed)) {
    const [whole, isCode, isLink] = match
    shown += escapeTyped(text.slice(from, match.index))
    shown += isCode ? escapeTyped(whole) : isLink ? `<${escapeTyped(whole.slice(1, -1))}>` : `<${escapeTyped(whole)}>`
    from = match.index + whole.length
  }
  return (shown + escapeTyped(text.slice(from))).trim()
}

/** Slack may have escaped the text already. A leading `>` quotes in either case. */
const escapeTyped = (text: string) =>
  escapeSlack(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'))
