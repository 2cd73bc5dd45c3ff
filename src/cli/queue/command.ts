import type { Db } from '../../db/database.ts'
import { SupportError } from '../../domain/errors.ts'
import { type DeadLetter, dropDeadLetter, listDeadLetters, retryDeadLetter } from '../../queue/dead-letters.ts'

export const usage = `Usage: npm run queue                    lists dead letters: messages, posts and webhook events that failed too often
       npm run queue -- retry ID|all    retries
       npm run queue -- drop ID|all     deletes from the list for good`

/** The action, and the dead letters to apply it to. */
export type QueueRequest = { kind: 'list' } | { kind: 'retry' | 'drop'; which: number | 'all' }

/** Parses the command line. Throws `SupportError('bad_dead_letter')` with the usage. */
export function readRequest([command, which, ...more]: string[]): QueueRequest {
  if (command === undefined) return { kind: 'list' }
  if (command !== 'retry' && command !== 'drop') throw badInput(`There is no “${command}”.`)
  if (which === undefined || more.length > 0) throw badInput(`Name one dead letter by its ID, or “all”, to ${command}.`)
  if (which === 'all') return { kind: command, which }
  if (!/^[1-9]\d{0,14}$/.test(which)) throw badInput(`“${which}” is not an ID. See the first column of the list.`)
  return { kind: command, which: Number(which) }
}

const badInput = (problem: string) => new SupportError('bad_dead_letter', `${problem}\n\n${usage}`)

/** Runs the command and returns the lines to print. */
export async function runQueue(db: Db, request: QueueRequest): Promise<string[]> {
  const letters = await listDeadLetters(db)
  if (request.kind === 'list') return letters.length > 0 ? table(letters) : ['Nothing was given up.']
  const ids = request.which === 'all' ? letters.map(({ id }) => id) : [request.which]
  const [one, done] =
    request.kind === 'retry'
      ? [retryDeadLetter, 'put back; a running Frontdesk retries it within a second, otherwise the next start does']
      : [dropDeadLetter, 'dropped']
  let count = 0
  for (const id of ids) if (await one(db, id)) count += 1
  if (count === 0 && request.which !== 'all')
    throw new SupportError('bad_dead_letter', `There is no dead letter ${request.which}. \`npm run queue\` lists them.`)
  return [count === 0 ? 'Nothing was given up.' : `${count} ${done}.`]
}

const columns = ['ID', 'when (UTC)', 'queue', 'what', 'channel', 'thread', 'tries', 'why']

function table(letters: DeadLetter[]): string[] {
  const rows = [columns, ...letters.map(rowOf)]
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const rowOf = ({ id, at, queue, kind, channelId, threadTs, attempts, error }: DeadLetter): string[] => [
  String(id),
  at.toISOString().slice(0, 16).replace('T', ' '),
  queue,
  kind,
  channelId,
  threadTs,
  String(attempts),
  error.replace(/\s+/g, ' '),
]
