import { eq, sql } from 'drizzle-orm'
import { describeOnBothDatabases } from '../../test/both-databases.ts'
import {
  allStaff,
  clerks,
  deskOn,
  historyOf,
  lee,
  newTicket,
  outcomeOf,
  peopleOf,
  priya,
  sam,
} from '../../test/desk-on.ts'
import type { Database } from '../db/database.ts'
import { eraseTexts } from '../db/erase-texts.ts'
import { outbox, ticketLinks, tickets } from '../db/schema.ts'
import type { TranslateTexts } from '../departments/translating/translate-texts.ts'
import type { Ticket } from '../domain/ticket.ts'
import { reader } from '../languages/reader.ts'
import { createChecks } from './checks.ts'
import { createIncidentDesk, type IncidentDesk } from './incident-desk.ts'
import { createNearness } from './incidents/likeness.ts'
import { listLinks } from './links/link-store.ts'

const staff = allStaff()

function incidentsOn(database: Database, translateTexts?: TranslateTexts): IncidentDesk {
  const servedBy = async (userId: string) => ({ usual: staff.has(userId), teams: [], apart: ['sales'] })
  const parts = {
    ...{ database, ...peopleOf(staff), servedBy, nearness: createNearness(reader), translateTexts },
    now: () => new Date(),
  }
  return createIncidentDesk(parts, createChecks(parts))
}

