import { SupportError } from '../../domain/errors.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import type { Home, People } from '../people/people.ts'
import { shorten } from '../text/limits.ts'
import type { Addressed } from './rich-markup.ts'

interface Parts {
  people: Pick<People, 'isIn' | 'nameOf'>
  home: Pick<Home, 'url'>
  words: StaffWords
}

/**
 * Throws if a reply addresses or leads to somebody or something that is the team's own affair: everybody in the channel,
 * a group, people who are not in the customer's channel, other channels, or messages of our workspace.
 */
export async function checkAddressed(
  { people, home, words }: Parts,
  { channelId }: Ticket,
  { people: mentioned, channels, links, groups }: Addressed,
): Promise<void> {
  const { sending } = words
  if (groups.length > 0) throw new SupportError('bad_reply', sending.noGroups(named(groups)))
  if (channels.some((id) => id !== channelId)) throw new SupportError('bad_reply', sending.noChannels)
  const internal = links.find((link) => isInternal(link, home.url, channelId))
  if (internal) throw new SupportError('bad_reply', sending.internalLink(shorten(internal, 100)))
  for (const id of new Set(mentioned)) {
    if (!(await people.isIn(channelId, id)))
      throw new SupportError('bad_reply', sending.notThere(await people.nameOf(id)))
  }
}

const named = (groups: string[]) => groups.find((one) => one.startsWith('@')) ?? '@…'

/** A message or file of our own workspace, unless it is of the customer's channel. */
function isInternal(link: string, ours: string | undefined, channelId: string): boolean {
  if (!URL.canParse(link) || !ours || !URL.canParse(ours)) return false
  const { hostname, pathname } = new URL(link)
  if (hostname !== new URL(ours).hostname && hostname !== 'app.slack.com') return false
  return !pathname.split('/').includes(channelId)
}
