import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Payloads that others recorded, in a folder beside this repository. */
const folder = resolve('../shared/slack-payloads')

/** Whether the recorded payloads are here. Tests that need them say so when they are skipped. */
export const havePayloads = existsSync(folder)
export const withPayloads = havePayloads ? test : test.skip
export const whySkipped = havePayloads ? '' : ` (skipped: there is no ${folder})`

/** Every recorded payload, by its path in the folder. */
export function readPayloads(): { file: string; body: unknown }[] {
  if (!havePayloads) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({ file, body: JSON.parse(readFileSync(join(folder, file), 'utf8')) }))
}
