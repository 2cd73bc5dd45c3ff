import { eq } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { newTicket, sam } from '../../test/desk-on.ts'
import { ticketHistory, tickets } from '../db/schema.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import type { TicketEvent } from '../domain/ticket.ts'
import { readFigures } from './figures.ts'

const everything = { ...sam, usual: true, teams: [], apart: [] }
const minute = 60_000
const day = { from: 9 * 60, to: 17 * 60 }
const hours: BusinessHours = { timeZone: 'UTC', week: { friday: [day], monday: [day] }, holidays: [] }
/** A Monday. */
const [week, today] = [new Date('2026-11-24T12:00:00Z'), new Date('2026-11-30T00:00:00Z')]

describeOnBothDatabases((two) => {
  const db = () => two().one.db
  async function opened(at: string, events: [TicketEvent, string][], workspaceId = 'T1', department?: string) {
    const { id, triage } = await newTicket(two().one)
    await db()
      .update(tickets)
      .set({ workspaceId, createdAt: new Date(at), triage: { ...triage, department } })
      .where(eq(tickets.id, id))
    for (const [event, when] of events)
      await db()
        .insert(ticketHistory)
        .values({ ticketId: id, workspaceId, event, actor: 'U_SAM', at: new Date(when) })
  }
  const figures = async (open?: BusinessHours, reader = everything) => {
    const found = await readFigures(db(), reader, { today, week, hours: open })
    const inMinutes = ({ medianMs, ninetiethMs }: { medianMs: number; ninetiethMs: number }) =>
      [medianMs / minute, ninetiethMs / minute].map(Math.round)
    return {
      today: found.today.firstReply && inMinutes(found.today.firstReply),
      week: found.week.firstReply && inMinutes(found.week.firstReply),
    }
  }

  test('where nobody was answered, there is no time', async () => {
    await opened('2026-11-30T10:00:00Z', [['claimed', '2026-11-30T10:05:00Z']])
    expect(await figures()).toEqual({ today: undefined, week: undefined })
  })

  test('the first reply counts, by words or by an article, and by when it was given', async () => {
    await opened('2026-11-30T10:00:00Z', [
      ['claimed', '2026-11-30T10:01:00Z'],
      ['staff replied', '2026-11-30T10:10:00Z'],
      ['staff replied', '2026-11-30T15:00:00Z'],
    ])
    await opened('2026-11-30T10:00:00Z', [['article sent', '2026-11-30T10:20:00Z']])
    await opened('2026-11-27T10:00:00Z', [['staff replied', '2026-11-27T10:30:00Z']])
    // Before the week.
    await opened('2026-11-20T10:00:00Z', [
      ['staff replied', '2026-11-20T10:01:00Z'],
      ['staff replied', '2026-11-30T10:01:00Z'],
    ])
    expect(await figures()).toEqual({ today: [15, 19], week: [20, 28] })
  })

  test('only business time counts, if there are hours', async () => {
    await opened('2026-11-27T16:30:00Z', [['staff replied', '2026-11-30T09:15:00Z']])
    expect(await figures(hours)).toEqual({ today: [45, 45], week: [45, 45] })
    expect((await figures()).today).toEqual([64 * 60 + 45, 64 * 60 + 45])
  })

  test('neither other workspaces’ tickets count, nor those that the reader does not serve', async () => {
    await opened('2026-11-30T10:00:00Z', [['staff replied', '2026-11-30T10:10:00Z']], 'T2')
    await opened('2026-11-30T10:00:00Z', [['staff replied', '2026-11-30T10:10:00Z']], 'T1', 'sales')
    expect(await figures(undefined, { ...everything, apart: ['sales'] } as typeof everything)).toEqual({
      today: undefined,
      week: undefined,
    })
    expect((await figures()).today).toEqual([10, 10])
  })
})
