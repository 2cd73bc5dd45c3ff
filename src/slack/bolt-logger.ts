import { type Logger as BoltLogger, LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'
import { withoutTexts } from '../base/log.ts'

/**
 * Bolt's log lines in ours. What Bolt logs at debug holds whole payloads, so it stays at debug. Its warnings and errors are other
 * people's messages in one string, so that what they quote is taken out here.
 */
export function boltLogger(log: Logger): BoltLogger {
  const line =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...parts: unknown[]) => {
      if (!log.isLevelEnabled(level)) return
      log[level](withoutTexts(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')))
    }
  return {
    debug: line('debug'),
    // Connection chatter, of no interest to those who run Frontdesk.
    info: line('debug'),
    warn: line('warn'),
    error: line('error'),
    setLevel: () => {},
    getLevel: () => (log.isLevelEnabled('debug') ? LogLevel.DEBUG : LogLevel.INFO),
    setName: () => {},
  }
}

/** The Web API client's: it says at error what Slack says about a refused call, which may quote it. The refusal itself is thrown, and reported. */
export function webClientLogger(log: Logger): BoltLogger {
  const { debug, ...rest } = boltLogger(log)
  return { ...rest, debug, info: debug, warn: debug, error: debug }
}
