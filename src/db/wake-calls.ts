import type { WakeChannel, WakeListener } from './database.ts'

/** The listeners within this process. */
export interface WakeCalls {
  on(channel: WakeChannel, listener: WakeListener): () => void
  call(channel: string, inMs?: number): void
  callAll(): void
}

export function createWakeCalls(): WakeCalls {
  const listeners = new Set<{ channel: WakeChannel; listener: WakeListener }>()
  return {
    on: (channel, listener) => {
      const one = { channel, listener }
      listeners.add(one)
      return () => void listeners.delete(one)
    },
    call: (channel, inMs = 0) => {
      for (const one of [...listeners]) if (one.channel === channel) one.listener(inMs)
    },
    callAll: () => {
      for (const one of [...listeners]) one.listener(0)
    },
  }
}
