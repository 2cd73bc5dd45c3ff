/** A question that went to a person although articles are there for such questions. */
export interface OpenQuestion {
  ticketId: string
  /** Whoever asked. */
  customerUserId: string
  /** Whose ticket it is; see team.ts. */
  team?: string
  /** What was asked, in the customer's words, without a greeting. */
  text: string
  askedAt: Date
}

/** Questions that ask nearly the same, and that no article answers. */
export interface Gap {
  /** The oldest first. Never empty. */
  questions: OpenQuestion[]
  /** How many customers asked. */
  customers: number
  firstAt: Date
  lastAt: Date
}
