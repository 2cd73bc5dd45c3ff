import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../base/project-root.ts'

/** Where the `.sql` files of the functions stand: beside the code that calls them. They say `frontdesk.` for the schema. */
export const functionsFolder = join(projectRoot, 'src/queue')

/** Functions of the database, and the schema in which exactly these are. */
export interface Functions {
  schema: string
  text: string
}

/** An open connection: `exec` takes several statements and does all of them or none. */
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

/** Their schema is named by what they say, so that another version of them is in another schema. */
export function readFunctions(folder: string): Functions {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  const text = files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))
  const hash = createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 12)
  const schema = `frontdesk_${hash}`
  return { schema, text: text.join('\n').replace(/\bfrontdesk\./g, `${schema}.`) }
}

/**
 * Puts the functions into the database unless they are there. While versions replace each other, processes of both run, and
 * each calls the functions that it was built with. So those of other versions stay, and only the oldest are dropped.
 * To be called under the lock of the migrations, after them.
 */
export async function applyFunctions(connection: Connection, functions = ownFunctions()): Promise<void> {
  const { schema, text } = functions
  const { rows } = await connection.query(`select 1 from pg_namespace where nspname = '${schema}'`)
  if (rows.length > 0) return
  await connection.exec(`create schema ${schema};\n${text}\n${dropOldest}`)
}

/** How many versions stay, the newest included. */
export const versionsKept = 5

const dropOldest = `do $$ declare old name; begin
  for old in select nspname from pg_namespace
    where nspname ~ '^frontdesk_[0-9a-f]{12}$' and pg_get_userbyid(nspowner) = current_user order by oid desc offset ${versionsKept}
  loop execute format('drop schema %I cascade', old); end loop;
end $$;`
