/** What staff read about the way to the dashboard, in one language. */
export interface DashboardWords {
  dashboard: {
    /** Nobody has said where browsers reach it. */
    notUsed: string
    open: string
    /** Below the link; `minutes`: how long it works. */
    about(minutes: number): string
  }
}
