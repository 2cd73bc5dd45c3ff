/** What figures are about: the days of one workspace, of all customers or of one company, everywhere or in one channel. */
export interface Scope extends Days {
  workspaceId: string
  /** The Slack workspace of a customer. */
  companyId?: string
  channelId?: string
}

/** The first and the last day, both within, as `2026-11-28`. */
export interface Span {
  from: string
  to: string
}

/** Some days, in a time zone. */
export interface Days extends Span {
  /** In which days begin and end, as in `Europe/Berlin`. */
  timeZone: string
  /** Only these of the days; all if absent. */
  only?: Span[]
}
