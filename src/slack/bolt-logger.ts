import { type Logger as BoltLogger, LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'
import { withoutTexts } from '../base/log.ts'

/**
 * Sends Bolt's log lines to our log. Bolt's debug lines contain whole payloads, so they stay at debug. Its warnings and
 * errors may quote texts, which are removed here.
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
    // Connection chatter, which operators do not need.
    info: line('debug'),
    warn: line('warn'),
    error: line('error'),
    setLevel: () => {},
    getLevel: () => (log.isLevelEnabled('debug') ? LogLevel.DEBUG : LogLevel.INFO),
    setName: () => {},
  }
}

/**
 * For the Web API client, which logs refused calls as errors that may quote texts. They are demoted, because the
 * refusal itself is thrown and reported.
 */
export function webClientLogger(log: Logger): BoltLogger {
  const { debug, ...rest } = boltLogger(log)
  return { ...rest, debug, info: debug, warn: debug, error: debug }
}
