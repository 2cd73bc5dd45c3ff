import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse, stringify } from 'yaml'
import type { Story } from './companies.ts'

const settingsFile = 'support.yaml'

/**
 * A folder of the same company, in whose support.yaml other sections stand. Its articles and all else are the company's
 * own files, so that a change of them shows at once. Its team works where the visitor is. Without such sections, it is the company's folder itself.
 */
export function companyFolder(
  dir: string,
  { support }: Pick<Story, 'support'>,
  place: string,
  timeZone: string,
): string {
  if (Object.keys(support).length === 0) return dir
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(dir)) if (name !== settingsFile) link(resolve(dir, name), join(place, name))
  const said: Record<string, unknown> = parse(readFileSync(join(dir, settingsFile), 'utf8'))
  writeFileSync(join(place, settingsFile), stringify({ ...said, ...support, ...hoursIn(support, timeZone) }))
  return place
}

const hoursIn = ({ hours }: Story['support'], time_zone: string): object =>
  typeof hours === 'object' ? { hours: { ...hours, time_zone } } : {}

/** Windows links folders without asking for rights, and no files. */
const link = (to: string, path: string): void =>
  symlinkSync(to, path, lstatSync(to).isDirectory() ? 'junction' : 'file')
