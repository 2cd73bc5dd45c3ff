/** How new tickets find their owner: somebody takes them, or they are given to people on duty. */
export type Assignment = 'claim' | 'round_robin' | 'least_loaded'

/** What a team has set about who is on duty. */
export interface DutySettings {
  assignment: Assignment
  /** Only those on duty count who are active in Slack, and may be disturbed. */
  presence: boolean
}

/** What holds where nothing is set. */
export const usualDuty: DutySettings = { assignment: 'claim', presence: false }
