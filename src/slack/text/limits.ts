/** Slack's limits, in characters. Source: https://docs.slack.dev/reference/block-kit/blocks */
export const sectionLimit = 3000
/** The text beside blocks, for notifications. Slack may refuse more than 4,000. */
export const fallbackLimit = 3500
/** All sections of a message together. Slack counts all blocks and refuses somewhat more than this. */
export const messageLimit = 9000

/** Shortens a text to `max` characters with an ellipsis, without splitting a surrogate pair. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1)
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`
}

/** The same for mrkdwn, without splitting an entity, mention or link. */
export function shortenMrkdwn(mrkdwn: string, max: number): string {
  if (mrkdwn.length <= max) return mrkdwn
  const cut = shorten(mrkdwn, max).slice(0, -1)
  return `${cut.replace(/(<[^>]*|&[a-z]*)$/, '')}…`
}

const fence = '```'

/**
 * Splits long mrkdwn at paragraphs, else lines, else spaces, else anywhere except within a link. A code block continues
 * in the next part.
 */
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

/** `end`, or the beginning of the link that it would split. */
function beforeLink(head: string, end: number): number {
  const link = head.lastIndexOf('<', end - 1)
  return link > 0 && !head.slice(link, end).includes('>') ? link : end
}
