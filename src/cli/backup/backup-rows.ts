import { createReadStream } from 'node:fs'
import { BackupError } from './backup-error.ts'
import { endSchema, formatVersion, headerSchema, rowSchema, schemaVersion } from './format.ts'

/** A row of a backup: its table, and its line in the file. */
export interface BackupRow {
  table: string
  line: string
}

/** Streams the rows of a backup in file order. Throws `BackupError` if the file is damaged. */
export async function* backupRows(file: string): AsyncGenerator<BackupRow> {
  let number = 0
  let rows = 0
  let ended = false
  for await (const line of linesOf(file)) {
    number += 1
    const read = parse(line)
    if (number === 1) {
      checkHeader(read, file)
      continue
    }
    const row = rowSchema.safeParse(read)
    if (row.success && !ended) {
      rows += 1
      yield { table: row.data.table, line }
      continue
    }
    const end = endSchema.safeParse(read)
    if (!end.success || ended || end.data.end.rows !== rows)
      throw new BackupError(`${file} is damaged at line ${number}. Nothing was imported.`)
    ended = true
  }
  if (!ended) throw new BackupError(`${file} was cut off after line ${number}. Nothing was imported.`)
}

/** Unlike `readline`, which treats U+2028 inside a customer's text as a line break. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function checkHeader(read: unknown, file: string): void {
  const header = headerSchema.safeParse(read)
  if (!header.success || header.data.version !== formatVersion)
    throw new BackupError(`${file} is not a backup that this Frontdesk can read.`)
  const { schema } = header.data
  if (schema !== schemaVersion())
    throw new BackupError(
      `${file} was exported with the database schema ${schema}, but this Frontdesk has ${schemaVersion()}. Import it with the release that exported it, then upgrade.`,
    )
}
