/** The tickets that a person may serve, by where their cards are. */
export interface Served {
  /** Those in the support channel. */
  usual: boolean
  /** Departments whose channel the person is in. */
  departments: string[]
  /** All departments whose cards are not in the support channel. */
  apart: string[]
}

/** Whether a person serves any tickets. */
export const servesAny = ({ usual, departments }: Served): boolean => usual || departments.length > 0
