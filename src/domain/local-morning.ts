const dayMs = 24 * 3_600_000
const morningHour = 9

/** Nine o'clock, so many days from now, in a time zone. */
export const morningIn = (days: number, now: Date, timeZone: string): Date => hourIn(days, morningHour, now, timeZone)

/** When the day began, in a time zone. */
export const midnightIn = (now: Date, timeZone: string): Date => hourIn(0, 0, now, timeZone)

function hourIn(days: number, hour: number, now: Date, timeZone: string): Date {
  const day = new Date(now.getTime() + days * dayMs).toLocaleDateString('sv-SE', { timeZone })
  const guess = new Date(`${day}T0${hour}:00:00Z`)
  // The clock there at that moment, read as if it were UTC, is off by the time zone.
  const there = new Date(`${guess.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`)
  return new Date(guess.getTime() - (there.getTime() - guess.getTime()))
}
