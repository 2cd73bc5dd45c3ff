import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file to write. */
export interface NewFile {
  path: string
  text: string
  /** Only its owner may read it. */
  isSecret?: true
}

/**
 * Writes files, all or none: first each beside its place, then all into their places at once. Nothing waits in between,
 * so no signal can stop it half-way.
 */
export function writeFiles(files: NewFile[]): void {
  const staged = files.map((file) => ({ ...file, place: placeOf(file.path) }))
  try {
    for (const { place, text, isSecret } of staged) stage(place, text, isSecret)
    for (const { place } of staged) renameSync(draftOf(place), place)
  } finally {
    for (const { place } of staged) rmSync(draftOf(place), { force: true })
  }
}

/** What a link leads to, so that the link stays. */
const placeOf = (path: string) => (existsSync(path) ? realpathSync(path) : path)

const draftOf = (place: string) => `${place}.${process.pid}.new`

function stage(place: string, text: string, isSecret = false): void {
  mkdirSync(dirname(place), { recursive: true })
  const mode = isSecret ? 0o600 : 0o644
  writeFileSync(draftOf(place), text, { mode })
  // The mode of an older draft would have stayed.
  chmodSync(draftOf(place), mode)
}
