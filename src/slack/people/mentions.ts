import { escapeSlack } from '../text/mrkdwn.ts'
import type { People } from './people.ts'

const userGroup = /^S[A-Z0-9]{6,}$/
const mention = /^<@([UW][A-Z0-9]+)>$/

type Mentionable = Pick<People, 'findStaff' | 'isAnyStaff'>

/**
 * Mentions of people by handle, e-mail address or id, of user groups by id, and of everybody in the channel by `channel`,
 * with a space after each. Who is not found among staff is named.
 */
export async function mentionsOf(named: string[], people: Mentionable): Promise<string> {
  const mentions: string[] = []
  for (const name of named) mentions.push(await mentionOf(name, people))
  return [...new Set(mentions)].map((mention) => `${mention} `).join('')
}

async function mentionOf(name: string, { findStaff, isAnyStaff }: Mentionable): Promise<string> {
  if (name === 'channel') return '<!channel>'
  if (userGroup.test(name)) return `<!subteam^${name}>`
  // Perhaps only in the channel of a department.
  const [, known] = mention.exec(name) ?? []
  if (known && (await isAnyStaff(known))) return name
  const id = await findStaff(name)
  return id ? `<@${id}>` : escapeSlack(name)
}
