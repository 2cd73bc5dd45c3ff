import type { MessageEnvelope, SlackMessage } from '../payload/envelope.ts'

/**
 * Whether a message is what another company's workflow posts, such as a form that somebody filled in. Only at the top of a shared channel:
 * whatever a bot says in a thread, and whatever another app says, is talk among bots. `installation`: our own workspace.
 */
export function isWorkflowRequest(
  message: SlackMessage,
  { api_app_id, is_ext_shared_channel }: MessageEnvelope,
  installation: string | undefined,
): boolean {
  const { bot_profile: bot, bot_id, app_id, thread_ts, ts } = message
  if (!bot?.is_workflow_bot || !bot_id || !bot.team_id || bot.team_id === installation) return false
  const isOurApp = api_app_id ? [app_id, bot.app_id].includes(api_app_id) : false
  return !isOurApp && is_ext_shared_channel !== false && (!thread_ts || thread_ts === ts)
}
