import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import { SupportError } from '../../domain/errors.ts'

/**
 * The Slack workspace that orders belong to: the one that is named, or the only one that this database knows. Throws
 * SupportError `bad_source` with the remedy.
 */
export async function workspaceOf(db: Db, named: string | undefined): Promise<string> {
  if (named !== undefined) return named
  const known = await rowsOf<{ id: string }>(
    db,
    sql`select workspace_id as id from support_channels union select workspace_id from conversations
      union select workspace_id from orders`,
  )
  const [only, ...others] = known
  if (only && others.length === 0) return only.id
  const remedy = 'Name it with --workspace T0123ABCD; it stands in the address of your Slack.'
  if (!only) throw new SupportError('bad_source', `This database knows no Slack workspace yet. ${remedy}`)
  throw new SupportError('bad_source', `This database knows several Slack workspaces. ${remedy}`)
}
