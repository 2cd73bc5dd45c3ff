import { and, desc, eq, gt, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../../db/database.ts'
import { tickets } from '../../db/schema.ts'
import { asksForChange, asksForRefund, paymentTrouble } from '../../departments/billing-words.ts'
import { erased } from '../../domain/erasure.ts'
import type { OpenQuestion } from '../../domain/gap.ts'
import type { OrderNumbers } from '../../domain/order-id.ts'
import type { OwnDepartment } from '../../domain/own-department.ts'
import { teamOf } from '../../domain/team.ts'
import type { Ticket } from '../../domain/ticket.ts'
import { askedIn } from './asked-in.ts'

/** More would take seconds, and what nobody asked for half a year is no gap. */
const mostRead = 3000
const readDays = 180
const dayMs = 24 * 3_600_000

/** What articles never answer at a company. */
export interface NotForArticles {
  departments: OwnDepartment[]
  /** Absent without orders. */
  orderNumbers?: OrderNumbers
}

/**
 * The newest questions that people had to answer although articles answer such: not complaints, wishes for a person,
 * emergencies, single orders, or what a department leaves to people. The oldest first.
 */
export async function listOpenQuestions(
  db: Db,
  workspaceId: string,
  now: Date,
  company: NotForArticles,
): Promise<OpenQuestion[]> {
  const rows = await db
    .select({ ...questionFields, category: tickets.category })
    .from(tickets)
    .where(
      and(
        eq(tickets.workspaceId, workspaceId),
        gt(tickets.createdAt, new Date(now.getTime() - readDays * dayMs)),
        inArray(tickets.category, ['faq', 'technical', 'billing']),
        ne(tickets.priority, 'urgent'),
        ne(tickets.request, erased),
        sql`${tickets.triage} ->> 'by' <> 'nobody'`,
        sql`not exists (select from actions a where a.ticket_id = ${tickets.id})`,
      ),
    )
    .orderBy(desc(tickets.createdAt), desc(tickets.id))
    .limit(mostRead)
  return rows
    .reverse()
    .filter((row) => isForArticles(row, company))
    .flatMap((row) => questionOf(row) ?? [])
}

/** The columns of which a question is made. */
export const questionFields = {
  ticketId: tickets.id,
  customerUserId: tickets.customerUserId,
  triage: tickets.triage,
  team: tickets.team,
  request: tickets.request,
  askedAt: tickets.createdAt,
}

type Asked = Pick<OpenQuestion, 'ticketId' | 'customerUserId' | 'askedAt'> & Pick<Ticket, 'triage' | 'team' | 'request'>

/** What a ticket asks; undefined if nothing is left of its words. */
export function questionOf({ triage, team, request, ...row }: Asked): OpenQuestion | undefined {
  const text = askedIn(request)
  return text ? { ...row, team: teamOf({ team, triage }), text } : undefined
}

type Row = Pick<Ticket, 'category' | 'triage' | 'request'>

function isForArticles({ category, triage, request }: Row, { departments, orderNumbers }: NotForArticles): boolean {
  const own = departments.find(({ name }) => name === triage.department)
  if (own?.answeredBy === 'people') return false
  if (!orderNumbers) return true
  if (orderNumbers.find(request).length > 0) return false
  return category !== 'billing' || ![asksForRefund, asksForChange, paymentTrouble].some((asks) => asks.test(request))
}
