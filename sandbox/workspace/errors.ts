import type { JsonObject } from './json.ts'

/** A refusal with Slack's own error code; the Web API answers it as `{ok: false, error}`. */
export class SlackError extends Error {
  readonly code: string
  readonly details: JsonObject

  constructor(code: string, details: JsonObject = {}) {
    super(code)
    this.name = 'SlackError'
    this.code = code
    this.details = details
  }
}

/** Somebody in the sandbox tried what Slack's own app would not let them do, such as pressing a button that is not there. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError'
}
