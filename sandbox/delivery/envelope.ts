import type { Json, JsonObject } from '../workspace/json.ts'

/** The kinds of things Slack sends to an app. */
export type EnvelopeType = 'events_api' | 'interactive' | 'slash_commands'

/** Something Slack has to tell the app. */
export interface Envelope {
  type: EnvelopeType
  payload: JsonObject
  /** Whether the app's acknowledgement may carry an answer. */
  acceptsResponse: boolean
}

/** The number of this retry, and its reason. */
export interface Retry {
  attempt: number
  reason: string
}

/** The outcome of a delivery. */
export interface AckResult {
  acked: boolean
  /** What the acknowledgement said, if it said anything. */
  body?: Json
  attempts: number
  ms: number
  /** Why there was no acknowledgement, in Slack's words, e.g. "timeout". */
  error?: string
}

/** One attempt over one transport; never rejects. */
export interface Attempt {
  acked: boolean
  body?: Json
  error?: string
  /** The app asked for no further retries. */
  final?: boolean
}
