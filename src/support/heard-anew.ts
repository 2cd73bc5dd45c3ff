import type { Burst, Change, Written } from '../domain/burst.ts'
import { isFromCustomer } from '../domain/burst.ts'
import { readInquiry, type Situation } from './situation.ts'

/**
 * An edit of something that nobody has answered counts as written now, because it may have turned talk into a request.
 * Our copy is updated as for any edit.
 */
export function heardAnew(situation: Situation): Situation {
  const { conversation, burst, transcript, ticket, peopleTalk } = situation
  if (ticket || peopleTalk || transcript.some(({ author }) => author !== 'customer')) return situation
  const edited = burst.changes
    .map(asWritten)
    .filter((line) => line !== undefined)
    .filter(isFromCustomer)
  if (edited.length === 0) return situation
  const fromCustomer = [...edited, ...burst.fromCustomer].sort((a, b) => Number(a.ts) - Number(b.ts))
  const heard: Burst = { ...burst, fromCustomer }
  return { ...situation, burst: heard, inquiry: readInquiry(conversation, heard, transcript) }
}

function asWritten(change: Change): Written | undefined {
  if (change.kind !== 'edited' || !change.author) return undefined
  const { ts, threadTs, author, text, attachments = [], toOthers, toUs } = change
  return { kind: 'written', ts, threadTs, author, text, attachments, toOthers, toUs }
}
