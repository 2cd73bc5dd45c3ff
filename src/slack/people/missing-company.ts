import type { WebClient } from '@slack/web-api'
import type { Logger } from 'pino'
import type { People } from './people.ts'
import { sayOnce } from './staff-note.ts'

const triedAgainAfterMs = 60_000

export interface MissingCompanyParts {
  client: WebClient
  people: Pick<People, 'findSupportChannel'>
  log: Logger
}

/**
 * Tells staff once, in their channel, what is missing of their company, and tries again until there is a channel to tell it in. Returns how to
 * end that.
 */
export function tellOfMissing({ client, people, log }: MissingCompanyParts, missing: string): () => void {
  let timer: NodeJS.Timeout | undefined
  let ended = false
  const tell = async () => {
    try {
      const found = await people.findSupportChannel()
      if ('id' in found) return await sayOnce(client, found.id, { kind: 'frontdesk_company', about: {}, text: missing })
    } catch (error) {
      log.debug({ err: error }, 'Staff could not be told yet what is missing of their company')
    }
    if (!ended) timer = setTimeout(() => void tell(), triedAgainAfterMs).unref()
  }
  void tell()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
