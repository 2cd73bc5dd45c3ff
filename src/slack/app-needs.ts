/*
 * What the Slack app must be allowed and must hear, as in manifest.yml, where the reasons stand. test/manifest.test.ts
 * compares them.
 */

/** Without these, messages are not heard or not answered. */
export const neededScopes = [
  ...['app_mentions:read', 'channels:history', 'channels:read', 'chat:write', 'commands', 'files:read'],
  ...['groups:history', 'groups:read', 'im:history', 'im:read', 'mpim:history', 'mpim:read', 'team:read', 'users:read'],
]

/** What is lacking without them; all else works. */
export const usefulScopes: Record<string, string> = {
  'chat:write.customize': 'customers do not see the name and picture of the colleague who replies',
  'dnd:read': 'whoever is not to be disturbed counts as there',
  'files:write': 'staff cannot attach files to replies',
  'reactions:read': 'staff cannot act by emoji',
  'reactions:write': 'customers do not see 👀 on what is being answered',
  'usergroups:read': 'user groups of other companies are not told apart',
  'users:read.email': 'nobody is told of orders under their confirmed address',
}

/** Without these, messages of customers are not heard. */
export const neededEvents = [...['app_mention', 'message.channels', 'message.groups', 'message.im', 'message.mpim']]

const noticedLater = 'it is noticed only within a minute'

/** What is lacking without them; all else works. */
export const usefulEvents: Record<string, string> = {
  app_home_opened: 'the home tab stays empty',
  channel_archive: 'staff hear of an archived channel only when a reply fails',
  channel_id_changed: 'a channel that becomes shared is found again late',
  channel_left: noticedLater,
  channel_shared: 'a channel that becomes shared is noticed late',
  channel_unarchive: noticedLater,
  channel_unshared: noticedLater,
  group_archive: 'staff hear late that the support channel was archived',
  group_left: noticedLater,
  group_unarchive: noticedLater,
  member_joined_channel: 'what waits for an invitation is posted a minute later',
  member_left_channel: 'tickets of whoever leaves are offered to others late',
  reaction_added: 'staff cannot act by emoji',
}
