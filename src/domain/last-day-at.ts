/**
 * The ISO date of the last day on which it was this time in a time zone: yesterday's, until it is that time today. `minutes`
 * counts from midnight.
 */
export function lastDayAt(now: Date, minutes: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  const day = `${part.year}-${part.month}-${part.day}`
  return Number(part.hour) * 60 + Number(part.minute) >= minutes ? day : dayBefore(day)
}

function dayBefore(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  noon.setUTCDate(noon.getUTCDate() - 1)
  return noon.toISOString().slice(0, 10)
}
