import { inArray, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { Served } from '../domain/served.ts'
import { tickets } from './schema.ts'

/** The tickets that a person serves, as a condition; undefined for all. */
export function servedTickets({ usual, teams, apart }: Served): SQL | undefined {
  if (usual && apart.length === 0) return undefined
  const team = sql<string>`coalesce(${tickets.team}, ${tickets.triage} ->> 'department', '')`
  const served = [...(usual ? [notInArray(team, apart)] : []), ...(teams.length > 0 ? [inArray(team, teams)] : [])]
  return or(...served) ?? sql`false`
}
