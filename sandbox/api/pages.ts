import { SlackError } from '../workspace/errors.ts'
import { type JsonObject, numberOf, textOf } from '../workspace/json.ts'

/** A part of a list, with the cursor for the next part; an empty cursor means the end. */
export interface Page<T> {
  items: T[]
  next: string
}

/** The part of a list that `cursor` and `limit` ask for. */
export function pageOf<T>(all: T[], args: JsonObject, usual = 100): Page<T> {
  const from = readCursor(textOf(args.cursor))
  const limit = Math.min(Math.max(numberOf(args.limit) ?? usual, 1), 1000)
  const to = from + limit
  return { items: all.slice(from, to), next: to < all.length ? cursorAt(to) : '' }
}

const cursorAt = (offset: number): string => Buffer.from(`next:${offset}`).toString('base64')

function readCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0
  const offset = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]
  if (offset === undefined) throw new SlackError('invalid_cursor')
  return Number(offset)
}
