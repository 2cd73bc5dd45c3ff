/** What a team has set about the life of its tickets. */
export interface TicketLife {
  /** A resolved ticket counts as solved if nothing is heard for so many hours; 0: never. */
  assumeAfterHours: number
  /** Who had a settled ticket gets it back for so many days; then it is everybody's. */
  keepOwnerDays: number
  /** Whether customers are asked how content they are. */
  asksRating: boolean
}

/** What holds where nothing is set. */
export const usualLife: TicketLife = { assumeAfterHours: 72, keepOwnerDays: 7, asksRating: true }

const hourMs = 3_600_000

/** When a customer is asked whether it is solved: after two thirds of the silence. Undefined: never. */
export const askAfterMs = ({ assumeAfterHours }: TicketLife): number | undefined =>
  assumeAfterHours === 0 ? undefined : Math.round((assumeAfterHours * hourMs * 2) / 3)

/** How long the silence lasts after that. */
export const assumeAfterAskingMs = ({ assumeAfterHours }: TicketLife): number =>
  Math.round((assumeAfterHours * hourMs) / 3)
