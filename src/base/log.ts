import { type DestinationStream, type Logger, pino } from 'pino'
import { traceFields } from './traces.ts'

/**
 * Logs JSON lines on stderr. Above the debug level they contain ids and labels, never customers' texts or secrets. A
 * line about a message carries its `trace_id`.
 */
export function createLog(level: string, destination: DestinationStream = stderr()): Logger {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: describeError },
      mixin: traceFields,
    },
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

/** An error without the text that caused it. */
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
 * A library's error message without quoted values. Drizzle adds query parameters, which are customers' texts; Postgres
 * and JSON.parse quote input that they cannot parse. Table and column names stay.
 */
export const withoutTexts = (message: string): string =>
  withoutSecrets(message.split(/\nparams:/)[0] ?? '').replace(/"((?:[^"\\]|\\.)*)("|$)/g, (quoted, inside: string) =>
    /^[a-z_]{1,63}$/.test(inside) ? quoted : '"…"',
  )

const withoutSecrets = (text: string) =>
  text
    .replace(/\b(xox[a-z]-|xapp-|sk-|fdt_|whsec_)[\w+/=-]+/g, '$1[secret]')
    .replace(/(:\/\/[^\s:/@]*:)[^\s/]+@/g, '$1[secret]@')
