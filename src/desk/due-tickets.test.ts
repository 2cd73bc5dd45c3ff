import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { allStaff, clerks, deskOn, historyOf, newTicket, outcomeOf, peopleOf, sam } from '../../test/desk-on.ts'
import { quiet } from '../../test/quiet.ts'
import type { Database } from '../db/database.ts'
import { messages, outbox } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'
import { lookAtDueTickets } from './due-tickets.ts'
import { bringBack } from './move-ticket.ts'
import { findTicket } from './ticket-store.ts'

const hour = 3_600_000

describeOnBothDatabases((two) => {
  const staff = allStaff()
  const desk = () => deskOn(two().one, staff)
  const open = () => newTicket(two().one)
  const now = async ({ id }: Ticket) => findTicket(two().one.db, 'T1', id)
  const history = (ticket: Ticket) => historyOf(two().one, ticket)
  const looksOn = (database: Database, hours: number) =>
    lookAtDueTickets({
      database,
      ...peopleOf(staff),
      now: () => new Date(Date.now() + hours * hour),
      log: quiet,
    })
  /** Every process looks, at about the same time, and again. */
  const after = async (hours: number) => {
    await Promise.all([two().one, two().other, two().one, two().other].map((one) => looksOn(one, hours)))
    await looksOn(two().one, hours)
  }
  const said = async () => {
    const rows = await two().one.db.select().from(outbox).orderBy(outbox.seq)
    return rows.flatMap(({ utterance }) =>
      utterance.kind === 'reply' || utterance.kind === 'note' ? utterance.text : [],
    )
  }
  const resolved = async () => {
    const ticket = await open()
    await desk().claim(sam, ticket.id)
    await desk().resolve(sam, ticket.id)
    return ticket
  }

  test('a customer who says nothing is asked once, gently, and then it counts as solved', async () => {
    const ticket = await resolved()
    await after(47)
    expect(await now(ticket)).toMatchObject({ status: 'resolved', askedAt: null })
    await after(49)
    expect(await now(ticket)).toMatchObject({ status: 'resolved', askedAt: expect.any(Date) })
    expect((await said()).at(-1)).toContain(`Is ticket **${ticket.id}** solved for you?`)
    await after(23)
    expect(await now(ticket)).toMatchObject({ status: 'resolved' })
    await after(73)
    expect(await now(ticket)).toMatchObject({ status: 'closed', ended: 'assumed', closedBy: 'frontdesk', dueAt: null })
    await after(1000)
    expect(await history(ticket)).toEqual([
      'opened frontdesk No article answers this',
      'claimed U_SAM',
      'resolved U_SAM',
      'asked if solved frontdesk',
      'assumed frontdesk',
    ])
    expect((await said()).filter((text) => text.includes('solved for you?'))).toHaveLength(1)
    expect((await said()).at(-1)).toContain('has been closed')
  })

  test('a process that was down for a week does late what was due', async () => {
    const ticket = await resolved()
    await after(24 * 7)
    expect(await now(ticket)).toMatchObject({ status: 'resolved', askedAt: expect.any(Date) })
    expect((await said()).at(-1)).toContain('solved for you?')
  })

  test('what the customer says ends the silence', async () => {
    const ticket = await resolved()
    await two().one.db.transaction((tx) => bringBack(tx, ticket, { as: 'customer', userId: 'U_MAYA' }))
    await after(1000)
    expect(await now(ticket)).toMatchObject({ status: 'claimed', claimedBy: 'U_SAM', dueAt: null })
    expect((await said()).join()).not.toContain('solved for you?')
  })

  test('a snoozed ticket wakes for its owner at its time, once', async () => {
    const ticket = await open()
    await desk().claim(sam, ticket.id)
    await desk().snooze(sam, ticket.id, new Date(Date.now() + 2 * hour))
    await after(1)
    expect(await now(ticket)).toMatchObject({ status: 'snoozed' })
    await after(3)
    expect(await now(ticket)).toMatchObject({ status: 'claimed', claimedBy: 'U_SAM', snoozedUntil: null, dueAt: null })
    expect((await history(ticket)).filter((line) => line === 'resumed frontdesk')).toHaveLength(1)
    expect((await said()).filter((text) => text.includes(`${ticket.id} is back`))).toHaveLength(1)
  })

  test('a snoozed ticket of somebody who has left wakes for everybody', async () => {
    const ticket = await open()
    const [leaver] = clerks
    if (!leaver) throw new Error('There are clerks')
    await desk().claim(leaver, ticket.id)
    await desk().snooze(leaver, ticket.id, new Date(Date.now() + 2 * hour))
    staff.delete(leaver.userId)
    await after(3)
    staff.add(leaver.userId)
    expect(await now(ticket)).toMatchObject({ status: 'open', claimedBy: null })
    expect((await said()).join('\n')).toContain('has left the support channel')
  })

  test('a ticket that is snoozed anew sleeps on', async () => {
    const ticket = await open()
    await desk().snooze(sam, ticket.id, new Date(Date.now() + 2 * hour))
    await desk().snooze(sam, ticket.id, new Date(Date.now() + 9 * hour))
    await after(3)
    expect(await now(ticket)).toMatchObject({ status: 'snoozed' })
  })

  describe('how content the customer is', () => {
    const asked = async () => {
      const rows = await two().one.db.select().from(outbox)
      return rows.flatMap(({ id, utterance }) => (utterance.kind === 'reply' && utterance.rating ? id : []))
    }
    const maya = { workspaceId: 'T1', userId: 'U_MAYA' }

    test('is asked when a ticket is resolved for the first time, and counts once, as last said', async () => {
      const ticket = await resolved()
      await desk().reopen(sam, ticket.id)
      await desk().resolve(sam, ticket.id)
      const [outboxId = '', ...more] = await asked()
      expect(more).toEqual([])
      const rated = { ticketId: ticket.id, outboxId }
      await Promise.all([2, 2, 2].map((rating) => desk().rate(maya, rated, rating)))
      await desk().rate(maya, rated, 5)
      await desk().rate(maya, rated, 7)
      await desk().commentRating(maya, ticket.id, 'Quick and kind')
      expect(await now(ticket)).toMatchObject({ status: 'resolved', rating: 5, ratingComment: 'Quick and kind' })
      expect((await history(ticket)).slice(-2)).toEqual(['rated U_MAYA 2', 'rated U_MAYA 5'])
      const [message] = (await two().one.db.select().from(outbox)).filter(({ id }) => id === outboxId)
      expect(message?.utterance).toMatchObject({ rating: { ticketId: ticket.id, given: 5 } })
    })

    test('is for those to say who wrote to us in that conversation', async () => {
      const ticket = await resolved()
      const [outboxId = ''] = await asked()
      const rates = (userId: string) =>
        outcomeOf(desk().rate({ workspaceId: 'T1', userId }, { ticketId: ticket.id, outboxId }, 1))
      expect(await rates('U_SAM')).toMatch(/^not_customer/)
      expect(await rates('U_TOMAS')).toMatch(/^not_customer/)
      const { conversationId, workspaceId, channelId } = ticket
      const line = { conversationId, workspaceId, channelId, author: 'customer', authorId: 'U_TOMAS' } as const
      await two()
        .one.db.insert(messages)
        .values({ ...line, ts: '9.9', text: 'Same here' })
      expect(await rates('U_TOMAS')).toBe('done')
      expect(await now(ticket)).toMatchObject({ rating: 1 })
    })
  })
})