describeOnBothDatabases((two) => {
  let desk: IncidentDesk
  let other: IncidentDesk
  beforeAll(() => {
    desk = incidentsOn(two().one)
    other = incidentsOn(two().other)
  })

  let forms = 0
  const open = async (...its: Ticket[]) => {
    await desk.open(
      sam,
      'The sync fails',
      its.map(({ id }) => id),
      `form ${forms++}`,
    )
    const [incident] = await desk.list(sam)
    if (!incident) throw new Error('No incident was opened')
    return incident
  }
  const threeTickets = async () => [await newTicket(two().one), await newTicket(two().one), await newTicket(two().one)]
  const said = async (kind: string) =>
    (await two().one.db.select().from(outbox).orderBy(outbox.seq)).flatMap(({ utterance, conversationId }) =>
      utterance.kind === kind ? [{ conversationId, text: 'text' in utterance ? utterance.text : '' }] : [],
    )
  const repliesWith = async (words: string) => (await said('reply')).filter(({ text }) => text?.includes(words))
  const now = async ({ id }: Ticket) => (await two().one.db.select().from(tickets).where(eq(tickets.id, id)))[0]
  const membersOf = async (id: number) => (await desk.show(sam, id)).tickets.map((ticket) => ticket.id)

  test('fifty people tell all at once, in two processes: one text is said, once in each thread', async () => {
    const its = await threeTickets()
    const { id, told } = await open(...its)
    const outcomes = await Promise.all(
      clerks.map((clerk, at) => outcomeOf((at % 2 ? desk : other).tell(clerk, { id, told }, `We know. ${at}`))),
    )
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(
      outcomes.filter((outcome) => /^already_decided: .* has told them something meanwhile/.test(outcome)),
    ).toHaveLength(49)
    const replies = await repliesWith('We know.')
    expect(new Set(replies.map(({ text }) => text?.replace(/.*We know/, '')))).toHaveProperty('size', 1)
    expect(replies.map(({ conversationId }) => conversationId).sort()).toEqual(
      its.map(({ conversationId }) => conversationId).sort(),
    )
    expect(
      (await historyOf(two().one, its[0] as Ticket)).filter((line) => line.startsWith('staff replied')),
    ).toHaveLength(1)
  })

  test('who has seen what was told may tell them again', async () => {
    const its = await threeTickets()
    const { id } = await open(...its)
    await desk.tell(sam, { id, told: 0 }, 'We know.')
    await desk.tell(priya, { id, told: 1 }, 'Nearly there.')
    expect(await outcomeOf(desk.tell(sam, { id, told: 1 }, 'Late'))).toBe(
      'already_decided: Priya has told them something meanwhile. Look at it, and open this again.',
    )
    expect(await repliesWith('Nearly there.')).toHaveLength(3)
  })

  test('fifty people say that it is solved: the text is said once, each ticket is resolved once, and each customer asked once', async () => {
    const its = await threeTickets()
    const { id } = await open(...its)
    const outcomes = await Promise.all(
      clerks.map((clerk, at) => outcomeOf((at % 2 ? desk : other).solve(clerk, id, 'It works again.'))),
    )
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => /is solved: U0CLERK\d+ said so/.test(outcome))).toHaveLength(49)
    expect(await repliesWith('It works again.')).toHaveLength(3)
    expect(await repliesWith('is solved')).toHaveLength(3)
    for (const ticket of its) {
      expect(await now(ticket)).toMatchObject({ status: 'resolved' })
      expect((await historyOf(two().one, ticket)).filter((line) => line.startsWith('resolved'))).toHaveLength(1)
    }
    expect(await outcomeOf(desk.tell(sam, { id, told: 0 }, 'Late'))).toMatch(/^already_decided: INC-\d+ is solved/)
  })

  test('who settles, tells and solves at the same moment does not stop the others, and nobody hears of a settled ticket', async () => {
    const its = await threeTickets()
    const { id, told } = await open(...its)
    const life = deskOn(two().other, staff)
    await life.close(sam, its[0]?.id ?? '')
    await Promise.all([
      ...its.slice(1).map((ticket) => outcomeOf(life.claim(priya, ticket.id))),
      ...its.slice(1).map((ticket) => outcomeOf(life.setPriority(priya, ticket.id, 'high'))),
      outcomeOf(desk.tell(sam, { id, told }, 'We know.')),
      outcomeOf(other.solve(priya, id, 'It works again.')),
    ])
    const heard = await repliesWith('It works again.')
    expect(heard.map(({ conversationId }) => conversationId)).not.toContain(its[0]?.conversationId)
    expect(heard).toHaveLength(2)
    for (const ticket of its.slice(1)) expect(await now(ticket)).toMatchObject({ status: 'resolved' })
  })

  test('a form that is submitted twice, and fifty times at once, opens one incident', async () => {
    const ids = (await threeTickets()).map(({ id }) => id)
    await Promise.all(clerks.map((_, at) => (at % 2 ? desk : other).open(sam, 'The sync fails', ids, 'same form')))
    expect(await desk.list(sam)).toHaveLength(1)
    expect(await said('incident')).toHaveLength(1)
  })

  test('a ticket is about one open incident, whoever adds it first; then it may be about another', async () => {
    const [one, two_, three] = (await threeTickets()) as [Ticket, Ticket, Ticket] // as many as were made
    const first = await open(one)
    const second = await open(two_)
    const changed = await Promise.all([
      desk.change(sam, first.id, { add: [three.id] }),
      other.change(priya, second.id, { add: [three.id] }),
    ])
    expect(changed.sort()).toEqual([0, 1])
    expect(
      [...(await membersOf(first.id)), ...(await membersOf(second.id))].filter((id) => id === three.id),
    ).toHaveLength(1)
    expect(await outcomeOf(desk.open(sam, 'Again', [one.id, two_.id], 'another form'))).toMatch(/^unknown_ticket/)
    await desk.solve(sam, first.id, 'Done')
    await deskOn(two().one, staff).reopen(sam, one.id)
    await desk.change(sam, second.id, { add: [one.id] })
    expect(await membersOf(second.id)).toContain(one.id)
  })

  test('what staff said is something else is not proposed for it, and can still be added', async () => {
    const [one, two_] = (await threeTickets()) as [Ticket, Ticket]
    const { id } = await open(one)
    await desk.refuse(sam, id, two_.id)
    await desk.refuse(sam, id, two_.id)
    expect(await historyOf(two().one, two_)).not.toContainEqual(expect.stringContaining('incident'))
    await desk.change(sam, id, { add: [two_.id] })
    await desk.refuse(sam, id, two_.id)
    expect(await membersOf(id)).toEqual([one.id, two_.id])
    await desk.change(priya, id, { add: [], remove: [two_.id] })
    expect(await membersOf(id)).toEqual([one.id])
    expect((await historyOf(two().one, two_)).slice(-2)).toEqual([
      expect.stringMatching(/^incident joined U_SAM INC-\d+: The sync fails$/),
      expect.stringMatching(/^incident left U_PRIYA INC-\d+: The sync fails$/),
    ])
  })

  test('tickets of a department with its own channel are nothing for it', async () => {
    const [one, two_] = (await threeTickets()) as [Ticket, Ticket]
    await two().one.db.execute(
      sql`update tickets set triage = triage || '{"department": "sales"}'::jsonb where id = ${two_.id}`,
    )
    const candidates = await desk.candidates(sam, { title: 'The sync fails' })
    expect(candidates.map(({ ticket }) => ticket.id)).not.toContain(two_.id)
    const { id } = await open(one, two_)
    expect(await membersOf(id)).toEqual([one.id])
    expect(await desk.change(sam, id, { add: [two_.id, 'TKT-00000000'] })).toBe(0)
  })

  test('a ticket that is merged takes its incident and its links along, and the customer is told where it goes on', async () => {
    const [one, two_] = (await threeTickets()) as [Ticket, Ticket]
    const { db } = two().one
    const link = {
      provider: 'github',
      key: 'github.com/acme/api#1',
      label: 'acme/api#1',
      url: 'https://github.com/acme/api/issues/1',
    } as const
    await db
      .insert(ticketLinks)
      .values({ ...link, workspaceId: 'T1', ticketId: one.id, messageTs: '', addedBy: 'U_SAM' })
    const { id, told } = await open(one)
    await deskOn(two().one, staff).merge(sam, one.id, two_.id)
    expect(await membersOf(id)).toEqual([one.id, two_.id])
    expect(await listLinks(db, two_.id)).toMatchObject([link])
    expect(await desk.tell(sam, { id, told }, 'We know.')).toBe(1)
    expect((await repliesWith('We know.')).map(({ conversationId }) => conversationId)).toEqual([two_.conversationId])
  })

  test('who is no member of the support channel may do none of it', async () => {
    const [one] = (await threeTickets()) as [Ticket]
    const { id } = await open(one)
    const acts = [
      desk.list(lee),
      desk.show(lee, id),
      desk.candidates(lee, { title: 'x' }),
      desk.open(lee, 'x', [one.id], 'form of lee'),
      desk.change(lee, id, { add: [] }),
      desk.refuse(lee, id, one.id),
      desk.tell(lee, { id, told: 0 }, 'x'),
      desk.solve(lee, id, 'x'),
    ]
    for (const act of acts) expect(await outcomeOf(act)).toMatch(/^not_staff/)
    expect(await outcomeOf(desk.show({ ...sam, workspaceId: 'T9' }, id))).toMatch(/^unknown_incident/)
  })

  test('when all its conversations are erased, nothing is left of how it was called', async () => {
    const its = await threeTickets()
    const { id } = await open(...its)
    const erase = (some: Ticket[]) =>
      two().one.db.transaction((tx) =>
        eraseTexts(
          tx,
          some.map(({ conversationId }) => conversationId),
        ),
      )
    await erase(its.slice(1))
    expect((await desk.show(sam, id)).title).toBe('The sync fails')
    await erase(its)
    expect((await desk.show(sam, id)).title).toBe('(erased)')
  })

  test('with a language model, each customer reads it in their language; what cannot be translated is said as it was written', async () => {
    const its = await threeTickets()
    const languages = ['en', 'de', 'fr']
    for (const [at, ticket] of its.entries())
      await two().one.db.execute(
        sql`update tickets set triage = jsonb_set(triage, '{language}', ${JSON.stringify(languages[at])}::jsonb) where id = ${ticket.id}`,
      )
    const german = new Map([
      ['We know about it.', 'Wir wissen davon.'],
      ['We work on it.', 'Wir arbeiten daran.'],
    ])
    const translating = incidentsOn(two().one, async (_, from, to) =>
      from === 'en' && to === 'de' ? { texts: german, isAutomatic: true } : undefined,
    )
    const { id } = await open(...its)
    await translating.tell(sam, { id, told: 0 }, 'We know about it.\n\nWe work on it.')
    const heard = Object.fromEntries((await said('reply')).map(({ conversationId, text }) => [conversationId, text]))
    const [en, de, fr] = its.map(({ conversationId }) => heard[conversationId])
    expect(en).toBe('*Sam:* We know about it.\n\nWe work on it.')
    expect(de).toBe('*Sam:* Wir wissen davon.\n\nWir arbeiten daran.\n\n_Automatisch übersetzt._')
    expect(fr).toBe(en)
  })
})
