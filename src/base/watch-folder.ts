import { createHash } from 'node:crypto'
import { existsSync, readdirSync, type Stats, statSync, watch } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Something that is being watched, until it is closed. */
export interface Watch {
  /** Stops watching; resolves when a call of `changed` that runs has ended. */
  close(): Promise<void>
}

interface Listeners {
  /** Called once after a burst of changes, never twice at a time. */
  changed: () => Promise<void>
  failed: (error: unknown) => void
}

// Saving one file causes several events, and a checkout of a folder many.
const settleMs = 200
/** A single look at thousands of files takes some milliseconds; this is many times that. */
const lookEveryMs = 2000

/**
 * Watches a folder and the folders below it; or one file `only` in the folder, which need not exist yet. The system tells of changes at
 * once, but not of all: a file that is mounted by itself, a link to one elsewhere, and network and desktop file systems change in
 * silence. So we look, too.
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

/** Where the system has no watches left, or the file system none at all, looking is enough. */
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

/** Calls `changed` whenever what is seen is not what was seen before. */
function lookAgainAndAgain({ first, again }: View, changed: () => void) {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  let before = first
  const look = async () => {
    const now = await again()
    if (now !== before) changed()
    before = now
    if (!ended) plan()
  }
  const plan = () => {
    timer = setTimeout(look, lookEveryMs).unref()
  }
  plan()
  return {
    /** What the system has told is no news any more. */
    noted: async () => {
      before = await again()
    },
    end: () => {
      ended = true
      clearTimeout(timer)
    },
  }
}

/** What is seen now, and a way to look later, which holds nothing up. It differs whenever a file has changed, also one behind a link. */
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
  const names = existsSync(dir) ? readdirSync(dir, { recursive: true, encoding: 'utf8' }) : []
  return {
    first: whole(
      names,
      names.map((name) => stateNow(join(dir, name))),
    ),
    again: async () => {
      const found = await readdir(dir, { recursive: true }).catch(() => [])
      return whole(found, await Promise.all(found.map((name) => stateOf(join(dir, name)))))
    },
  }
}

const stateNow = (path: string) => described(statSync(path, { throwIfNoEntry: false }))

const stateOf = (path: string) => stat(path).then(described, () => '')

/** Folders say nothing by themselves: what is in them is looked at, too. */
const described = (found: Stats | undefined) =>
  found?.isFile() ? [found.dev, found.ino, found.size, found.mtimeMs].join(' ') : ''
