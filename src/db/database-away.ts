/**
 * SQLSTATE classes: connection, insufficient resources, operator intervention (shutdown, timeout), the system below, rolled
 * back, login refused. Also states that no message causes: read-only after a failover, database missing, rights revoked.
 * Source: Postgres, appendix A.
 */
const awayStates = /^((08|53|57|58|40|28)...|25006|3D000|42501)$/
/** Node's codes for network errors and for expired certificates. */
const awayCodes =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EPROTO|CERT_\w+|ERR_(TLS|SSL)_\w+|UNABLE_TO_\w+|\w*SELF_SIGNED_\w+)$/
/** Errors of node-postgres and our own without a code, some of them with a cause. */
const awayWords =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|The database has (been silent|become read-only)|The embedded database has stopped)/

/** Whether a query failed because the database was unavailable, not because of the query. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (awayWords.test(error.message)) return true
  // Drizzle wraps the driver's errors. Any other wrapper is unrelated to the database.
  if (error.cause !== undefined) return error.message.startsWith('Failed query') && isDatabaseAway(error.cause)
  const code = 'code' in error ? String(error.code) : ''
  if (/^[0-9A-Z]{5}$/.test(code) && !awayCodes.test(code)) return awayStates.test(code)
  return awayCodes.test(code)
}

/** Whether a statement was cut off or rolled back because of a lock, which another part of the same work may not need. */
export function mayWorkAlone(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.cause !== undefined) return mayWorkAlone(error.cause)
  return 'code' in error && /^(40...|57014|55P03)$/.test(String(error.code))
}
