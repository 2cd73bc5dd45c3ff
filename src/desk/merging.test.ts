import { describeOnBothDatabases } from '../../test/both-databases.ts'
import { allStaff, clerks, deskOn, historyOf, lee, newTicket, outcomeOf, priya, sam } from '../../test/desk-on.ts'
import { outbox, tickets } from '../db/schema.ts'
import type { Ticket } from '../domain/ticket.ts'
import { whereItGoesOn } from './merged-tickets.ts'
import { addAttachments, addHistory, findTicket } from './ticket-store.ts'

const tomas = { userId: 'U_TOMAS', teamId: 'T2', name: 'Tomás', company: 'Globex' }
const ken = { userId: 'U_KEN', teamId: 'T3', name: 'Ken', company: 'Initech' }
const guests = ['U_GIL', 'U_GWEN'].map((userId) => ({ userId, teamId: 'T1', name: userId, company: 'Acme' }))

describeOnBothDatabases((two) => {
  const staff = allStaff()
  let desk: ReturnType<typeof deskOn>
  let other: ReturnType<typeof deskOn>
  beforeAll(() => {
    desk = deskOn(two().one, staff)
    other = deskOn(two().other, staff)
  })
  const db = () => two().one.db
  const open = (...whose: Parameters<typeof newTicket> extends [unknown, ...infer Rest] ? Rest : never) =>
    newTicket(two().one, ...whose)
  const now = async ({ id }: Ticket) => {
    const ticket = await findTicket(db(), 'T1', id)
    if (!ticket) throw new Error(`${id} is gone`)
    return ticket
  }
  const history = (ticket: Ticket) => historyOf(two().one, ticket)
  const said = async () => (await db().select().from(outbox).orderBy(outbox.seq)).map(({ utterance }) => utterance)
  const toCustomers = async () => (await said()).flatMap((one) => (one.kind === 'reply' ? [one.text] : []))

  test('Sam merges Maya’s second ticket into her first: it has the words, the files, the urgency and what is owed to her', async () => {
    const [first, second] = [await open(), await open()]
    await addAttachments(db(), second, [{ name: 'log.txt', permalink: 'https://x.example/log', messageTs: '9.1' }])
    await desk.setPriority(sam, second.id, 'urgent')
    await desk.claim(priya, second.id)
    await desk.wait(sam, first.id)
    await db().delete(outbox)
    expect(await desk.merge(sam, second.id, first.id)).toMatchObject({ id: first.id })
    expect(await now(second)).toMatchObject({
      status: 'closed',
      ended: 'merged',
      mergedInto: first.id,
      closedBy: 'U_SAM',
    })
    expect(await now(first)).toMatchObject({
      ...{ status: 'claimed', claimedBy: 'U_PRIYA', priority: 'urgent', waitingSince: null },
      attachments: [{ name: 'log.txt', permalink: 'https://x.example/log', messageTs: '9.1' }],
    })
    expect((await history(second)).at(-1)).toBe(`merged U_SAM ${first.id}`)
    expect((await history(first)).slice(-5)).toEqual([
      `took over U_SAM ${second.id}`,
      'resumed U_SAM',
      'assigned U_SAM U_PRIYA',
      'priority changed U_SAM urgent',
      'customer wrote U_MAYA',
    ])
    expect(await said()).toEqual([
      { kind: 'card', ticketId: second.id },
      { kind: 'card', ticketId: first.id },
      expect.objectContaining({
        ...{ kind: 'note', ticketId: first.id, quote: 'The sync fails', withLink: true },
        text: `Sam merged ${second.id} into this ticket. Maya wrote there:`,
      }),
      expect.objectContaining({
        ...{ kind: 'reply', threadTs: second.threadTs, linkTo: { channelId: 'C1', threadTs: first.threadTs } },
        text: expect.stringContaining(`ticket **${second.id}** together with ticket **${first.id}**`),
      }),
    ])
  })

  test('what was answered already is owed nothing, and what is left for later stays so', async () => {
    const [first, second] = [await open(), await open()]
    await addHistory(db(), second, 'staff replied', 'U_SAM')
    await desk.resolve(sam, second.id)
    await desk.wait(sam, first.id)
    await desk.merge(sam, second.id, first.id)
    expect(await now(first)).toMatchObject({ status: 'waiting', claimedBy: null, priority: 'normal' })
    expect((await history(first)).at(-1)).toBe(`took over U_SAM ${second.id}`)
  })

  test('reopening it splits it off again, and its files with it', async () => {
    const [first, second] = [await open(), await open()]
    const [own, theirs] = ['own', 'theirs'].map((name) => ({ name, permalink: `https://x.example/${name}` }))
    if (!own || !theirs) throw new Error('There are two files')
    await addAttachments(db(), first, [own])
    await addAttachments(db(), second, [theirs])
    await desk.merge(sam, second.id, first.id)
    expect((await now(first)).attachments).toEqual([own, theirs])
    await db().delete(outbox)
    await desk.reopen(priya, second.id)
    expect(await now(second)).toMatchObject({ status: 'open', mergedInto: null, ended: null })
    expect((await now(first)).attachments).toEqual([own])
    expect((await history(first)).at(-1)).toBe(`split off U_PRIYA ${second.id}`)
    expect(await toCustomers()).toEqual([expect.stringContaining(`ticket **${second.id}** again`)])
    await desk.merge(sam, first.id, second.id)
    expect(await now(first)).toMatchObject({ mergedInto: second.id })
  })

  test('tickets of different companies are never merged, and neither are those of two guests', async () => {
    const [mayas, kens] = [await open(), await open(ken)]
    expect(await outcomeOf(desk.merge(sam, kens.id, mayas.id))).toContain('not_mergeable')
    expect(await outcomeOf(desk.merge(sam, mayas.id, kens.id))).toContain('of different companies')
    const [gils, gwens] = [await open(guests[0]), await open(guests[1])]
    expect(await outcomeOf(desk.merge(sam, gils.id, gwens.id))).toContain('not_mergeable')
    expect(await outcomeOf(desk.merge(sam, gils.id, gils.id))).toContain('into itself')
    expect(await outcomeOf(desk.ticketsToMergeInto(sam, gils.id))).toContain('no other open ticket')
    expect(await said()).toEqual([])
  })

  test('a colleague of the customer is told only what they can read', async () => {
    const [mayas, near, far] = [await open(), await open(tomas), await open(tomas, 'D_TOMAS')]
    await desk.merge(sam, near.id, mayas.id)
    expect(await toCustomers()).toHaveLength(1)
    await desk.merge(sam, far.id, mayas.id)
    expect(await toCustomers()).toHaveLength(1)
    const notes = (await said()).flatMap((one) => (one.kind === 'note' ? [one.text] : []))
    expect(notes.at(-1)).toContain('Tomás cannot read the thread of this ticket')
    await desk.reopen(sam, far.id)
    expect(await toCustomers()).toHaveLength(1)
  })

  test('the menu offers the customer’s other open tickets, then those of their company, and nobody else’s', async () => {
    const [ticket, tomass, done, kens, second] = [
      await open(),
      await open(tomas),
      await open(),
      await open(ken),
      await open(),
    ]
    await desk.close(sam, done.id)
    const offered = await desk.ticketsToMergeInto(sam, ticket.id)
    expect(offered.map(({ id }) => id)).toEqual([second.id, tomass.id])
    expect(offered.map(({ id }) => id)).not.toContain(kens.id)
  })

  test('only who serves both can, and closed tickets are refused with a friendly word', async () => {
    const [first, second, third] = [await open(), await open(), await open()]
    expect(await outcomeOf(desk.merge(lee, second.id, first.id))).toMatch(/^not_staff/)
    expect(await outcomeOf(desk.ticketsToMergeInto(lee, second.id))).toMatch(/^not_staff/)
    expect(await outcomeOf(desk.merge(sam, second.id, 'TKT-00000000'))).toMatch(/^unknown_ticket/)
    await desk.merge(sam, second.id, first.id)
    expect(await outcomeOf(desk.merge(priya, second.id, first.id))).toContain(
      `${second.id} was merged into ${first.id}`,
    )
    expect(await outcomeOf(desk.merge(priya, third.id, second.id))).toContain(
      `${second.id} was merged into ${first.id}`,
    )
    expect(await outcomeOf(desk.claim(priya, second.id))).toContain(`${second.id} was merged into ${first.id}`)
    await desk.close(sam, first.id)
    expect(await outcomeOf(desk.merge(priya, third.id, first.id))).toContain(`${first.id} is closed`)
    expect(await now(third)).toMatchObject({ status: 'open', mergedInto: null })
  })

  test('what was merged goes on in the last of several', async () => {
    const [first, second, third] = [await open(), await open(), await open()]
    await desk.merge(sam, first.id, second.id)
    await desk.merge(sam, second.id, third.id)
    expect(await whereItGoesOn(db(), first)).toMatchObject({ id: third.id })
    expect(await outcomeOf(desk.merge(sam, third.id, first.id))).toContain('was merged into')
    await desk.reopen(sam, second.id)
    expect(await whereItGoesOn(db(), first)).toMatchObject({ id: second.id })
  })

  test('fifty people merge a ticket at once, into two others: it happens once', async () => {
    const [first, second, third] = [await open(), await open(), await open()]
    const merges = clerks.map((person, index) =>
      outcomeOf((index % 2 ? desk : other).merge(person, first.id, index % 3 ? second.id : third.id)),
    )
    const outcomes = await Promise.all(merges)
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome.includes(`${first.id} was merged into`))).toHaveLength(49)
    expect((await history(first)).filter((line) => line.startsWith('merged '))).toHaveLength(1)
    expect(await toCustomers()).toHaveLength(1)
  })

  test('fifty people merge three tickets in a circle at once: one stays open, and the others lead there', async () => {
    const three = [await open(), await open(), await open()]
    const merges = clerks.map((person, index) => {
      const [from, into] = [three[index % 3], three[(index + 1 + (index % 2)) % 3]]
      return outcomeOf((index % 2 ? desk : other).merge(person, from?.id ?? '', into?.id ?? ''))
    })
    expect((await Promise.all(merges)).filter((outcome) => outcome === 'done')).toHaveLength(2)
    const left = (await db().select().from(tickets)).filter(({ status }) => status !== 'closed')
    expect(left).toHaveLength(1)
    for (const ticket of three) expect(await whereItGoesOn(db(), ticket)).toMatchObject({ id: left[0]?.id })
  })

  test('fifty people split and merge at once, with two tickets: neither is lost, and no circle comes of it', async () => {
    const [first, second] = [await open(), await open()]
    const acts = clerks.map((person, index) => {
      const by = index % 2 ? desk : other
      const [from, into] = index % 3 ? [first.id, second.id] : [second.id, first.id]
      return outcomeOf(index % 5 === 0 ? by.reopen(person, from) : by.merge(person, from, into))
    })
    expect((await Promise.all(acts)).filter((outcome) => /deadlock|undefined/i.test(outcome))).toEqual([])
    const goesOn = await Promise.all([first, second].map((ticket) => whereItGoesOn(db(), ticket)))
    expect(goesOn.every(({ status }) => status !== 'closed')).toBe(true)
  })
})
