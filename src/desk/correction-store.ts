import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { intentCorrections, messages } from '../db/schema.ts'
import type { Intent } from '../domain/classification.ts'
import type { Ticket } from '../domain/ticket.ts'

/** What staff say that a customer's words are about. */
export interface CorrectedExample {
  text: string
  intent: Intent
  /** One of the company's own, if it belongs to one. */
  department?: string
  /** Triage had put it into one of the company's own. */
  wasDepartment?: string
}

/** Records what staff say a ticket is about. A ticket has one correction, the last; what triage had said first stays. */
export async function keepCorrection(
  tx: Db,
  { id, workspaceId, conversationId, requestTs, triage }: Ticket,
  { intent, department }: { intent: Intent; department?: string },
  by: string,
): Promise<void> {
  const said = { intent, department: department ?? null, correctedBy: by, correctedAt: sql`now()` }
  const was = { wasIntent: triage.intent, wasDepartment: triage.department ?? null }
  await tx
    .insert(intentCorrections)
    .values({ workspaceId, conversationId, ticketId: id, messageTs: requestTs, ...was, ...said })
    .onConflictDoUpdate({ target: intentCorrections.ticketId, set: { ...said, messageTs: requestTs } })
}

/** More would slow down learning, and the newest are the most like what comes. */
const mostExamples = 2000

/** What staff corrected, oldest first. Words that were edited later are not what they spoke about. */
export async function listCorrections(db: Db): Promise<CorrectedExample[]> {
  const { id, intent, department, wasDepartment, correctedAt, conversationId, messageTs } = intentCorrections
  const words = sql<string>`string_agg(${messages.text}, E'\\n' order by ${messages.id})`
  const isOfIt = and(
    eq(messages.conversationId, conversationId),
    sql`${messageTs} ? ${messages.ts}`,
    isNull(messages.deletedAt),
    ne(messages.text, ''),
  )
  const rows = await db
    .select({ text: words, intent, department, wasDepartment })
    .from(intentCorrections)
    .innerJoin(messages, isOfIt)
    .groupBy(id)
    .having(sql`bool_and(${messages.editedAt} is null or ${messages.editedAt} < ${correctedAt})`)
    .orderBy(desc(id))
    .limit(mostExamples)
  return rows.reverse().map((row) => ({
    text: row.text,
    intent: row.intent,
    ...(row.department !== null && { department: row.department }),
    ...(row.wasDepartment !== null && { wasDepartment: row.wasDepartment }),
  }))
}
