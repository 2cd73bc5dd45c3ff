import type { IncomingHttpHeaders } from 'node:http'
import type { WorkState } from '../../domain/work-link.ts'

/** What was sent to a webhook: the bytes that are signed, and what stands beside them. */
export interface Sent {
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What became of an issue, as a provider tells it. */
export interface Told {
  /** Where it is on the web, and where it was before it was moved. */
  addresses: string[]
  state: WorkState
  /** Absent if the provider does not say when. */
  at?: Date
}

/** One place where teams track their work, and how it tells us of it. */
export interface Provider {
  /** Whether whoever sent this knows the secret. Takes the same time wherever a forged signature is wrong. */
  isSigned(sent: Sent, secret: string): boolean
  /** By which it knows a delivery, the same when it tries again. */
  deliveryId(headers: IncomingHttpHeaders): string | undefined
  /** Reads a payload; undefined if it is about something else. */
  read(payload: unknown): Told | undefined
}
