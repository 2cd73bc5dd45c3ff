import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { People } from './people.ts'
import { type StaffNote, sayOnce } from './staff-note.ts'

const triedAgainAfterMs = 60_000

export interface TellStaffParts {
  client: WebClient
  people: Pick<People, 'findSupportChannel'>
  log: Logger
}

/** Tells staff something once, in their channel, and tries again until there is a channel to tell it in. Returns how to end that. */
export function tellStaff({ client, people, log }: TellStaffParts, note: StaffNote): () => void {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const tell = async () => {
    try {
      const found = await people.findSupportChannel()
      if ('id' in found) return await sayOnce(client, found.id, note)
    } catch (error) {
      log.debug({ err: error }, 'Staff could not be told yet')
    }
    if (!ended) timer = setTimeout(() => void tell(), triedAgainAfterMs).unref()
  }
  void tell()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
