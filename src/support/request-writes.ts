import type { Db } from '../db/database.ts'
import { addPossibleRequest, settleRequests } from '../desk/request-store.ts'
import type { Say } from '../domain/utterance.ts'
import { possibleRequest } from './says.ts'
import type { Situation } from './situation.ts'
import type { Write } from './ticket-writes.ts'

/** Asks staff whether some messages are a request. What follows in the same conversation is added to the same line. */
export async function askStaff(tx: Db, { conversation }: Situation, ts: string[]): Promise<Say[]> {
  return [possibleRequest(await addPossibleRequest(tx, conversation, ts))]
}

/** Takes back what staff were asked about a conversation, because it has been answered. */
export const settleQuestion =
  ({ conversation }: Situation): Write =>
  async (tx) =>
    (await settleRequests(tx, conversation.id)).map(possibleRequest)
