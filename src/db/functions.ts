import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../base/project-root.ts'

/**
 * The folder with the `.sql` files of the functions, beside the code that calls them. They write `frontdesk.` for the
 * schema.
 */
export const functionsFolder = join(projectRoot, 'src/queue')

/** Database functions, and the schema that contains exactly these. */
export interface Functions {
  schema: string
  text: string
}

/** An open connection. `exec` runs several statements, all or nothing. */
export interface Connection {
  query(text: string): Promise<{ rows: unknown[] }>
  exec(text: string): Promise<unknown>
}

let own: Functions | undefined

/** The functions that this process calls. */
export function ownFunctions(): Functions {
  own ??= readFunctions(functionsFolder)
  return own
}

/** Reads functions from a folder. Their schema is named by a hash of their text, so each version has its own. */
export function readFunctions(folder: string): Functions {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const text = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  const hash = createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 12)
  const schema = `frontdesk_${hash}`
  return { schema, text: text.join('\n').replace(/\bfrontdesk\./g, `${schema}.`) }
}

/**
 * Creates the functions in the database unless they exist. During a rolling deploy, processes of both versions run and
 * each calls its own functions, so other versions stay and only the oldest are dropped. Call this after the migrations,
 * under their lock.
 */
export async function applyFunctions(connection: Connection, functions = ownFunctions()): Promise<void> {
  const { schema, text } = functions
  const { rows } = await connection.query(`select 1 from pg_namespace where nspname = '${schema}'`)
  if (rows.length > 0) return
  await connection.exec(`create schema ${schema};\n${text}\n${dropOldest}`)
}

/** How many versions to keep, including the newest. */
export const versionsKept = 5

const dropOldest = `do $$ declare old name; begin
  for old in select nspname from pg_namespace
    where nspname ~ '^frontdesk_[0-9a-f]{12}$' and pg_get_userbyid(nspowner) = current_user order by oid desc offset ${versionsKept}
  loop execute format('drop schema %I cascade', old); end loop;
end $$;`
