import { Lexer, type MarkedToken, type Token, type Tokens, type TokensList } from 'marked'
import { sentenceLengths } from './sentence-lengths.ts'

/** A sentence of an article, or a block that only makes sense whole: a list, a table, code, a quotation. */
export interface Piece {
  /** Markdown, as the article has it. */
  text: string
  /** Sentences of one paragraph share a number. */
  paragraph: number
  /** What stands before it in its paragraph: a space, or nothing in languages without spaces. */
  glue: '' | ' '
  /** A list, a table or the like that no sentence introduces. */
  isBare?: true
  /** The small heading (`###`) that it stands under. */
  under?: string
}

/**
 * Cuts a section of an article (Markdown) into sentences and blocks. What introduces a block ("It costs:") belongs to it.
 * In doubt it does not cut: half a sentence may say the opposite of the whole.
 */
export function cut(section: string, links: Links = {}): Piece[] {
  let under: string | undefined
  let paragraph = 0
  const pieces = lexed(section, links).flatMap((token): Piece[] => {
    if (token.type === 'heading') under = token.raw.trim()
    if (token.type === 'heading' || isUnseen(token)) return []
    paragraph++
    return piecesIn(token).map((piece) => ({ ...piece, paragraph, ...(under && { under }) }))
  })
  return withIntroductions(pieces)
}

/** Targets of links such as `[terms][1]`, which may stand anywhere in an article. */
export type Links = Tokens.Generic['links']

/** Finds the targets of links in an article. */
export const linksIn = (body: string): Links => lexed(body).links

function lexed(markdown: string, links: Links = {}): TokensList {
  const lexer = new Lexer()
  Object.assign(lexer.tokens.links, links)
  try {
    return lexer.lex(markdown)
  } catch (error) {
    // Nesting deep enough to overflow the stack is not meant as formatting.
    if (!(error instanceof RangeError)) throw error
    const raw = markdown.trim()
    return Object.assign([{ type: 'text', raw, text: raw }], { links })
  }
}

type Cut = Omit<Piece, 'paragraph' | 'under'>

/** Comments are for the people who write articles. */
const isUnseen = ({ type, raw }: Token) =>
  type === 'space' || type === 'hr' || type === 'def' || (type === 'html' && withoutComments(raw).trim() === '')

const withoutComments = (html: string) => html.replace(/<!--[\s\S]*?(?:-->|$)/g, '')

function piecesIn(token: Token): Cut[] {
  const { type, tokens } = token as MarkedToken & { tokens?: Token[] }
  if (type === 'paragraph' || type === 'text') return sentencesIn(tokens ?? [], token.raw)
  const text = type === 'html' ? withoutComments(token.raw).trim() : token.raw.replace(/^\n+|\s+$/g, '')
  return [{ text, glue: '', isBare: true }]
}

function sentencesIn(tokens: Token[], raw: string): Cut[] {
  if (tokens.length === 0) return [{ text: raw.trim(), glue: '' }]
  const parts = tokens.map(shownAndMask)
  const shown = parts.map((part) => part.shown).join('')
  let at = 0
  return sentenceLengths(parts.map(({ mask }) => mask).join('')).flatMap((length): Cut[] => {
    const from = at
    at += length
    const text = shown.slice(from, at).trim()
    return text ? [{ text, glue: /\s$/.test(shown.slice(0, from)) ? ' ' : '' }] : []
  })
}

/**
 * The Markdown of a token, and a text of the same length for finding ends of sentences: without dots that belong to code
 * or addresses.
 */
function shownAndMask(token: Token): { shown: string; mask: string } {
  switch (token.type) {
    case 'text':
      return { shown: token.raw, mask: token.raw }
    case 'strong':
    case 'em':
    case 'del':
      return { shown: token.raw, mask: formatted(token.raw) }
    case 'html':
      return token.raw.startsWith('<!--') ? { shown: '', mask: '' } : opaque(token.raw)
    case 'link':
      return opaque(isReference(token.raw) ? `[${token.text}](${token.href})` : token.raw)
    case 'br':
      return { shown: token.raw, mask: ' '.repeat(token.raw.length) }
    default:
      return opaque(token.raw)
  }
}

const isReference = (raw: string) => raw.startsWith('[') && raw.endsWith(']')

const opaque = (shown: string) => ({ shown, mask: 'x'.repeat(shown.length) })

/** A sentence may end with emphasis, but not inside it. */
const formatted = (raw: string): string =>
  raw.replace(/[.!?…。！？؟](?!\W*$)/g, 'x').replace(/^[*_~]+|[*_~]+$/g, (marks) => '"'.repeat(marks.length))

function withIntroductions(pieces: Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    const continues = last && introduces.test(last.text) && last.under === piece.under
    if (continues) whole[whole.length - 1] = { ...last, text: joined([last, piece]) }
    else whole.push(piece)
  }
  return whole
}

const introduces = /[:：][*_~]*$/

/** Pieces as one text, in the given order. */
export const joined = (pieces: Piece[]): string =>
  pieces.map((piece, index) => separator(pieces[index - 1], piece) + piece.text).join('')

function separator(before: Piece | undefined, { paragraph, glue }: Piece): string {
  if (!before) return ''
  return before.paragraph === paragraph ? glue : '\n\n'
}
