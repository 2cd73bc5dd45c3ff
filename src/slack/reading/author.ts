import type { Conversation } from '../../domain/conversation.ts'
import type { Author, Starter } from '../../domain/message.ts'
import { type Actor, readActor } from '../payload/actor.ts'
import type { MessageEnvelope, MessageEvent } from '../payload/envelope.ts'
import type { Profile } from '../people/lookups.ts'
import type { Home, People } from '../people/people.ts'
import { isWorkflowRequest } from './workflow.ts'

export interface ReaderParts {
  home: Home
  people: People
  customers: 'external' | 'everyone'
  /** Whether posts of other companies' workflows are requests; true by default. */
  workflowRequests?: boolean
}

/** Of a conversation, who began it. */
export type Begun = Pick<Conversation, 'customerUserId'>

/** Who wrote a message; undefined if nobody wrote to us. */
export async function readAuthor(
  parts: ReaderParts,
  conversation: Begun,
  envelope: MessageEnvelope,
): Promise<Author | undefined> {
  const { event } = envelope
  if (event.bot_id || event.bot_profile) return workflow(parts, envelope)
  const { userId, ...actor } = readActor(envelope)
  return userId ? authorOf(parts, conversation, event, { ...actor, userId }) : undefined
}

async function workflow(
  { home, people, workflowRequests = true }: ReaderParts,
  envelope: MessageEnvelope,
): Promise<Author | undefined> {
  const { event } = envelope
  const { bot_profile: bot, bot_id: userId } = event
  if (!workflowRequests || !isWorkflowRequest(event, envelope, home.teamId) || !userId || !bot?.team_id)
    return undefined
  const isOfOurOrg = home.enterpriseId !== undefined && envelope.enterprise_id === home.enterpriseId
  if (isOfOurOrg) return undefined
  const name = event.username || bot.name || 'Workflow'
  const company = await people.companyOf(bot.team_id)
  return { kind: 'customer', customer: { userId, teamId: bot.team_id, company, name }, isWorkflow: true }
}

async function authorOf(
  parts: ReaderParts,
  conversation: Begun,
  event: MessageEvent,
  actor: Actor & { userId: string },
): Promise<Author> {
  const { userId } = actor
  const { home, people } = parts
  // A clearly foreign author's profile is needed only for the name, which must not delay the answer.
  const profile = isPlainlyForeign(actor, home) ? undefined : await people.findProfile(userId)
  const external = isExternal(actor, profile, home)
  const isCustomer =
    event.channel_type === 'im' ||
    external ||
    ((profile?.isGuest === true || parts.customers === 'everyone') &&
      !(await isAtWork(parts, conversation, event, userId)))
  if (!isCustomer) return { kind: 'staff', userId }
  const teamId = (external ? (actor.teamId ?? actor.enterpriseId ?? profile?.teamId) : undefined) ?? home.teamId
  const [company, name] = await Promise.all([people.companyOf(teamId), profile?.name ?? people.findName(userId)])
  return { kind: 'customer', customer: { userId, teamId, company, name: name ?? 'Customer' } }
}

const isPlainlyForeign = ({ teamId }: Actor, home: Home) =>
  teamId !== undefined && teamId !== home.teamId && home.enterpriseId === undefined

/**
 * Whether somebody belongs to another workspace and organization. Unclear cases count as external, which is the safe
 * default.
 */
function isExternal(actor: Actor, profile: Profile | undefined, home: Home): boolean {
  const enterpriseId = actor.enterpriseId ?? profile?.enterpriseId
  if (home.enterpriseId && enterpriseId === home.enterpriseId) return false
  const teamId = actor.teamId ?? (actor.enterpriseId ? undefined : profile?.teamId)
  return teamId !== home.teamId
}

/** Guests and colleagues may be support staff: in the support channel, and in threads that somebody else started. */
async function isAtWork(
  { people }: ReaderParts,
  { customerUserId }: Begun,
  { channel, parent_user_id }: MessageEvent,
  userId: string,
): Promise<boolean> {
  if (await people.isStaffChannel(channel)) return true
  const beganBy = customerUserId ?? parent_user_id ?? userId
  return beganBy !== userId && (await people.isAnyStaff(userId))
}

/** Who started the thread of a message; undefined for a top-level message. Avoids lookups where the answer is clear. */
export async function readStarter(
  parts: ReaderParts,
  { customerUserId }: Begun,
  { thread_ts, ts, parent_user_id: starter }: MessageEvent,
  author: Author,
): Promise<Starter | undefined> {
  const { home, people, customers } = parts
  if (!thread_ts || thread_ts === ts) return undefined
  if (!starter || starter === 'USLACKBOT') return 'unknown'
  if (starter === home.botUserId) return 'bot'
  if (starter === customerUserId) return 'customer'
  const authorId = author.kind === 'staff' ? author.userId : author.customer.userId
  if (starter === authorId) return author.kind
  const profile = await people.findProfile(starter)
  if (!profile) return 'unknown'
  if (isExternal({ teamId: profile.teamId }, profile, home)) return 'customer'
  if (!profile.isGuest && customers === 'external') return 'staff'
  return (await people.isAnyStaff(starter)) ? 'staff' : 'customer'
}
