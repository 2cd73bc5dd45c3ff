/** The tickets that a person may serve, by where their cards are. Names are those of `teamOf`. */
export interface Served {
  /** Those in the support channel. */
  usual: boolean
  /** Teams, or departments, whose channel the person is in. */
  teams: string[]
  /** All whose cards are not in the support channel. */
  apart: string[]
}

/** Whether a person serves any tickets. */
export const servesAny = ({ usual, teams }: Served): boolean => usual || teams.length > 0
