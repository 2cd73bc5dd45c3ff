import { pino } from 'pino'

/** A log that nobody reads. `LOG_LEVEL=debug npm test` shows it. */
export const quiet = pino({ level: process.env.LOG_LEVEL ?? 'silent' })
