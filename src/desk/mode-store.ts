import { and, asc, count, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { channelModes, tickets } from '../db/schema.ts'
import type { ChannelMode } from '../domain/channel-mode.ts'

/** A channel whose mode staff have set. */
export interface SetMode {
  channelId: string
  mode: ChannelMode
  setBy: string
}

interface Channel {
  workspaceId: string
  channelId: string
}

/** Sets what the bot does in a channel from now on. */
export async function setMode(db: Db, channel: Channel, mode: ChannelMode, setBy: string): Promise<void> {
  await db
    .insert(channelModes)
    .values({ ...channel, mode, setBy })
    .onConflictDoUpdate({
      target: [channelModes.workspaceId, channelModes.channelId],
      set: { mode, setBy, setAt: sql`now()` },
    })
}

/** The channels whose modes staff have set. */
export function listModes(db: Db, workspaceId: string): Promise<SetMode[]> {
  const { channelId, mode, setBy } = channelModes
  return db
    .select({ channelId, mode, setBy })
    .from(channelModes)
    .where(eq(channelModes.workspaceId, workspaceId))
    .orderBy(asc(channelModes.setAt))
}

/** How many tickets of a channel are not closed. */
export async function countOpenTickets(db: Db, { workspaceId, channelId }: Channel): Promise<number> {
  const open = and(eq(tickets.workspaceId, workspaceId), eq(tickets.channelId, channelId), ne(tickets.status, 'closed'))
  const [row] = await db.select({ of: count() }).from(tickets).where(open)
  return row?.of ?? 0
}
