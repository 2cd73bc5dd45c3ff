/**
 * A message's text as a person would read it: mentions and links decoded, entities unescaped, the bot's own mention dropped.
 * Source: https://docs.slack.dev/messaging/formatting-message-text
 */
export function plainText(text: string, botUserId?: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inside: string) => decode(inside, botUserId))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()
}

function decode(inside: string, botUserId?: string): string {
  const [target = '', label] = inside.split('|', 2)
  if (target === `@${botUserId}`) return ''
  if (target.startsWith('@')) return `@${label ?? target.slice(1)}`
  if (target.startsWith('#')) return `#${label ?? target.slice(1)}`
  if (target.startsWith('!')) return label ?? `@${target.slice(1).split('^')[0]}`
  const address = target.replace(/^mailto:/, '')
  return label && label !== address ? `${label} (${address})` : address
}
