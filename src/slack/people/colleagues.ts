import type { Logger } from 'pino'
import { unsigned } from '../../domain/signed.ts'
import type { Utterance } from '../../domain/utterance.ts'
import type { People } from './people.ts'
import { meaningOf, readFailure } from './slack-errors.ts'

type Reply = Extract<Utterance, { kind: 'reply' }>

/** How a colleague's reply is posted: without their name in it, because Slack shows name and picture above. */
export interface ColleagueLook {
  reply: Reply
  /** The same with their name in it. */
  signed: Reply
  look: { username: string; icon_url?: string }
}

/** Slack's limit for the name above a post. */
const longestName = 80

/**
 * Lets customers see the colleague who wrote a reply, as far as Slack allows it: that needs the scope
 * `chat:write.customize`. Without it, replies are signed in their text.
 */
export function createColleagues({ people, log }: { people: Pick<People, 'findProfile'>; log: Logger }) {
  let isAllowed = true
  return {
    /** Undefined if the reply is posted as it is. */
    lookOf: async (reply: Reply): Promise<ColleagueLook | undefined> => {
      if (!isAllowed || !reply.by) return undefined
      const { userId, name } = reply.by
      const profile = await people.findProfile(userId).catch(() => undefined)
      const username = name.replace(/\s+/gu, ' ').trim().slice(0, longestName)
      if (!username) return undefined
      const picture = profile?.picture && { icon_url: profile.picture }
      return { reply: { ...reply, text: unsigned(name, reply.text) }, signed: reply, look: { username, ...picture } }
    },
    /** Whether Slack refuses it for the lack of the scope. From then on nobody is shown so, and the log says it once. */
    isForbidden: (error: unknown): boolean => {
      const failure = readFailure(error)
      if (failure.kind !== 'ours' || meaningOf(failure.error) !== 'scope') return false
      if (isAllowed)
        log.warn('Customers see the bot as the author of replies: add the scope chat:write.customize (manifest.yml)')
      isAllowed = false
      return true
    },
  }
}
