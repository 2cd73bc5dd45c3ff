import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'

/**
 * The meanings of Web API errors, for all methods called here; `meaningOf` guesses others. Source: the errors listed
 * for each method at https://docs.slack.dev/reference/methods.
 */
export const errorWords = {
  /** Our setup: the token. */
  token:
    'access_denied account_inactive cannot_auth_user enterprise_is_restricted invalid_auth no_permission not_allowed_token_type not_authed token_expired token_revoked two_factor_setup_required org_login_required',
  /** Our setup: the app's scopes. */
  scope: 'missing_scope missing_scopes invalid_scope not_allowed include_all_metadata_not_available',
  /** Our setup: the bot is not a member of the channel. */
  membership: 'channel_not_found not_in_channel channel_is_limited_access user_not_in_channel',
  /** Our setup: restrictions by administrators or by the workspace's plan. */
  workspace:
    'accesslimited app_missing_action_url ekm_access_denied forbidden_team message_limit_exceeded team_access_not_granted',
  /** The person or thing does not exist, or is not visible to us. */
  unknown: 'user_not_found user_not_visible users_not_found team_not_found file_not_found file_deleted bot_not_found',
  /** Temporary. Slack may have carried out the call anyway. */
  passing:
    'external_org_migrating external_channel_migrating fatal_error fetch_members_failed internal_error request_timeout service_unavailable team_added_to_org timezone_count_failed too_many_websockets update_failed',
  /** Rate limited: certainly not carried out. */
  limit: 'ratelimited rate_limited',
  /** Permanent: a retry cannot succeed. */
  final:
    'as_user_not_supported attachment_payload_limit_exceeded block_mismatch cannot_reply_to_message cant_update_message channel_type_not_supported deprecated_endpoint duplicate_channel_not_found duplicate_external_id duplicate_message_not_found edit_window_closed exchanged_trigger_id expired_trigger_id invalid_arg_name invalid_arguments invalid_array_arg invalid_attachments invalid_blocks invalid_blocks_format invalid_charset invalid_cursor invalid_form_data invalid_json invalid_limit invalid_metadata_filter_keys invalid_metadata_format invalid_metadata_schema invalid_post_type invalid_thread_ts invalid_trigger invalid_trigger_id invalid_ts_latest invalid_ts_oldest invalid_types is_archived is_inactive json_not_object markdown_text_conflict message_not_found messages_tab_disabled metadata_must_be_sent_from_app metadata_too_large method_deprecated method_not_supported_for_channel_type missing_argument missing_post_type msg_blocks_too_long msg_too_long no_text not_found push_limit_reached restricted_action restricted_action_non_threadable_channel restricted_action_read_only_channel restricted_action_thread_locked restricted_action_thread_only_channel slack_connect_blocked_file_type slack_connect_canvas_sharing_blocked slack_connect_clip_sharing_blocked slack_connect_file_link_sharing_blocked slack_connect_file_upload_sharing_blocked slack_connect_lists_sharing_blocked thread_not_found too_many_attachments too_many_contact_cards upgrade_required view_too_large',
} as const
export type ErrorMeaning = keyof typeof errorWords

const meanings = new Map(
  Object.entries(errorWords).flatMap(([meaning, words]) =>
    // Object.entries loses the literal type of the keys.
    words.split(' ').map((word): [string, ErrorMeaning] => [word, meaning as ErrorMeaning]),
  ),
)

/** The meaning of a Web API error. */
export const meaningOf = (error: string): ErrorMeaning => meanings.get(error) ?? guess(error)

function guess(error: string): ErrorMeaning {
  if (/auth|token|scope/.test(error)) return 'token'
  return /(failed|_error|timeout|unavailable)$/.test(error) ? 'passing' : 'final'
}

/** What a failed Web API call means. */
export type SlackFailure =
  /**
   * Slack refused the call, with its reason (`message_not_found`, …). `isUnknown`: the person or thing does not exist
   * or is not visible.
   */
  | { kind: 'refused'; error: string; isUnknown: boolean }
  /** Our setup is wrong. Calls will fail until a person fixes it; `remedy` says how, in one sentence. */
  | { kind: 'ours'; error: string; remedy: string }
  /** Rate limited: certainly not carried out. */
  | { kind: 'rate limited'; afterMs: number }
  /** Slack failed or was unreachable. The call may have been carried out. */
  | { kind: 'unknown'; error: string }

const usualLimitMs = 30_000

/** Classifies the errors of @slack/web-api. */
export function readFailure(error: unknown): SlackFailure {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'rate limited', afterMs: error.retryAfter * 1000 }
  if (error instanceof WebAPIPlatformError) return readRefusal(error.data)
  if (error instanceof WebAPIHTTPError) return { kind: 'unknown', error: `HTTP ${error.statusCode}` }
  return { kind: 'unknown', error: error instanceof Error ? error.message : String(error) }
}

function readRefusal(data: WebAPIPlatformError['data']): SlackFailure {
  const { error } = data
  const meaning = meaningOf(error)
  switch (meaning) {
    case 'token':
    case 'scope':
    case 'membership':
    case 'workspace':
      return { kind: 'ours', error, remedy: remedies[meaning](error, 'needed' in data ? String(data.needed) : '') }
    case 'unknown':
    case 'final':
      return { kind: 'refused', error, isUnknown: meaning === 'unknown' }
    case 'passing':
      return { kind: 'unknown', error }
    case 'limit':
      return { kind: 'rate limited', afterMs: usualLimitMs }
    default:
      return meaning satisfies never
  }
}

const remedies = {
  token: (error: string) =>
    `Slack refuses the bot’s token (${error}): reinstall the app, copy the Bot User OAuth Token to SLACK_BOT_TOKEN, and restart Frontdesk.`,
  scope: (error: string, needed: string) =>
    `The app lacks a permission (${error}${needed && `: ${needed}`}): add the bot scopes that manifest.yml lists under OAuth & Permissions, and reinstall the app.`,
  membership: (error: string) =>
    `The bot is not in the channel, or the channel is gone (${error}): invite it there (/invite @Frontdesk).`,
  workspace: (error: string) =>
    `The workspace does not allow this (${error}): ask an administrator or owner to approve the app, and check the limits of the plan.`,
}

/** Whether we stopped waiting for a response. Slack may still be working on it. */
export const isTimeout = (error: unknown): boolean =>
  error instanceof WebAPIRequestError && error.original.name === 'TimeoutError'

/** How long to wait when somebody has to fix the setup. */
export const mendMs = 60_000
const passesMs = 2000

/**
 * How long to wait before asking Slack again, and the remedy if a person must act. Undefined if a retry cannot succeed.
 */
export function slackIsAway(error: unknown): { afterMs: number; remedy?: string } | undefined {
  const isSlacks =
    error instanceof WebAPIRequestError ||
    error instanceof WebAPIHTTPError ||
    error instanceof WebAPIRateLimitedError ||
    error instanceof WebAPIPlatformError
  if (!isSlacks) return undefined
  const failure = readFailure(error)
  switch (failure.kind) {
    case 'rate limited':
      return { afterMs: failure.afterMs }
    case 'ours':
      return { afterMs: mendMs, remedy: failure.remedy }
    case 'unknown':
      return { afterMs: passesMs }
    case 'refused':
      return undefined
    default:
      return failure satisfies never
  }
}
