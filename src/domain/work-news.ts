import type { WorkProvider, WorkState } from './work-link.ts'

/** What a provider tells of an issue or a request. */
export interface WorkNews {
  provider: WorkProvider
  /** By which links know it, its former ones included; see work-link.ts. */
  keys: string[]
  state: WorkState
  /** Since when, as the provider says. */
  at: Date
  /** By which the provider knows this delivery; absent if it gives none. */
  deliveryId?: string
  /** Identifies what was signed. */
  digest: string
}

export const isClosedWork = (state: WorkState | null): boolean => state !== null && state !== 'open'
