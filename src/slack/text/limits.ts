/** Slack's limits, in characters. Source: https://docs.slack.dev/reference/block-kit/blocks */
export const sectionLimit = 3000
/** Text beside blocks: notifications show it, and above 4,000 Slack may refuse it. */
export const fallbackLimit = 3500
/** Sections of one message together; Slack counts all blocks and refuses somewhat above this. */
export const messageLimit = 9000

/** At most `max` characters, never half of a surrogate pair, with an ellipsis where something was left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** The same for mrkdwn, in which one character may be written as five: no entity, mention or link is left half. */
export function shortenMrkdwn(mrkdwn: string, max: number): string {
  if (mrkdwn.length <= max) return mrkdwn
  const cut = shorten(mrkdwn, max).slice(0, -1)
  return `${cut.replace(/(<[^>]*|&[a-z]*)$/, '')}…`
}

const fence = '```'

/** Splits long mrkdwn at paragraphs, else lines, else spaces, else anywhere but within a link; a block of code goes on in the next part. */
export function split(text: string, max: number): string[] {
  if (text.length <= max) return [text]
  let isInCode = false
  return cut(text, max - 2 * (fence.length + 1)).map((part, at, parts) => {
    const begins = isInCode ? `${fence}\n` : ''
    if ((part.split(fence).length - 1) % 2 === 1) isInCode = !isInCode
    return `${begins}${part}${isInCode && at < parts.length - 1 ? `\n${fence}` : ''}`
  })
}

function cut(text: string, max: number): string[] {
  if (text.length <= max) return [text]
  const head = text.slice(0, max)
  const at = [head.lastIndexOf('\n\n'), head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((index) => index > max / 2)
  const end = beforeLink(head, at ?? (/[\uD800-\uDBFF]$/.test(head) ? max - 1 : max))
  return [text.slice(0, end).trimEnd(), ...cut(text.slice(end).trimStart(), max)]
}

/** `end`, or the beginning of the link that it would cut in two. */
function beforeLink(head: string, end: number): number {
  const link = head.lastIndexOf('<', end - 1)
  return link > 0 && !head.slice(link, end).includes('>') ? link : end
}
