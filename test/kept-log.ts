import { createLog } from '../src/base/log.ts'

/** One line of the log. */
export type LogLine = Record<string, unknown> & { level: number; msg: string }

/** A log whose lines can be read, as they would stand in a file. */
export function keptLog(level = 'info') {
  const written: string[] = []
  const lines = () => written.join('').split('\n').filter(Boolean).map(asLine)
  return {
    log: createLog(level, { write: (text: string) => void written.push(text) }),
    text: () => written.join(''),
    lines,
    /** The lines about a message, found as an operator would: by its id. */
    about: (traceId: string) => lines().filter((line) => JSON.stringify(line).includes(`"${traceId}"`)),
  }
}

const asLine = (text: string) => JSON.parse(text) as LogLine // as pino writes it
