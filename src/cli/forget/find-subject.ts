import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { SupportError } from '../../domain/errors.ts'
import { rowsOf } from '../backup/rows-of.ts'

/** Who is to be forgotten: one person, or everybody of a company. */
export interface Subject {
  /** As it is shown to who asked. */
  name: string
  userIds: string[]
  /** Under which they are known; erased wherever they stand. */
  names: string[]
  /** Set where a whole company is to be forgotten, and then its name goes, too. */
  teamId?: string
}

/** Ids that lead nowhere, by the Slack ids in whose place they are put: so it still counts as one person. */
export type Pseudonyms = Map<string, string>

interface Known {
  userId: string
  teamId: string
  name: string
  company: string
}

/**
 * Finds a person by their Slack id (`U…`) or name, or a company by the id of its workspace (`T…`) or its name; names in capitals or
 * not. Throws `SupportError('cannot_forget')` for nobody, and, with a list, for more than one.
 */
export async function findSubject(db: Db, wanted: string): Promise<Subject> {
  const known = await findKnown(db, wanted.trim())
  const is = (text: string) => text.toLowerCase() === wanted.trim().toLowerCase()
  const people = grouped(
    known,
    ({ userId }) => userId,
    ({ userId, name }) => is(userId) || is(name),
  )
  const companies = grouped(
    known,
    ({ teamId }) => teamId,
    ({ teamId, company }) => is(teamId) || is(company),
  )
  const found = [...people.map(personOf), ...companies.map(companyOf)]
  const [only, ...more] = found
  if (only && more.length === 0) return only
  if (only) throw ambiguous(wanted, found)
  return findUnnamed(db, wanted.trim())
}

async function findKnown(db: Db, wanted: string): Promise<Known[]> {
  const fields = sql`customer ->> 'userId' as "userId", customer ->> 'teamId' as "teamId", customer ->> 'name' as name, customer ->> 'company' as company`
  return rowsOf<Known>(
    db,
    sql`with known as (select ${fields} from conversations where customer is not null union select ${fields} from tickets)
      select * from known where lower(${wanted}) in (lower("userId"), lower("teamId"), lower(name), lower(company))
        order by company, name, "userId"`,
  )
}

function grouped(known: Known[], keyOf: (one: Known) => string, which: (one: Known) => boolean): Known[][] {
  const groups = new Map<string, Known[]>()
  for (const one of known.filter(which)) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return [...groups.values()]
}

const unique = (texts: string[]) => [...new Set(texts)].filter(Boolean)

function personOf(rows: Known[]): Subject {
  const { userId = '', name = '', company = '' } = rows[0] ?? {}
  return { name: `${name} (${company}), ${userId}`, userIds: [userId], names: unique(rows.map((row) => row.name)) }
}

function companyOf(rows: Known[]): Subject {
  const { teamId = '', company = '' } = rows[0] ?? {}
  return {
    name: `everybody of ${company}, ${teamId}`,
    userIds: unique(rows.map(({ userId }) => userId)),
    names: unique(rows.flatMap(({ name, company: of }) => [name, of])),
    teamId,
  }
}

/** Who never began a conversation may have written in one, or have ordered something. Only their id is known. */
async function findUnnamed(db: Db, userId: string): Promise<Subject> {
  const [found] = await rowsOf<{ found: boolean }>(
    db,
    sql`select exists (select from messages where author = 'customer' and author_id = ${userId})
      or exists (select from orders where customer_user_id = ${userId}) as found`,
  )
  if (found?.found) return { name: userId, userIds: [userId], names: [] }
  throw new SupportError(
    'cannot_forget',
    `Nobody is stored under “${userId}”. Give the person’s Slack id (U…) or whole name, or the id of the company’s workspace (T…) or its whole name.`,
  )
}

function ambiguous(wanted: string, found: Subject[]): SupportError {
  const list = found.map(({ name }) => `  - ${name}`).join('\n')
  return new SupportError('cannot_forget', `“${wanted}” may be any of these. Nothing was erased. Give the id:\n${list}`)
}
