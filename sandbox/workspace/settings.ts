import { newSecret } from './ids.ts'

/** What may be set, all optional; see SandboxOptions in slack.ts. */
export interface Settings {
  ackTimeoutMs: number
  retryDelaysMs: number[]
  triggerLifetimeMs: number
  postLimitPerSecond: number
  /** Scopes of our manifest that this installation lacks. */
  missingScopes?: string[]
  /** Events of our manifest that this installation does not subscribe to. */
  missingEvents?: string[]
  /** Kinds of blocks that this workspace does not know yet. */
  unknownBlocks?: string[]
  /** So much later than it says so, Slack shares uploaded files. */
  sharesLaterMs?: number
  now: () => number
}

/** The secrets of this run; new at every start, so that no web page can guess them. */
export interface Secrets {
  botToken: string
  appToken: string
  signingSecret: string
  verification: string
}

/** Fresh secrets in Slack's formats. */
export const newSecrets = (): Secrets => ({
  botToken: `xoxb-sandbox-${newSecret()}`,
  appToken: `xapp-sandbox-${newSecret()}`,
  signingSecret: newSecret(),
  verification: newSecret(),
})
