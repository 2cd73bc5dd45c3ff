import { cast } from './cast.ts'
import type { User, Workspace } from './workspace.ts'

/** Escapes the three characters that mean something in Slack's text. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Takes that escaping back. */
export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const links = /(?:https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)'"])/
const emails = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const domains = /\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|app|shop|example)\b(?:\/[^\s<>|]*[^\s<>|.,;:!?)'"])?/
const code = /```[\s\S]+?```|`[^`\n]+`/
const tokens = /<[@#!][^<>\n]+>/
const names = /@[\p{L}\d._-]+/u

const typed = new RegExp(
  [code, tokens, links, emails, domains, names].map((part) => `(${part.source})`).join('|'),
  'giu',
)

/**
 * What Slack stores when a person types this: escaped, with mentions as `<@U…>` and addresses as links.
 * A mention can be written as @Frontdesk, or as a ready `<@U…>` of somebody who exists.
 */
export function storedText(workspace: Workspace, text: string): string {
  let stored = ''
  let from = 0
  for (const match of text.matchAll(typed)) {
    stored += escapeText(text.slice(from, match.index)) + storedToken(workspace, match[0], match.slice(1))
    from = match.index + match[0].length
  }
  return stored + escapeText(text.slice(from))
}

function storedToken(workspace: Workspace, whole: string, groups: (string | undefined)[]): string {
  const [isCode, isToken, isLink, isEmail, isDomain] = groups
  if (isCode) return escapeText(whole)
  if (isToken) return knownToken(workspace, whole) ? whole : escapeText(whole)
  if (isLink) return `<${escapeText(whole)}>`
  if (isEmail) return `<mailto:${whole}|${whole}>`
  if (isDomain) return `<http://${escapeText(whole)}|${escapeText(whole)}>`
  return mention(workspace, whole)
}

function knownToken(workspace: Workspace, token: string): boolean {
  const [id] = token.slice(2, -1).split('|')
  const ids = [...workspace.users, ...workspace.channels].map((one) => one.id)
  return token.startsWith('<!') || ids.some((known) => known === id)
}

function mention(workspace: Workspace, whole: string): string {
  const name = whole.slice(1).replace(/[._-]+$/, '')
  if (['here', 'channel', 'everyone'].includes(name)) return `<!${name}>${whole.slice(name.length + 1)}`
  const user = workspace.users.find((one) => isCalled(one, name))
  return user ? `<@${user.id}>${whole.slice(name.length + 1)}` : escapeText(whole)
}

const isCalled = (user: User, name: string): boolean =>
  [user.name, user.realName].some((known) => known.toLowerCase() === name.toLowerCase())

/** What Slack stores of text an app sends: its own `<…>` tokens stay, loose brackets are escaped, bare links become links. */
export function appText(text: string): string {
  const parts = text.split(/(```[\s\S]+?```|`[^`\n]+`|<(?:[@#!][^<>\n]+|(?:https?:|mailto:|tel:)[^<>\n]+)>)/g)
  return parts.map((part, index) => (index % 2 === 1 ? appToken(part) : looseText(part))).join('')
}

const appToken = (part: string): string => (part.startsWith('<') ? part : escapeLoose(part))

function looseText(part: string): string {
  return escapeLoose(part).replace(new RegExp(links.source, 'g'), (link) => `<${link}>`)
}

const escapeLoose = (text: string): string =>
  text
    .replace(/&(?!amp;|lt;|gt;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

/** Whether the stored text mentions the bot. */
export const mentionsBot = (text: string): boolean => new RegExp(`<@${cast.bot.userId}(\\|[^>]*)?>`).test(text)
