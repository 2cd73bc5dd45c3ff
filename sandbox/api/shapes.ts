import { cast } from '../workspace/cast.ts'
import type { JsonObject } from '../workspace/json.ts'
import { type Channel, isShared, type User } from '../workspace/workspace.ts'
import { hasBot } from './find.ts'

const created = 1_760_000_000

/** A channel as conversations.info shows it; direct conversations look different from channels. */
export function channelShape(channel: Channel): JsonObject {
  const common = {
    id: channel.id,
    created,
    is_archived: channel.isArchived,
    is_org_shared: false,
    updated: created * 1000,
  }
  return channel.kind === 'im' ? { ...common, ...dmShape(channel) } : { ...common, ...roomShape(channel) }
}

const dmShape = (channel: Channel): JsonObject => ({
  is_im: true,
  context_team_id: cast.teams.acme,
  user: channel.members.find((id) => id !== cast.bot.userId),
  is_user_deleted: false,
  is_open: true,
  priority: 0,
})

function roomShape(channel: Channel): JsonObject {
  const isPrivate = channel.isPrivate
  const isGroupDm = channel.kind === 'mpim'
  return {
    name: channel.name,
    name_normalized: channel.name,
    is_channel: !isGroupDm,
    is_group: isGroupDm,
    is_im: false,
    is_mpim: isGroupDm,
    is_private: isPrivate,
    is_general: channel.isGeneral ?? false,
    is_shared: isShared(channel),
    is_ext_shared: isShared(channel),
    is_pending_ext_shared: false,
    pending_shared: [],
    pending_connected_team_ids: [],
    context_team_id: cast.teams.acme,
    conversation_host_id: channel.hostTeamId,
    shared_team_ids: channel.teamIds,
    internal_team_ids: [cast.teams.acme],
    connected_team_ids: channel.teamIds.filter((id) => id !== cast.teams.acme),
    is_member: hasBot(channel),
    unlinked: 0,
    parent_conversation: null,
    creator: channel.members[0],
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  }
}

/** A person as users.info shows them; of other companies' people Slack says less. */
export function userShape(user: User): JsonObject {
  const ours = user.teamId === cast.teams.acme
  const guest = user.guest ?? false
  const flags = { is_admin: false, is_owner: false, is_primary_owner: false, is_restricted: guest }
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.isDeactivated ?? false,
    color: '9f69e7',
    real_name: user.realName,
    tz: user.timeZone,
    tz_label: user.timeZone,
    tz_offset: 0,
    profile: profile(user),
    ...(ours ? { ...flags, is_ultra_restricted: guest } : {}),
    is_bot: user.botId !== undefined,
    is_app_user: false,
    updated: created,
    ...(ours ? { is_email_confirmed: true } : { is_stranger: false }),
    who_can_share_contact_card: 'EVERYONE',
  }
}

const profile = (user: User): JsonObject => ({
  title: '',
  phone: '',
  real_name: user.realName,
  real_name_normalized: user.realName.normalize('NFD').replace(/\p{M}/gu, ''),
  display_name: user.botId ? '' : user.realName,
  display_name_normalized: user.botId ? '' : user.realName.normalize('NFD').replace(/\p{M}/gu, ''),
  status_text: '',
  status_emoji: '',
  avatar_hash: '',
  image_24: '',
  image_72: `https://pictures.example/${user.name}.png`,
  team: user.teamId,
  ...(user.email ? { email: user.email } : {}),
  ...(user.botId ? { bot_id: user.botId, api_app_id: cast.bot.appId } : {}),
})
