import { type DestinationStream, type Logger, pino } from 'pino'

/** JSON lines on stderr: ids and labels. Texts of customers and secrets are kept out at every level above debug. */
export function createLog(level: string, destination: DestinationStream = stderr()): Logger {
  return pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    destination,
  )
}

const stderr = () => pino.destination({ dest: 2, sync: true })

interface ErrorInWords {
  type: string
  message: string
  code?: string
  stack?: string
  cause?: ErrorInWords
}

/** An error without what it was about. */
export function describeError(error: unknown): ErrorInWords {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an Error' }
  const code = 'code' in error ? String(error.code) : undefined
  return {
    type: error.name,
    message: withoutTexts(error.message),
    ...(code && { code }),
    stack: error.stack?.match(/^ {4}at .*$/gm)?.join('\n'),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  }
}

/**
 * A message of a library without what it quotes: Drizzle adds the parameters of the query, which are customers' texts; Postgres and
 * JSON.parse quote what they could not read. Names of tables and columns, which are quoted too, stay.
 */
export const withoutTexts = (message: string): string =>
  withoutSecrets(message.split(/\nparams:/)[0] ?? '').replace(/"((?:[^"\\]|\\.)*)("|$)/g, (quoted, inside: string) =>
    /^[a-z_]{1,63}$/.test(inside) ? quoted : '"…"',
  )

const withoutSecrets = (text: string) =>
  text.replace(/\b(xox[a-z]-|xapp-|sk-)[\w-]+/g, '$1[secret]').replace(/(:\/\/[^\s:/@]*:)[^\s/]+@/g, '$1[secret]@')
