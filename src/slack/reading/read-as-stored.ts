import type { Happening } from '../../domain/message.ts'
import type { InboxEntry } from '../../queue/batches.ts'
import { messageEnvelopeSchema } from '../payload/envelope.ts'
import { plainText } from '../text/plain-text.ts'

const longestText = 40_000

/**
 * Reads a message that failed to be read, using only its stored text and no lookups. Its author counts as a customer,
 * so that a person looks at it.
 */
export function readAsStored({ kind, body }: InboxEntry): Happening {
  const { data } = messageEnvelopeSchema.safeParse(body)
  const { user, bot_id, ts, thread_ts, text, team } = data?.event ?? {}
  // A workflow has no user; its bot identifies it.
  const userId = user ?? bot_id
  if (!(kind === 'message' || kind === 'mention') || !userId || !ts) return { kind: 'nothing' }
  const customer = { userId, teamId: team ?? '', name: 'Somebody', company: '' }
  return {
    kind: 'written',
    ts,
    threadTs: thread_ts ?? undefined,
    author: { kind: 'customer', customer },
    text: plainText(text ?? '').slice(0, longestText),
    attachments: [],
  }
}
