import type { WakeChannel } from './database.ts'

/** Who listens within this process. */
export interface WakeCalls {
  on(channel: WakeChannel, listener: () => void): () => void
  call(channel: string): void
  callAll(): void
}

export function createWakeCalls(): WakeCalls {
  const listeners = new Set<{ channel: WakeChannel; listener: () => void }>()
  return {
    on: (channel, listener) => {
      const one = { channel, listener }
      listeners.add(one)
      return () => void listeners.delete(one)
    },
    call: (channel) => {
      for (const one of [...listeners]) if (one.channel === channel) one.listener()
    },
    callAll: () => {
      for (const one of [...listeners]) one.listener()
    },
  }
}
