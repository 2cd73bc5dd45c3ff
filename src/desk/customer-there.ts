import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messages } from '../db/schema.ts'

/** Whose workspace they are of does not matter; that they wrote to us in this conversation does. */
export async function isCustomerThere(
  db: Db,
  { conversationId, customerUserId }: { conversationId: number; customerUserId: string | null },
  userId: string,
): Promise<boolean> {
  if (customerUserId === userId) return true
  const wrote = and(eq(messages.authorId, userId), eq(messages.author, 'customer'))
  return (await db.$count(messages, and(eq(messages.conversationId, conversationId), wrote))) > 0
}
