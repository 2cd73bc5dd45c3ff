/**
 * SQLSTATE classes: connection, insufficient resources, operator intervention (shutdown, time-out), rolled back, refused to log in; and
 * what nobody's message is to blame for: read-only after a failover, no such database, rights taken away. Source: Postgres, appendix A.
 */
const awayStates = /^((08|53|57|40|28)...|25006|3D000|42501)$/
/** Of the network, and of a certificate that is no longer good, as Node names them. */
const awayCodes =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPROTO|CERT_\w+|ERR_(TLS|SSL)_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED_\w+)$/
/** Of node-postgres, which gives these no code, and some of them a cause. */
const awayWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|The database has (been silent|become read-only))/

/** Whether a query failed because the database could not be had, rather than because of what was asked or of anything else. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (awayWords.test(error.message)) return true
  // Drizzle wraps what the driver says; what other parts wrap is no concern of the database.
  if (error.cause !== undefined) return error.message.startsWith('Failed query') && isDatabaseAway(error.cause)
  const code = 'code' in error ? String(error.code) : ''
  if (/^[0-9A-Z]{5}$/.test(code) && !awayCodes.test(code)) return awayStates.test(code)
  return awayCodes.test(code)
}
