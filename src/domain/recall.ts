/** An article says something else now, or is gone. */
export type RecallKind = 'changed' | 'withdrawn'
/** `settled`: it says again what customers were told. */
export type RecallStatus = 'open' | 'said' | 'settled'

/** A thread in which a customer was told what no longer holds. */
export interface RecalledThread {
  conversationId: number
  channelId: string
  threadTs: string
  /** Who asked, and of which company. */
  name: string
  company: string
  toldAt: Date
}

/** Customers were told what an article no longer says. */
export interface Recall {
  id: number
  workspaceId: string
  articleId: string
  title: string
  kind: RecallKind
  status: RecallStatus
  /** The Slack user id of whoever had the correction said. */
  decidedBy: string | null
  saidIn: number
  channelId: string | null
  ts: string | null
  /** How many customers were told, and since when; those whose threads were erased do not count. */
  customers: number
  since?: Date
  threads: RecalledThread[]
}
