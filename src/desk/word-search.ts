import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '../db/database.ts'
import { messageWords, textQueries, ticketWords } from '../db/full-text.ts'
import { rowsOf } from '../db/rows-of.ts'
import { stem } from '../understanding/stem.ts'

/*
 * Finds tickets by words, in the ticket or in a message of its thread. Postgres cannot know how common a word is that
 * begins with these letters, and plans badly. So its full-text index is asked first, up to a limit: of a rare word, all
 * is known then; a common one is looked for ticket by ticket.
 */

/** Conditions for tickets. */
export interface WordSearch {
  conditions: SQL[]
  /** If none of the words is rare: the same, to be read from ticket after ticket until enough fit. */
  oneByOne?: SQL[]
}

/** As many are looked up by their conversation quickly. */
const mostLookedUp = 2000

/** That all these words occur. */
export const withWords = (words: string): SQL[] => textQueries(words, rootOf).map(contains)

/** The same, quick for rare words: those that are common are looked for only in the tickets in which the rare ones occur. */
export async function searchWords(db: Db, workspaceId: string, words: string): Promise<WordSearch> {
  const queries = textQueries(words, rootOf)
  const looked = await Promise.all(
    queries.map(async (query) => ({ query, found: await lookUp(db, workspaceId, query) })),
  )
  const rare = looked.flatMap(({ found }) => (found ? [isAmong(found)] : []))
  const common = looked.flatMap(({ query, found }) => (found ? [] : [occursHere(query)]))
  if (rare.length > 0 || queries.length === 0) return { conditions: [...rare, ...common] }
  return { conditions: queries.map(contains), oneByOne: common }
}

/** The conversations in which a word occurs; undefined if they are too many. */
async function lookUp(db: Db, workspaceId: string, query: string): Promise<number[] | undefined> {
  const most = mostLookedUp + 1
  const rows = await rowsOf<{ id: number | string }>(
    db,
    sql`(select conversation_id as id from tickets where workspace_id = ${workspaceId} and ${hasWord(ticketWords, query)} limit ${most})
      union all (select conversation_id from messages where workspace_id = ${workspaceId} and ${hasWord(messageWords, query)} limit ${most})`,
  )
  return rows.length > mostLookedUp ? undefined : rows.map(({ id }) => Number(id))
}

const isAmong = (conversationIds: number[]): SQL =>
  sql`tickets.conversation_id = any(${`{${conversationIds.join()}}`}::bigint[])`

/** Looked up in the index, whose columns of both tables are each read alone: “or” would read every ticket. */
const contains = (query: string): SQL => sql`tickets.conversation_id in (
  select conversation_id from tickets where ${hasWord(ticketWords, query)}
  union all select conversation_id from messages where ${hasWord(messageWords, query)})`

/** Read from the ticket and its thread. */
const occursHere = (query: string): SQL => sql`(${hasWord(ticketWords, query)} or exists (
  select from messages said where said.conversation_id = tickets.conversation_id and ${hasWord(messageWords, query)}))`

const hasWord = (words: string, query: string): SQL => sql`${sql.raw(words)} @@ to_tsquery('simple', ${query})`

const shortestRoot = 3

/** What other forms of a word begin with, too. */
function rootOf(word: string): string {
  const root = stem(word)
  let same = 0
  while (same < root.length && root[same] === word[same]) same += 1
  return same >= shortestRoot ? word.slice(0, same) : word
}
