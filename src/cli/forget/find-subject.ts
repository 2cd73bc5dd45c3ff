import { sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { rowsOf } from '../../db/rows-of.ts'
import { SupportError } from '../../domain/errors.ts'

/** Who is to be forgotten: one person, or everybody of a company. */
export interface Subject {
  /** The name shown to the operator. */
  name: string
  userIds: string[]
  /** The names they are known by, which are erased everywhere. */
  names: string[]
  /** Set if a whole company is to be forgotten, in which case its name is erased too. */
  teamId?: string
}

/** Meaningless ids by the Slack ids that they replace. A person keeps counting as one person. */
export type Pseudonyms = Map<string, string>

interface Known {
  userId: string
  teamId: string
  name: string
  company: string
}

/**
 * Finds a person by Slack id (`U…`) or name, or a company by workspace id (`T…`) or name. Names are case-insensitive.
 * Throws `SupportError('cannot_forget')` if nobody matches, or if several match, with a list.
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

/** Somebody who never started a conversation may have written in one, or placed an order. Only their id is known. */
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
