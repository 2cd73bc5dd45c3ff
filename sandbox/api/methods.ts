import type { JsonObject } from '../workspace/json.ts'
import type { World } from '../world/world.ts'
import { apiTest, authTest, botsInfo, connectionsOpen, teamInfo } from './app.ts'
import { deleteByApp, permalinkOf, postEphemeral, postMessage, updateMessage } from './chat.ts'
import { conversationInfo, joinChannel, listConversations, listMembers, openDm } from './conversations.ts'
import { completeUpload, deleteFile, filesInfo, getUploadUrl } from './files.ts'
import { channelHistory, threadReplies } from './history.ts'
import { addReaction, getReactions, removeReaction } from './reactions.ts'
import { listUserGroups } from './user-groups.ts'
import { doNotDisturb, listUsers, lookupByEmail, userConversations, userInfo, userPresence } from './users.ts'
import { openView, publishView, pushView, updateView } from './views.ts'

/** A Web API method: gets the arguments, returns the answer without "ok", throws SlackError. */
export type ApiMethod = (world: World, args: JsonObject, token?: string) => object

/** Every Web API method this Slack knows. */
export const methods: Record<string, ApiMethod> = {
  'api.test': apiTest,
  'apps.connections.open': connectionsOpen,
  'auth.test': authTest,
  'bots.info': botsInfo,
  'chat.delete': deleteByApp,
  'chat.getPermalink': permalinkOf,
  'chat.postEphemeral': postEphemeral,
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
  'conversations.history': channelHistory,
  'conversations.info': conversationInfo,
  'conversations.join': joinChannel,
  'conversations.list': listConversations,
  'conversations.members': listMembers,
  'conversations.open': openDm,
  'conversations.replies': threadReplies,
  'dnd.info': doNotDisturb,
  'files.completeUploadExternal': completeUpload,
  'files.delete': deleteFile,
  'files.getUploadURLExternal': getUploadUrl,
  'files.info': filesInfo,
  'reactions.add': addReaction,
  'reactions.get': getReactions,
  'reactions.remove': removeReaction,
  'team.info': teamInfo,
  'usergroups.list': listUserGroups,
  'users.conversations': userConversations,
  'users.getPresence': userPresence,
  'users.info': userInfo,
  'users.list': listUsers,
  'users.lookupByEmail': lookupByEmail,
  'views.open': openView,
  'views.publish': publishView,
  'views.push': pushView,
  'views.update': updateView,
}
