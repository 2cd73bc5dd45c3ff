import type { MrkdwnElement } from '@slack/types'
import { type MarkedToken, marked, type Token, type Tokens } from 'marked'

/** Escapes a text for Slack, so that it cannot contain a mention, link or broadcast. */
export const escapeSlack = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/**
 * Escapes a text and disables formatting by `*`, `_`, `~` and backticks. For customers' text that is shown to staff.
 */
export const plainMrkdwn = (text: string) => escapeSlack(text).replace(/([*_~`])/g, `$1${wordJoiner}`)

/**
 * A text object in which Slack reads only our markup. By default Slack also looks for mentions, channels and URLs in
 * plain words, so "@channel" would have the effect that escaping prevents. Source:
 * https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
export const mrkdwn = (text: string): MrkdwnElement => ({ type: 'mrkdwn', text, verbatim: true })

/** Invisible. Disables the formatting character before it. */
const wordJoiner = '\u2060'

/**
 * Converts Markdown, ours or a model's, to Slack's mrkdwn. All text is escaped, and links are limited to http, https
 * and mailto.
 */
export function toMrkdwn(markdown: string): string {
  try {
    return blocks(marked.lexer(markdown)).trim()
  } catch (error) {
    // Nesting deep enough to overflow the stack is not meant as formatting.
    if (error instanceof RangeError) return escapeSlack(markdown).trim()
    throw error
  }
}

// Without extensions, marked only produces MarkedTokens.
const known = (token: Token) => token as MarkedToken

const blocks = (tokens: Token[]): string =>
  tokens
    .map((token) => block(known(token)))
    .filter(Boolean)
    .join('\n\n')

function block(token: MarkedToken): string {
  switch (token.type) {
    case 'space':
    case 'hr':
    case 'def':
      return ''
    case 'heading':
      return `*${inline(token.tokens).replaceAll('*', '')}*`
    case 'code':
      return `\`\`\`\n${escapeSlack(token.text).replaceAll('```', "'''")}\n\`\`\``
    case 'blockquote':
      return blocks(token.tokens ?? []).replace(/^/gm, '> ')
    case 'list':
      return list(token)
    case 'table':
      return table(token)
    default:
      return span(token)
  }
}

function list({ items, ordered, start }: Tokens.List): string {
  return items
    .map((item, index) => {
      const mark = ordered ? `${Number(start || 1) + index}.` : '•'
      const body = item.tokens.map((token) => block(known(token))).join('\n')
      return `${mark} ${body.replace(/\n/g, '\n    ')}`
    })
    .join('\n')
}

/** Slack's mrkdwn has no tables, so each row becomes a line, with each cell after its heading, if it has one. */
function table({ header, rows }: Tokens.Table): string {
  const headings = header.map(({ tokens }) => inline(tokens))
  const cells = (row: Tokens.TableCell[]) =>
    row.flatMap(({ tokens }, column) => {
      const [heading, text] = [headings[column], inline(tokens)]
      return text ? [heading ? `${heading}: ${text}` : text] : []
    })
  return rows.map((row) => `• ${cells(row).join(' · ')}`).join('\n')
}

const inline = (tokens: Token[] = []): string =>
  tokens.reduce((text, token) => joined(text, span(known(token)), isFormat(token)), '')

const isFormat = ({ type }: Token) => type === 'strong' || type === 'em' || type === 'del' || type === 'codespan'

const zeroWidthSpace = '\u200b'
const formatEnd = /[*_~`]$/

/** Slack formats only between spaces or ASCII punctuation. Between other letters it shows the asterisks. */
function joined(before: string, after: string, formats: boolean): string {
  const meetsLetter = formats ? touches(before.at(-1)) : formatEnd.test(before) && touches(after.at(0))
  return `${before}${meetsLetter ? zeroWidthSpace : ''}${after}`
}

const touches = (character = ' ') => /[\p{L}\p{M}\p{N}]|(?![!-~])[\p{P}\p{S}]/u.test(character)

function span(token: MarkedToken): string {
  const inner = () => inline('tokens' in token ? (token.tokens ?? []) : [])
  switch (token.type) {
    case 'strong':
      return `*${inner()}*`
    case 'em':
      return `_${inner()}_`
    case 'del':
      return `~${inner()}~`
    case 'codespan':
      return `\`${escapeSlack(token.text)}\``
    case 'br':
      return '\n'
    case 'link':
      return link(token.href, token.text, inner())
    case 'image':
      return link(token.href, token.text, escapeSlack(token.text))
    default:
      return inner() || escapeSlack('text' in token ? token.text : token.raw)
  }
}

function link(href: string, text: string, label: string): string {
  if (!/^(https?:\/\/|mailto:)[^\s|<>]+$/i.test(href)) return label
  const target = escapeSlack(href)
  return text === href || `mailto:${text}` === href ? `<${target}>` : `<${target}|${label.replaceAll('|', '¦')}>`
}
