import type { ProxySettings } from '../base/outgoing.ts'

/** How we reach Slack: `none` when no token is set at all. */
export type SlackConnection =
  | { mode: 'none' }
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string }

/** What the Slack edge has to know. */
export interface SlackSettings {
  /** Ends with a slash. */
  slackApiUrl: string
  /** Where `/slack/events` and the health routes are served. */
  port: number
  /** A name or an id. */
  supportChannel: string
  /** With its slash. */
  ticketCommand: string
  /** Absent: Slack is reached directly. */
  proxies?: ProxySettings
}
