import { escapeSlack } from '../text/mrkdwn.ts'
import type { People } from './people.ts'

const userGroup = /^S[A-Z0-9]{6,}$/

/**
 * Mentions of people by handle, e-mail address or id, of user groups by id, and of everybody in the channel by `channel`,
 * with a space after each. Who is not found among staff is named.
 */
export async function mentionsOf(named: string[], people: Pick<People, 'findStaff'>): Promise<string> {
  const mentions: string[] = []
  for (const name of named) mentions.push(await mentionOf(name, people))
  return [...new Set(mentions)].map((mention) => `${mention} `).join('')
}

async function mentionOf(name: string, { findStaff }: Pick<People, 'findStaff'>): Promise<string> {
  if (name === 'channel') return '<!channel>'
  if (userGroup.test(name)) return `<!subteam^${name}>`
  const id = await findStaff(name)
  return id ? `<@${id}>` : escapeSlack(name)
}
