import { createHash } from 'node:crypto'
import { type Stats, statSync, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { listFiles, listFilesNow } from './list-files.ts'

/** A running watch. */
export interface Watch {
  /** Stops watching. Resolves once a running call of `changed` has ended. */
  close(): Promise<void>
}

interface Listeners {
  /** Called once per burst of changes, never concurrently. */
  changed: () => Promise<void>
  failed: (error: unknown) => void
}

// Saving one file fires several events, and a checkout fires many.
const settleMs = 200
const lookEveryMs = 2000
/** Looking at ten thousand files takes a while, and may keep the process busy for no more than this share of the time. */
const mostBusy = 1 / 20

/**
 * Watches a folder and its subfolders, or only the file `only` in it, which need not exist yet. File events are fast
 * but incomplete: mounted files, links, and network and desktop file systems change without events. So we also poll.
 */
export function watchFolder(dir: string, { changed, failed }: Listeners, only?: string): Watch {
  let settling: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  let closed = false
  const endEvents = onEvents(dir, only, { told: settle, failed })
  const looking = lookAgainAndAgain(only === undefined ? viewOfFolder(dir) : viewOfFile(join(dir, only)), settle)

  return {
    close: async () => {
      closed = true
      clearTimeout(settling)
      looking.end()
      endEvents()
      await running
    },
  }

  function settle(): void {
    if (closed) return
    clearTimeout(settling)
    settling = setTimeout(() => {
      running = running.then(looking.noted).then(changed)
    }, settleMs)
    settling.unref()
  }
}

interface Told {
  told: () => void
  failed: (error: unknown) => void
}

/** Without file events, polling is enough. */
function onEvents(dir: string, only: string | undefined, { told, failed }: Told): () => void {
  try {
    const watcher = watch(dir, { recursive: !only, persistent: false }, (_, file) => {
      if (!only || file === only) told()
    })
    watcher.on('error', failed)
    return () => watcher.close()
  } catch (error) {
    failed(error)
    return () => {}
  }
}

/** Polls, and calls `changed` whenever the view differs from the last one. */
function lookAgainAndAgain({ first, again }: View, changed: () => void) {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  let before = first
  const look = async () => {
    const began = performance.now()
    const now = await again()
    if (now !== before) changed()
    before = now
    if (!ended) plan((performance.now() - began) / mostBusy)
  }
  const plan = (leastMs: number) => {
    timer = setTimeout(look, Math.max(lookEveryMs, leastMs)).unref()
  }
  plan(0)
  return {
    /** A change reported by an event needs no second report. */
    noted: async () => {
      before = await again()
    },
    end: () => {
      ended = true
      clearTimeout(timer)
    },
  }
}

/**
 * A snapshot and a non-blocking way to take the next one. It differs whenever a file has changed, including files
 * behind links.
 */
interface View {
  first: string
  again(): Promise<string>
}

const viewOfFile = (path: string): View => ({ first: stateNow(path), again: () => stateOf(path) })

function viewOfFolder(dir: string): View {
  const whole = (names: string[], states: string[]) =>
    createHash('sha256')
      .update(names.map((name, at) => `${name} ${states[at]}`).join('\n'))
      .digest('base64')
  const names = listFilesNow(dir)
  return {
    first: whole(
      names,
      names.map((name) => stateNow(join(dir, name))),
    ),
    again: async () => {
      const found = await listFiles(dir).catch(() => [])
      return whole(found, await Promise.all(found.map((name) => stateOf(join(dir, name)))))
    },
  }
}

const stateNow = (path: string) => described(statSync(path, { throwIfNoEntry: false }))

const stateOf = (path: string) => stat(path).then(described, () => '')

/** A folder's own stats are ignored, since its contents are compared. */
const described = (found: Stats | undefined) =>
  found?.isFile() ? [found.dev, found.ino, found.size, found.mtimeMs].join(' ') : ''
