/** SQLSTATE classes: connection, insufficient resources, operator intervention (shutdown, time-out), rolled back. Source: Postgres, appendix A. */
const awayStates = /^(08|53|57|40)...$/
const awayWords = /connect|terminat|timed? ?out|silent for too long/i

/** Whether a query failed because the database could not be had, rather than because of what was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.cause !== undefined) return isDatabaseAway(error.cause)
  const code = 'code' in error ? String(error.code) : ''
  if (/^[0-9A-Z]{5}$/.test(code)) return awayStates.test(code)
  return code.startsWith('E') || awayWords.test(error.message)
}
