const dayMs = 24 * 3_600_000
const morningHour = 9

/** Nine o'clock, so many days from now, in a time zone. */
export function morningIn(days: number, now: Date, timeZone: string): Date {
  const day = new Date(now.getTime() + days * dayMs).toLocaleDateString('sv-SE', { timeZone })
  const guess = new Date(`${day}T0${morningHour}:00:00Z`)
  // The clock there at that moment, read as if it were UTC, is off by the time zone.
  const there = new Date(`${guess.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`)
  return new Date(guess.getTime() - (there.getTime() - guess.getTime()))
}
