import type { Channel, Team, User } from './workspace.ts'

// Everybody here is fictional: no such companies, people or shops exist. The ids look like Slack's but belong to nobody.

/** The readable keys of everybody and everything in the sandbox, with their Slack ids. */
export const cast = {
  bot: { userId: 'U0FRNTDSK1', botId: 'B0FRNTDSK1', appId: 'A0FRNTDSK1', name: 'Frontdesk' },
  teams: { acme: 'T0ACME0001', globex: 'T0GLOBEX01', initech: 'T0INITECH1' },
  users: {
    frontdesk: 'U0FRNTDSK1',
    sam: 'U0SAM00001',
    priya: 'U0PRIYA001',
    lee: 'U0LEE00001',
    gil: 'U0GIL00001',
    maya: 'U0MAYA0001',
    tomas: 'U0TOMAS001',
    ken: 'U0KEN00001',
  },
  channels: {
    general: 'C0GENERAL1',
    helpDesk: 'C0HELPDESK',
    support: 'C0SUPPORT1',
    globex: 'C0GLOBEX01',
    initech: 'C0INITECH1',
  },
  dms: {
    sam: 'D0SAM00001',
    priya: 'D0PRIYA001',
    lee: 'D0LEE00001',
    gil: 'D0GIL00001',
    maya: 'D0MAYA0001',
    tomas: 'D0TOMAS001',
    ken: 'D0KEN00001',
  },
  /** User groups, which are mentioned like people. */
  groups: { support: 'S0SUPPORT1', globexBuyers: 'S0BUYERS01' },
  groupDms: { mayaAndSam: 'G0MAYASAM1' },
} as const

/** The shape of the cast, for those who are handed it. */
export type Cast = typeof cast

const { teams, users, channels, dms, groupDms } = cast
const acme = { teamId: teams.acme, timeZone: 'Europe/Berlin' }
const globex = { teamId: teams.globex, timeZone: 'America/New_York' }
const initech = { teamId: teams.initech, timeZone: 'Asia/Tokyo' }

/** The workspaces: ours first. */
export const castTeams: Team[] = [
  { id: teams.acme, name: 'Acme', domain: 'acme-sandbox' },
  { id: teams.globex, name: 'Globex', domain: 'globex-sandbox' },
  { id: teams.initech, name: 'Initech', domain: 'initech-sandbox' },
]

/** The people and the bot. Other companies' e-mail addresses are hidden from us, as in Slack Connect. */
export const castUsers: User[] = [
  { ...acme, id: users.frontdesk, name: 'frontdesk', realName: 'Frontdesk', botId: cast.bot.botId, hint: 'the bot' },
  { ...acme, id: users.sam, name: 'sam', realName: 'Sam', email: 'sam@acme.example', hint: 'support staff' },
  { ...acme, id: users.priya, name: 'priya', realName: 'Priya', email: 'priya@acme.example', hint: 'support staff' },
  { ...acme, id: users.lee, name: 'lee', realName: 'Lee', email: 'lee@acme.example', hint: 'colleague, not support' },
  { ...acme, id: users.gil, name: 'gil', realName: 'Gil', email: 'gil@guest.example', guest: true, hint: 'guest' },
  { ...globex, id: users.maya, name: 'maya', realName: 'Maya', hint: 'customer' },
  { ...globex, id: users.tomas, name: 'tomas', realName: 'Tomás', hint: 'customer' },
  { ...initech, id: users.ken, name: 'ken', realName: 'Ken', hint: 'customer' },
]

const place = { isPrivate: false, isArchived: false, kind: 'channel', hostTeamId: teams.acme, teamIds: [teams.acme] }

// Globex opened the shared channel and invited Acme: then context_team_id is Globex, which surprises bots.
const globexHost = { hostTeamId: teams.globex, teamIds: [teams.acme, teams.globex] }
const initechGuest = { hostTeamId: teams.acme, teamIds: [teams.acme, teams.initech] }

/** The channels, and who is in them at the start. */
export function castChannels(): Channel[] {
  const { frontdesk, sam, priya, lee, gil, maya, tomas, ken } = users
  const rooms = [
    { id: channels.general, name: 'general', members: [sam, priya, lee], isGeneral: true },
    { id: channels.helpDesk, name: 'help-desk', members: [frontdesk, sam, priya, lee, gil] },
    { id: channels.support, name: 'support-humans', members: [frontdesk, sam, priya], isPrivate: true },
    { id: channels.globex, name: 'globex-acme', members: [frontdesk, sam, lee, maya, tomas], ...globexHost },
    { id: channels.initech, name: 'initech-acme', members: [frontdesk, sam, ken], ...initechGuest },
  ]
  return [...rooms.map((room) => ({ ...place, kind: 'channel' as const, ...room })), ...castDms(), groupDm()]
}

const groupDm = (): Channel => ({
  ...place,
  kind: 'mpim',
  id: groupDms.mayaAndSam,
  name: 'mpdm-maya--sam--frontdesk-1',
  members: [users.maya, users.sam, users.frontdesk],
  isPrivate: true,
  teamIds: [teams.acme, teams.globex],
})

function castDms(): Channel[] {
  const people = castUsers.filter((user) => !user.botId)
  return people.map((user) => dmWith(user, dmIdOf(user.id), [user.id, users.frontdesk]))
}

/** A direct conversation between one person and the bot. */
export const dmWith = (user: User, id: string, members: string[]): Channel => ({
  ...place,
  kind: 'im',
  id,
  name: '',
  members,
  isPrivate: true,
  teamIds: [...new Set([teams.acme, user.teamId])],
})

function dmIdOf(userId: string): string {
  const key = Object.entries(users).find(([, id]) => id === userId)?.[0]
  return Object.entries(dms).find(([name]) => name === key)?.[1] ?? `D${userId.slice(1)}`
}
