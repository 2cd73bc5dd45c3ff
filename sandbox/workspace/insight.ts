/** A message by where it stands. */
export interface InsideQuestion {
  channelId: string
  ts: string
}

/** What the bot's database has of a message and of all that it brought about. */
export interface Inside {
  traceId: string
  delivery: Delivery
  /** How many other deliveries were handled together with it. */
  together: number
  ticket?: TicketInside
  actions: { id: number; kind: string; about: string; state: string; reference: string | null }[]
  posts: PostInside[]
}

interface Delivery {
  id: number
  kind: string
  receivedAt: Date
  handledAt: Date | null
  attempts: number
  outcome: string | null
}

/** The ticket of its conversation, with all that happened to it. */
export interface TicketInside {
  id: string
  status: string
  category: string
  priority: string
  createdAt: Date
  history: { at: Date; event: string; actor: string; detail: string | null }[]
}

/** Something that the bot says because of it. */
export interface PostInside {
  id: string
  kind: string
  purpose?: string
  channelId: string | null
  createdAt: Date
  finishedAt: Date | null
  attempts: number
  result: string | null
  error: string | null
}

/** One line of the log, as pino writes it. */
export interface LogLine {
  level: number
  time: string
  msg: string
  [field: string]: unknown
}

/** All that is known of a message: the rows of the bot's database, and the lines of its log. */
export interface Insight extends Inside {
  lines: LogLine[]
}

/** The same as it comes over the wire, where moments are texts. */
export type SentInsight = Texts<Insight>
type Texts<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Texts<T[Key]> } : T
