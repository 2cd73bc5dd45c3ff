import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import type { HelpDesk } from '../help-desk.ts'

const { users, channels, teams, bot } = cast

/** Sends what no person's Slack would send, with Slack's own signature. */
export function forger({ slack, config }: HelpDesk) {
  const url = `http://127.0.0.1:${config.port}/slack/events`
  const form = (fields: Record<string, string>) =>
    slack.signedRequest(url, new URLSearchParams(fields).toString(), {
      contentType: 'application/x-www-form-urlencoded',
    })
  return {
    url,
    /** `body` as it is, or as JSON. */
    event: (body: JsonObject | string, timestamp?: number) =>
      slack.signedRequest(url, typeof body === 'string' ? body : JSON.stringify(body), { timestamp }),
    interaction: (payload: JsonObject) => form({ payload: JSON.stringify(payload) }),
    command: (fields: Record<string, string>) => form(fields),
  }
}

let sent = 0

/** Maya writes in the channel that Globex shares with us. */
export function messageEvent(text: string, outer: JsonObject = {}, inner: JsonObject = {}): JsonObject {
  sent += 1
  const ts = `17100000${String(sent).padStart(2, '0')}.000100`
  return {
    type: 'event_callback',
    token: 'x',
    event_id: `Ev0FORGED${sent}`,
    event_time: 1_710_000_000,
    api_app_id: bot.appId,
    team_id: teams.globex,
    is_ext_shared_channel: true,
    authorizations: [{ team_id: teams.acme, enterprise_id: null, user_id: users.frontdesk, is_bot: true }],
    event: {
      type: 'message',
      user: users.maya,
      team: teams.globex,
      channel: channels.globex,
      channel_type: 'channel',
      text,
      ts,
      event_ts: ts,
      ...inner,
    },
    ...outer,
  }
}

/** A press of a button that need not exist, answered at `responseUrl`. */
export const click = (actionId: string, value: string, responseUrl: string, changes: JsonObject = {}): JsonObject => ({
  type: 'block_actions',
  token: 'x',
  api_app_id: bot.appId,
  user: { id: users.sam, username: 'sam', name: 'sam', team_id: teams.acme },
  team: { id: teams.acme, domain: 'acme-sandbox' },
  container: { type: 'message', message_ts: '1.2', channel_id: channels.support, is_ephemeral: false },
  channel: { id: channels.support, name: 'privategroup' },
  trigger_id: '1.2.3',
  response_url: responseUrl,
  actions: [{ type: 'button', action_id: actionId, block_id: 'x', action_ts: '1.2', value }],
  ...changes,
})

/** A reply modal that nobody opened. */
export const submission = (
  ticketId: string,
  text: string,
  changes: JsonObject = {},
  view: JsonObject = {},
): JsonObject => ({
  type: 'view_submission',
  token: 'x',
  api_app_id: bot.appId,
  user: { id: users.sam, name: 'sam', team_id: teams.acme },
  team: { id: teams.acme, domain: 'acme-sandbox' },
  response_urls: [],
  view: {
    id: 'V0FORGED',
    type: 'modal',
    callback_id: 'reply_to_customer',
    private_metadata: ticketId,
    app_installed_team_id: teams.acme,
    blocks: [],
    state: { values: { reply: { text: { type: 'plain_text_input', value: text } } } },
    ...view,
  },
  ...changes,
})

/** Somebody's slash command, answered at `responseUrl`. */
export const command = (userId: string, text: string, responseUrl: string, teamId: string = teams.acme) => ({
  command: '/ticket',
  text,
  user_id: userId,
  user_name: 'somebody',
  team_id: teamId,
  team_domain: 'somewhere',
  channel_id: channels.helpDesk,
  channel_name: 'help-desk',
  api_app_id: bot.appId,
  response_url: responseUrl,
  trigger_id: '1.2.3',
})
