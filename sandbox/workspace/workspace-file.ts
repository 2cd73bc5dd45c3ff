import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isObject, parseJson } from './json.ts'
import { type Names, newWorkspace } from './new-workspace.ts'
import type { Workspace } from './workspace.ts'

const saveAfterMs = 300

/** The workspace as it was left, or a new one if there is no such file. */
export function loadWorkspace(file: string | undefined, names?: Names): Workspace {
  const fresh = newWorkspace(names)
  const text = file === undefined ? '' : readIfThere(file)
  if (text === '') return fresh
  const saved = parseJson(text)
  if (!isObject(saved) || !Array.isArray(saved.channels))
    throw new Error(`${file} is not a sandbox workspace; move it away.`)
  // Only this module writes the file, in this shape; people and channels of a newer cast come from the program.
  const kept = saved as object as Workspace
  const newer = fresh.channels.filter((channel) => !kept.channels.some(({ id }) => id === channel.id))
  return { ...fresh, ...kept, teams: fresh.teams, users: fresh.users, channels: [...kept.channels, ...newer] }
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isObject(error) && error.code === 'ENOENT') return ''
    throw error
  }
}

/** Saves soon after a change, and at once when asked to. */
export interface Saver {
  soon(): void
  now(): void
  /** Does not save what has changed. */
  stop(): void
}

/** Keeps the file up to date; without a file it does nothing. */
export function createSaver(file: string | undefined, workspace: Workspace): Saver {
  let timer: NodeJS.Timeout | undefined
  const now = (): void => {
    stop()
    if (file !== undefined) saveWorkspace(file, workspace)
  }
  const soon = (): void => {
    if (file === undefined || timer) return
    timer = setTimeout(now, saveAfterMs)
    timer.unref()
  }
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  return { soon, now, stop }
}

/** Writes beside the file first, so that a crash leaves the old one whole. */
function saveWorkspace(file: string, workspace: Workspace): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify(workspace), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
