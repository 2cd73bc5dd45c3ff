import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { type Logger, multistream, destination as writeTo } from 'pino'
import { createLog } from '../../../src/base/log.ts'
import type { LogLine } from '../../workspace/insight.ts'

const mostBytes = 4_000_000

/** A log that is kept in a file whole, debug lines included; on the screen is what should be seen. */
export function openLog(file: string, level: string): Logger {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`)
  const kept = { level: 'debug', stream: writeTo({ dest: file, sync: true, mode: 0o600, mkdir: true }) }
  const onScreen = { level: level === 'info' ? 'warn' : level, stream: writeTo({ dest: 2, sync: true }) }
  return createLog('debug', multistream(level === 'silent' ? [kept] : [kept, onScreen]))
}

/** The kept lines about a message, oldest first. The last one may be half written. */
export function linesAbout(file: string, traceId: string): LogLine[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return text.split('\n').flatMap((line) => (line.includes(`"${traceId}"`) && line.endsWith('}') ? read(line) : []))
}

function read(line: string): LogLine[] {
  try {
    return [JSON.parse(line) as LogLine] // the shape that pino writes
  } catch {
    return []
  }
}
