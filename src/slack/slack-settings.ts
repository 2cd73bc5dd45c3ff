import type { ProxySettings } from '../base/outgoing.ts'

/** How to connect to Slack: `none` if no token is set. */
export type SlackConnection =
  | { mode: 'none' }
  | { mode: 'socket'; botToken: string; appToken: string }
  | { mode: 'http'; botToken: string; signingSecret: string }

/** The settings of the Slack edge. */
export interface SlackSettings {
  /** With a trailing slash. */
  slackApiUrl: string
  /** The port of `/slack/events` and of the health routes. */
  port: number
  /** A name or an id. */
  supportChannel: string
  /** Including its slash. */
  ticketCommand: string
  /** Absent for a direct connection. */
  proxies?: ProxySettings
}
