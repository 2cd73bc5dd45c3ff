import { escapeSlack } from './mrkdwn.ts'

const code = /```[\s\S]*?```|`[^`\n]+`/
const link = /<(?:https?:\/\/|mailto:)[^\s<>|]+(?:\|[^<>\n]*)?>/
/** Slack makes no links of bare addresses where it reads our markup alone. */
const address = /https?:\/\/[^\s<>|`]*[^\s<>|`.,;:!?)'"*_~\]]/
const typed = new RegExp([code, link, address].map(({ source }) => `(${source})`).join('|'), 'g')

/** What a person typed in Slack, in Slack's own formatting: as typed, with links, and nothing in it calls anybody. */
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

/** Slack may have escaped it before it came to us; `>` at the beginning of a line quotes either way. */
const escapeTyped = (text: string) =>
  escapeSlack(text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'))
