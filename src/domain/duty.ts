/** What a team has set about who is on duty. */
export interface DutySettings {
  /** Only those on duty count who are active in Slack, and may be disturbed. */
  presence: boolean
}

/** What holds where nothing is set. */
export const usualDuty: DutySettings = { presence: false }
