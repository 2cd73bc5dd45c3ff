/** What figures are about: the days of one workspace, of all customers or of one company, everywhere or in one channel. */
export interface Scope {
  workspaceId: string
  /** The first and the last day, both within, as `2026-11-28`. */
  from: string
  to: string
  /** In which days begin and end, as in `Europe/Berlin`. */
  timeZone: string
  /** The Slack workspace of a customer. */
  companyId?: string
  channelId?: string
}
