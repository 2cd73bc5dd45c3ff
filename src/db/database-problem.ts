import { isNativeError } from 'node:util/types'

type Sentence = (said: string) => string

const unreachable: Sentence = (said) => `The database cannot be reached (${said}). Check DATABASE_URL.`

/** By SQLSTATE (Postgres, appendix A), by Node.js's codes, or, where node-postgres gives none, by its words. */
const problems: [RegExp, Sentence][] = [
  [
    /^The server does not support SSL connections$/,
    () =>
      'The database server speaks no TLS, and DATABASE_URL asks for it. Switch TLS on at the server, or, in a network that you trust, write sslmode=disable.',
  ],
  [
    /^(DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+)$/,
    () =>
      'The database server’s certificate is signed by nobody that this machine knows. Download your hoster’s CA certificate and add sslrootcert=/path/to/ca.pem to DATABASE_URL; or, in a network that you trust, write sslmode=no-verify.',
  ],
  [
    /^ERR_TLS_CERT_ALTNAME_INVALID$/,
    (said) =>
      `The database server’s certificate is for another name than the host in DATABASE_URL (${said}). Write a name that is in the certificate, or have one made for this name.`,
  ],
  [
    /^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/,
    () =>
      'The database server’s certificate, or the one in sslrootcert, is out of date. Renew it, and see that the clock of this machine is right.',
  ],
  [
    /^(EPROTO|ERR_SSL_\w+|There was an error establishing an SSL connection)$/,
    (said) => `The database server and this machine cannot agree on TLS (${said}). Check sslmode in DATABASE_URL.`,
  ],
  [
    /^28P01$/,
    () =>
      'The database server refuses the user or the password in DATABASE_URL. Copy both again; special characters are written as codes there (@ is %40, # is %23).',
  ],
  [
    /^28...$/,
    (said) =>
      `The database server does not let us in (${said}). If it asks for encryption, add sslmode=require to DATABASE_URL; else allow this user and host in pg_hba.conf.`,
  ],
  [
    /^3D000$/,
    (said) => `The database in DATABASE_URL does not exist (${said}). Create it with createdb, or mend its name.`,
  ],
  [
    /^53300$/,
    (said) =>
      `The database server has no connection left for us (${said}). Raise its max_connections, lower DATABASE_CONNECTIONS, or put a pooler in front of it.`,
  ],
  [/^57P03$/, (said) => `The database server is not ready (${said}). Start again when it is.`],
  [
    /^25006$/,
    () =>
      'The database takes no writes: it is a standby, or its hoster has made it read-only. Set DATABASE_URL to the primary, or free space there.',
  ],
  [
    /^42501$/,
    (said) =>
      `The role in DATABASE_URL lacks rights (${said}). Make it the owner of the database, or run there: grant create on database NAME to ROLE; grant usage, create on schema public to ROLE.`,
  ],
  [
    /^08...$|^(ECONN(REFUSED|RESET)|ENOTFOUND|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ERR_SOCKET_BAD_PORT)$/,
    unreachable,
  ],
  [/^(timeout expired|Connection terminated)/, (said) => unreachable(`it does not answer: ${said}`)],
  [/^received invalid response/, () => unreachable('what answers there is no Postgres')],
]

/** What is wrong with the database as one sentence with the remedy; undefined when an error is of another kind. */
export function databaseProblem(error: unknown): string | undefined {
  if (!isNativeError(error)) return undefined
  // Drizzle wraps what the driver says.
  if (error.message.startsWith('Failed query')) return databaseProblem(error.cause)
  const code = 'code' in error ? String(error.code) : ''
  const [, sentence] = problems.find(([pattern]) => pattern.test(code) || pattern.test(error.message)) ?? []
  // Where a name has several addresses, the error has a code and no words.
  return sentence?.(error.message.replace(/\.$/, '') || code)
}
