import { and, eq, sql } from 'drizzle-orm'
import { asJson } from '../../db/call.ts'
import type { Db } from '../../db/database.ts'
import { supportChannels } from '../../db/schema.ts'

/** The support channel as it is named in the settings. */
export interface NamedBySetting {
  workspaceId: string
  setting: string
}

const isIt = ({ workspaceId, setting }: NamedBySetting) =>
  and(eq(supportChannels.workspaceId, workspaceId), eq(supportChannels.setting, setting))

/** Who was in the channel when it was last seen, and who of them was told that it cannot be used. */
export async function findKnownMembers(db: Db, which: NamedBySetting): Promise<{ members: string[]; told: string[] }> {
  const { members, told } = supportChannels
  const [row] = await db.select({ members, told }).from(supportChannels).where(isIt(which))
  return row ?? { members: [], told: [] }
}

/** The channel can be used, and these people are in it: the next time that it cannot, all are told. */
export async function keepMembers(db: Db, which: NamedBySetting, members: string[]): Promise<void> {
  await db.update(supportChannels).set({ members, told: [] }).where(isIt(which))
}

/** Resolves with false if this person is being told, or has been. */
export async function claimTelling(db: Db, which: NamedBySetting, userId: string): Promise<boolean> {
  const { told } = supportChannels
  const claimed = await db
    .update(supportChannels)
    .set({ told: sql`${told} || ${asJson([userId])}` })
    .where(and(isIt(which), sql`not ${told} ? ${userId}`))
    .returning({ told })
  return claimed.length > 0
}

/** They were certainly not told. */
export async function unclaimTelling(db: Db, which: NamedBySetting, userId: string): Promise<void> {
  await db
    .update(supportChannels)
    .set({ told: sql`${supportChannels.told} - ${userId}::text` })
    .where(isIt(which))
}
