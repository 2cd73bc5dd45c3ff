/** What a team has set about the life of its tickets. */
export interface TicketLife {
  /** A resolved ticket counts as solved if nothing is heard for so many hours; 0: never. */
  assumeAfterHours: number
  /** Who had a settled ticket gets it back for so many days; then it is everybody's. */
  keepOwnerDays: number
  /** Whether customers are asked how content they are. */
  asksRating: boolean
  /** What a customer writes so soon after a request may belong to its ticket; 0: never. */
  groupMinutes: number
}

/** What holds where nothing is set. */
export const usualLife: TicketLife = { assumeAfterHours: 72, keepOwnerDays: 7, asksRating: true, groupMinutes: 15 }

const hourMs = 3_600_000

/** When the customer of a ticket that is resolved now is asked whether it is: after two thirds of the silence. */
export const askAt = ({ assumeAfterHours }: TicketLife, now: Date): Date | undefined =>
  assumeAfterHours === 0 ? undefined : new Date(now.getTime() + (assumeAfterHours * hourMs * 2) / 3)

/** When a ticket whose customer is asked now counts as solved: they have the last third to answer. */
export const assumeAt = ({ assumeAfterHours }: TicketLife, now: Date): Date =>
  new Date(now.getTime() + (assumeAfterHours * hourMs) / 3)
