import type { MessageEnvelope, SlackMessage } from '../payload/envelope.ts'

/**
 * Whether a message is a post of another company's workflow, such as a form that somebody filled in. It counts only at
 * the top of a shared channel; posts in threads and by other apps are talk among bots. `installation` is our own
 * workspace.
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
