import { isNativeError } from 'node:util/types'

type Sentence = (said: string) => string

const unreachable: Sentence = (said) => `The database cannot be reached (${said}). Check DATABASE_URL.`

/**
 * Matched by SQLSTATE (Postgres, appendix A), by Node.js's code or, for node-postgres errors without a code, by
 * message.
 */
const problems: [RegExp, Sentence][] = [
  [
    /^The server does not support SSL connections$/,
    () =>
      'The database server does not support TLS, and DATABASE_URL asks for it. Enable TLS on the server or, in a network that you trust, set sslmode=disable.',
  ],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/,
    () =>
      'The database server’s certificate is not signed by an authority that this machine trusts. Download your provider’s CA certificate and add sslrootcert=/path/to/ca.pem to DATABASE_URL or, in a network that you trust, set sslmode=no-verify.',
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    (said) =>
      `The database server’s certificate is for another name than the host in DATABASE_URL (${said}). Use a name from the certificate, or get a certificate for this host.`,
  ],
  [
    /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/,
    () =>
      'The database server’s certificate, or the one in sslrootcert, has expired. Renew it, and check this machine’s clock.',
  ],
  [
    /^(EPROTO|ERR_SSL_\w+|There was an error establishing an SSL connection)$/,
    (said) => `The database server and this machine cannot agree on TLS (${said}). Check sslmode in DATABASE_URL.`,
  ],
  [
    /^28P01$/,
    () =>
      'The database server rejects the user or the password in DATABASE_URL. Copy both again, and percent-encode special characters (@ is %40, # is %23).',
  ],
  [
    /^28...$/,
    (said) =>
      `The database server rejects this host or user (${said}). If it requires encryption, add sslmode=require to DATABASE_URL. Otherwise allow this user and host in pg_hba.conf.`,
  ],
  [
    /^3D000$/,
    (said) => `The database in DATABASE_URL does not exist (${said}). Create it with createdb, or correct the name.`,
  ],
  [
    /^53300$/,
    (said) =>
      `The database server has no free connections (${said}). Raise its max_connections, lower DATABASE_CONNECTIONS, or put a pooler in front of it.`,
  ],
  [/^57P03$/, (said) => `The database server is not ready (${said}). Start again when it is.`],
  [
    /^25006$/,
    () =>
      'The database is read-only: it is a standby, or its provider has blocked writes. Set DATABASE_URL to the primary, or free up disk space.',
  ],
  [
    /^42501$/,
    (said) =>
      `The role in DATABASE_URL lacks permissions (${said}). Make it the owner of the database, or run: grant create on database NAME to ROLE; grant usage, create on schema public to ROLE.`,
  ],
  [
    /^08...$|^(ECONN(REFUSED|RESET)|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ERR_SOCKET_BAD_PORT)$/,
    unreachable,
  ],
  [/^(timeout expired|Connection terminated)/, (said) => unreachable(`it does not answer: ${said}`)],
  [/^received invalid response/, () => unreachable('the server there is not Postgres')],
]

/** Describes a database problem and its remedy in a sentence; undefined for any other error. */
export function databaseProblem(error: unknown): string | undefined {
  if (!isNativeError(error)) return undefined
  // Drizzle wraps the driver's errors.
  if (error.message.startsWith('Failed query')) return databaseProblem(error.cause)
  const code = 'code' in error ? String(error.code) : ''
  const [, sentence] = problems.find(([pattern]) => pattern.test(code) || pattern.test(error.message)) ?? []
  // If a host name has several addresses, the error has a code but no message.
  return sentence?.(error.message.replace(/\.$/, '') || code)
}
