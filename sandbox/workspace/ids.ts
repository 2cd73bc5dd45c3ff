import { randomBytes, randomInt } from 'node:crypto'
import type { Workspace } from './workspace.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** A new id such as "Ev0A52AALLMB": a prefix and Slack's kind of letters. */
export const newId = (prefix: string, length = 9): string =>
  prefix + Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** A short random id as Slack gives to blocks without one. */
export const newBlockId = (): string => randomBytes(4).toString('base64').slice(0, 5)

/** A secret that looks like none of Slack's. */
export const newSecret = (): string => randomBytes(16).toString('hex')

/** The next message timestamp: never the same twice, and always later than the last, even after a restart. */
export function nextTs(workspace: Workspace, nowMs: number): string {
  const micros = Math.max(Math.floor(nowMs * 1000), microsOf(workspace.lastTs) + 1)
  workspace.lastTs = `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`
  return workspace.lastTs
}

function microsOf(ts: string): number {
  const [seconds = '0', micros = '0'] = ts.split('.')
  return Number(seconds) * 1e6 + Number(micros)
}
