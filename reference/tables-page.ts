import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '../src/db/schema.ts'
import { code, page, table } from './markdown.ts'
import { type Comments, readComments } from './read-comments.ts'

/** All tables of the database, with the comments that stand in `src/db/schema.ts`. */
export function tablesPage(source: string): string {
  const comments = readComments(source)
  const tables = Object.values(schema).flatMap((value) => (is(value, PgTable) ? [getTableConfig(value)] : []))
  return page(
    'Tables',
    '`src/db/schema.ts`',
    'In the database that `DATABASE_URL` names, or in the embedded one. Read them for figures of your own; write only what Frontdesk does not. Migrations change them, and only go forward. Every row that belongs to a workspace of Slack has its `workspace_id`.',
    ...tables.sort((a, b) => (a.name < b.name ? -1 : 1)).flatMap((one) => drawn(one, comments)),
  )
}

type Drawn = ReturnType<typeof getTableConfig>

function drawn({ name, columns, indexes, primaryKeys }: Drawn, comments: Comments): string[] {
  const of = comments.get(name)
  const rows = columns.map((column) => [
    code(column.name),
    column.getSQLType(),
    column.notNull ? '' : 'or null',
    of?.columns.get(column.name) ?? '',
  ])
  const keys = [
    ...primaryKeys.map((key) => key.columns.map((column) => column.name)),
    ...indexes.flatMap(({ config }) => (config.unique && !config.where ? [config.columns.map(nameIn)] : [])),
  ]
  return [
    `## ${name}`,
    of?.text ?? '',
    table(['column', 'type', '', 'what it is'], rows),
    keys.length > 0 ? `Unique: ${keys.map((key) => code(key.join(', '))).join('; ')}.` : '',
  ]
}

const nameIn = (column: object): string => ('name' in column ? String(column.name) : 'an expression')
