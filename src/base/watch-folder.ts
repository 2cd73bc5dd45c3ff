import { watch } from 'node:fs'

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

/** Watches a folder and the folders below it; or one file `only` in the folder, which need not exist yet. */
export function watchFolder(dir: string, { changed, failed }: Listeners, only?: string): Watch {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const watcher = watch(dir, { recursive: !only, persistent: false }, (_, file) => {
    if (!only || file === only) settle()
  })
  watcher.on('error', failed)

  return {
    close: async () => {
      clearTimeout(timer)
      watcher.close()
      await running
    },
  }

  function settle(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(changed)
    }, settleMs)
    timer.unref()
  }
}
