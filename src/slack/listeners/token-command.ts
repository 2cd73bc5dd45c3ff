import type { KnownBlock } from '@slack/types'
import { spelled } from '../blocks/command-help.ts'
import { ageOf } from '../blocks/ticket-facts.ts'
import { escapeSlack, mrkdwn } from '../text/mrkdwn.ts'
import { type Asked, type CommandParts, howTo } from './asked.ts'

/** `token`, `token list`, `token revoke`, `token revoke 3`. Only whoever typed it sees the answer. */
export async function answerToken(parts: CommandParts, asked: Asked) {
  const [act = '', which, ...more] = asked.typed.toLowerCase().split(/\s+/).filter(Boolean)
  const isId = which === undefined || /^[1-9]\d{0,14}$/.test(which)
  if (more.length > 0 || !isId || (which !== undefined && act !== 'revoke')) throw howTo(asked, parts.words)
  switch (act) {
    case '':
      return made(parts, asked)
    case 'list':
      return listed(parts, asked)
    case 'revoke':
      return revoked(parts, asked, which === undefined ? 'all' : Number(which))
    default:
      throw howTo(asked, parts.words)
  }
}

async function made({ desk, words }: CommandParts, { person, command }: Asked) {
  const { token, expiresAt, url } = await desk.makeToken(person)
  const { tokens } = words
  const revoke = `\`${spelled(command, { name: 'token', usage: 'revoke' })}\``
  return said(`${tokens.made(ageOf(expiresAt, words))}\n\`${token}\`\n${tokens.keep(escapeSlack(url), revoke)}`)
}

async function listed({ desk, words }: CommandParts, { person }: Asked) {
  const { tokens } = words
  const own = await desk.listTokens(person)
  const lines = own.map(({ id, createdAt, expiresAt, lastUsedAt }) =>
    tokens.line(
      id,
      ageOf(createdAt, words),
      ageOf(expiresAt, words),
      lastUsedAt ? ageOf(lastUsedAt, words) : undefined,
    ),
  )
  return said(lines.length > 0 ? lines.join('\n') : tokens.none)
}

async function revoked({ desk, words }: CommandParts, { person }: Asked, which: number | 'all') {
  return said(words.tokens.revoked(await desk.revokeTokens(person, which)))
}

const said = (text: string): { text: string; blocks: KnownBlock[] } => ({
  text,
  blocks: [{ type: 'section', text: mrkdwn(text) }],
})
