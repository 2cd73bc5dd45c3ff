import { sql } from 'drizzle-orm'
import { cast } from '../../sandbox/workspace/cast.ts'
import type { JsonObject } from '../../sandbox/workspace/json.ts'
import { clearDesk, type HelpDesk, openHelpDesk, rowsOf } from '../help-desk.ts'
import { openResponseUrl, type ResponseUrl } from '../response-url.ts'
import { freePort } from '../servers.ts'
import { letKenHaveATicket } from './another-ticket.ts'
import { click, command, forger, messageEvent, submission } from './forged-payloads.ts'
import { listenTo } from './what-was-said.ts'

const { users, channels, teams } = cast
const kens = 'TKT-0DDBA11C'
const unknown = 'TKT-0DDBA11D'
const elsewhere = 'TKT-0E15E00E'
const anotherTeam = 'T0ELSEWHER'

let desk: HelpDesk
let privately: ResponseUrl
let forge: ReturnType<typeof forger>
beforeAll(async () => {
  desk = await openHelpDesk({ http: true, config: { port: await freePort() } })
  forge = forger(desk)
  privately = await openResponseUrl()
})
beforeEach(async () => {
  await clearDesk(desk)
  await letKenHaveATicket(desk, { id: kens, about: 'a secret of Ken’s' })
  await letKenHaveATicket(desk, { id: elsewhere, about: 'a secret of another workspace', workspaceId: anotherTeam })
})
afterAll(async () => {
  await desk.close()
  await privately.close()
})

const heard = () => rowsOf(desk.database, sql`select id from inbox`)
const ticketsNow = () => rowsOf(desk.database, sql`select * from tickets order by id`)
/** What the bot answered privately to what was done. */
async function toldPrivately(act: () => Promise<Response>): Promise<string> {
  const before = privately.texts.length
  await act()
  return desk.slack.until(() => privately.texts[before])
}

describe('an event for another installation is neither kept nor answered:', () => {
  test.each<[string, JsonObject]>([
    ['the same app, installed by Globex', { authorizations: [{ team_id: teams.globex, user_id: 'U0OTHERBOT' }] }],
    ['theirs first, then ours', { authorizations: [{ team_id: teams.globex }, { team_id: teams.acme }] }],
    ['installed by an organisation', { authorizations: [{ team_id: null, enterprise_id: 'E0SOMEBODY' }] }],
    ['nobody is named, and the writer is not ours', { authorizations: [] }],
    ['nobody is named at all', { authorizations: null, team_id: null }],
    ['a prototype is named', { authorizations: [{ team_id: '__proto__' }], team_id: 'constructor' }],
  ])('%s', async (_, outer) => {
    const said = listenTo(desk)
    const response = await forge.event(messageEvent('What are your shipping rates?', outer))
    expect(response.status).toBe(200)
    await desk.settled()
    expect(await heard()).toEqual([])
    expect(said()).toEqual([])
  })
})

test('a signed event that is replayed within five minutes has no second effect', async () => {
  const question = await desk.write(users.maya, channels.globex, 'What are your shipping rates?')
  await desk.handled(question)
  const said = listenTo(desk)
  const body = JSON.stringify(messageEvent('And the return policy?', {}, { thread_ts: question.ts }))
  const timestamp = Math.floor(Date.now() / 1000) - 200
  for (let times = 0; times < 4; times += 1) expect((await forge.event(body, timestamp)).status).toBe(200)
  await desk.settled()
  expect(await heard()).toHaveLength(2)
  expect(said()).toHaveLength(1)
})

describe('somebody else’s ticket is answered byte for byte as one that does not exist', () => {
  test.each([
    ['Lee, a colleague', users.lee],
    ['Gil, a guest', users.gil],
    ['Maya, of another company', users.maya],
    ['nobody we know', 'U0NOBODY01'],
  ])('when %s types the command', async (_, userId) => {
    const ask = (id: string) => toldPrivately(() => forge.command(command(userId, id, privately.url)))
    const answer = await ask(kens)
    expect(answer).toContain(kens)
    expect(answer.replaceAll(kens, unknown)).toBe(await ask(unknown))
    expect((await ask(elsewhere)).replaceAll(elsewhere, unknown)).toBe(await ask(unknown))
  })

  test('when Maya asks in a channel', async () => {
    const ask = async (id: string) => {
      const question = await desk.write(users.maya, channels.globex, `What about ${id}?`)
      await desk.handled(question)
      return desk.answers(question).join()
    }
    expect((await ask(kens)).replaceAll(kens, unknown)).toBe(await ask(unknown))
  })

  test('and an order, too', async () => {
    const ask = async (id: string) => {
      const question = await desk.write(users.maya, channels.globex, `Where is my order ${id}?`)
      await desk.handled(question)
      return desk
        .answers(question)
        .join()
        .replace(/TKT-\w+/, 'TKT')
        .replaceAll(id, 'ORD')
    }
    const answer = await ask('ORD-99999')
    expect(answer).toContain('ORD')
    expect(await ask('ORD-30001')).toBe(answer)
    expect(await ask('ORD-20001')).toBe(answer)
  })
})

describe('a command from another installation', () => {
  test.each([users.lee, users.sam])('is not answered to %s', async (userId) => {
    const before = privately.texts.length
    const response = await forge.command(command(userId, elsewhere, privately.url, anotherTeam))
    expect(response.status).toBe(200)
    await toldPrivately(() => forge.command(command(userId, 'help', privately.url)))
    expect(privately.texts).toHaveLength(before + 1)
  })
})

const oddIds = [
  elsewhere,
  '',
  '__proto__',
  'constructor',
  'toString',
  '{"id":"TKT-0DDBA11C"}x'.replace('TKT', 'ΤKT'),
  'ＴＫＴ-０ＤＤＢＡ１１Ｃ',
  'TKT\u200b-0DDBA11C',
  'TKT-0DDBA11C0',
  'TKT-٠DDBA11C',
  '\u0000',
  '\ud800',
  "TKT-0DDBA11' or '1'='1",
  '../../TKT-0DDBA11',
  'A'.repeat(60_000),
  'TKT-'.repeat(10_000),
]
const shown = (id: string) => JSON.stringify(id.slice(0, 40))

describe.each(['claim_ticket', 'release_ticket', 'resolve_ticket', 'close_ticket', 'reply_to_customer'])(
  'a member of staff presses %s with an odd value',
  (action) => {
    test.each(oddIds.map((id) => [shown(id), id]))('%s', async (_, id) => {
      const before = await ticketsNow()
      const told = await toldPrivately(() => forge.interaction(click(action, id, privately.url)))
      expect(told).toMatch(/does not belong to a ticket|can’t find a ticket/)
      expect(await ticketsNow()).toEqual(before)
      expect(desk.slack.views(users.sam)).toEqual([])
    })
  },
)

describe.each(['make_ticket', 'not_a_request'])('%s, forged', (action) => {
  const decided = () => rowsOf(desk.database, sql`select status from possible_requests where status <> 'open'`)
  const askAboutMaya = async () => {
    await desk.handled(await desk.write(users.maya, channels.globex, 'not sure the dashboard counts that'))
    const [row] = await rowsOf<{ id: number }>(desk.database, sql`select id from possible_requests`)
    return String(row?.id)
  }

  test.each([...oddIds, '999999999999999', '-1', '1e3', '١'].map((value) => [shown(value), value]))(
    'with the odd value %s, is told so and changes nothing',
    async (_, value) => {
      const before = await ticketsNow()
      const told = await toldPrivately(() => forge.interaction(click(action, value, privately.url)))
      expect(told).toBe('This button belongs to no message.')
      expect(await ticketsNow()).toEqual(before)
    },
  )

  test('by a customer, a colleague or a guest, decides nothing', async () => {
    const id = await askAboutMaya()
    for (const [user, team] of [
      [users.maya, teams.globex],
      [users.lee, teams.acme],
      [users.gil, teams.acme],
    ] as const) {
      const told = await toldPrivately(() =>
        forge.interaction(click(action, id, privately.url, { user: { id: user, name: 'x', team_id: team } })),
      )
      expect(told).toContain('Only members of the support channel')
    }
    expect(await decided()).toEqual([])
  })

  test('on behalf of another installation, decides nothing', async () => {
    const id = await askAboutMaya()
    const forged = click(action, id, privately.url, { team: { id: anotherTeam, domain: 'elsewhere' } })
    expect((await forge.interaction(forged)).status).toBe(200)
    await toldPrivately(() => forge.interaction(click(action, 'x', privately.url)))
    expect(await decided()).toEqual([])
  })
})

describe.each(['claim_ticket', 'resolve_ticket', 'close_ticket'])('%s on behalf of another installation', (action) => {
  test.each([kens, elsewhere])('changes nothing about %s', async (id) => {
    const before = await ticketsNow()
    const forged = click(action, id, privately.url, { team: { id: anotherTeam, domain: 'elsewhere' } })
    expect((await forge.interaction(forged)).status).toBe(200)
    await toldPrivately(() => forge.interaction(click(action, 'TKT-00000000', privately.url)))
    expect(await ticketsNow()).toEqual(before)
  })

  test('does nothing for an outsider whose team is missing', async () => {
    const before = await ticketsNow()
    const changes = { team: null, user: { id: users.maya, username: 'maya', team_id: teams.globex } }
    await forge.interaction(click(action, kens, privately.url, changes))
    expect(await ticketsNow()).toEqual(before)
  })
})

const outsider = { user: { id: users.maya, name: 'maya', team_id: teams.globex }, team: { id: teams.globex } }

describe('the menu of a card, forged', () => {
  const choice = (value: JsonObject | string, changes: JsonObject = {}) => {
    const chosen = typeof value === 'string' ? { text: { type: 'plain_text', text: 'x' }, value } : value
    const action = { type: 'static_select', action_id: 'more_acts', block_id: 'x', action_ts: '1.2' }
    return click('', '', privately.url, { actions: [{ ...action, selected_option: chosen }], ...changes })
  }
  const acts = [
    'wait',
    'snooze hour',
    'priority urgent',
    'dismiss',
    'reopen',
    'assign',
    'snooze until',
    'merge',
    'team',
    'history',
  ]

  test.each(acts)('%s does nothing for a customer, a colleague or a guest', async (act) => {
    const before = await ticketsNow()
    for (const id of [users.maya, users.lee, users.gil]) {
      const forged = choice(`${kens} ${act}`, { user: { id, username: 'x', team_id: teams.acme } })
      expect(await toldPrivately(() => forge.interaction(forged))).toMatch(/Only members|can’t find a ticket/)
    }
    expect(await ticketsNow()).toEqual(before)
    expect(desk.slack.views(users.maya)).toEqual([])
  })

  test.each<[string, JsonObject | string]>([
    ...[`${kens} close`, `${kens} snooze 1e9`, `${kens} priority __proto__`, `${elsewhere} wait`, '__proto__ wait'].map(
      (value): [string, string] => [value, value],
    ),
    ['no option', {}],
    ['a value that is no text', { value: { a: 1 } }],
  ])('%s changes nothing', async (_, value) => {
    const before = await ticketsNow()
    await toldPrivately(() => forge.interaction(choice(value)))
    expect(await ticketsNow()).toEqual(before)
  })

  test.each<[string, JsonObject]>([
    ['assign_ticket', { assignee: { assignee: { selected_user: users.lee } } }],
    ['assign_ticket', { assignee: { assignee: { selected_user: { a: 1 } } } }],
    ['assign_ticket', {}],
    ['snooze_ticket', { until: { until: { selected_date_time: 1 } } }],
    ['snooze_ticket', { until: { until: { selected_date_time: '9e9' } } }],
    ['snooze_ticket', { constructor: {} }],
  ])('a modal %s with %j changes nothing', async (callback_id, values) => {
    const before = await ticketsNow()
    await forge.interaction(submission(kens, '', {}, { callback_id, state: { values } }))
    await forge.interaction(submission(kens, '', outsider, { callback_id, state: { values } }))
    expect(await ticketsNow()).toEqual(before)
  })
})

describe('how content a customer is, forged', () => {
  const outboxId = '01234567-89ab-cdef-0123-456789abcdef'
  const rates = (id: string, by: string = users.maya) =>
    click('rate_1', `${id} ${outboxId} 1`, privately.url, { user: { id: by, username: 'x', team_id: teams.globex } })

  test('is not said of somebody else’s ticket, nor told apart from one that does not exist', async () => {
    const before = await ticketsNow()
    const told = await toldPrivately(() => forge.interaction(rates(kens)))
    expect(told).toContain('Only the customer')
    expect(await toldPrivately(() => forge.interaction(rates(unknown)))).toBe(told)
    expect(await toldPrivately(() => forge.interaction(rates(elsewhere)))).toBe(told)
    const comment = { comment: { text: { value: 'bad' } } }
    await forge.interaction(
      submission(`${kens} en`, '', outsider, { callback_id: 'comment_rating', state: { values: comment } }),
    )
    expect(await ticketsNow()).toEqual(before)
  })

  test('is said by the ticket’s customer, whatever team the payload names, and redraws no message of others', async () => {
    const forged = rates(kens, users.ken)
    await forge.interaction({ ...forged, team: { id: teams.acme, domain: 'acme-sandbox' } })
    await desk.settled()
    const rated = await rowsOf(desk.database, sql`select rating from tickets where id = ${kens} and rating = 1`)
    expect(rated).toHaveLength(1)
  })
})

describe('a reply modal that nobody opened', () => {
  test.each<[string, JsonObject]>([
    ['sent by the customer of another company', submission(kens, 'Here is your money', outsider)],
    ['sent by a guest', submission(kens, 'Here is your money', { user: { id: users.gil, team_id: teams.acme } })],
    ['sent by a colleague', submission(kens, 'Here is your money', { user: { id: users.lee, team_id: teams.acme } })],
    ['for a ticket of another workspace', submission(elsewhere, 'Here is your money')],
    ['for another installation', submission(kens, 'Here is your money', {}, { app_installed_team_id: anotherTeam })],
    ['for no ticket', submission('{"__proto__":{"id":"TKT"}}', 'Here is your money')],
    ['for a ticket whose id is odd', submission('TKT-٠DDBA11C', 'Here is your money')],
    ['without any state', submission(kens, '', {}, { state: { values: {} } })],
    ['with a prototype as its state', submission(kens, '', {}, { state: { values: { constructor: {} } } })],
    [
      'with a text that is no text',
      submission(kens, '', {}, { state: { values: { reply: { text: { value: { a: 1 } } } } } }),
    ],
    ['with a callback of its own', submission(kens, 'Here is your money', {}, { callback_id: '__proto__' })],
  ])('%s says nothing to anybody', async (_, forged) => {
    const said = listenTo(desk)
    const before = await ticketsNow()
    await forge.interaction(forged)
    await desk.settled()
    expect(said()).toEqual([])
    expect(await ticketsNow()).toEqual(before)
  })

  test('by a member of staff calls nobody, whatever it says', async () => {
    const question = await desk.write(users.maya, channels.globex, 'I want to speak to a manager!')
    const { ticketId } = await desk.card(question)
    await forge.interaction(submission(ticketId, `<!channel> <@${users.ken}> <https://evil.example|Acme>`))
    const reply = await desk.answer(question, 1)
    // A link with a name is what staff may write anyway.
    expect(reply).not.toMatch(/<[!@#]/)
  })
})

describe('odd deliveries are harmless:', () => {
  test.each<[string, JsonObject | string]>([
    ['no event inside', { type: 'event_callback', event_id: 'Ev1', team_id: teams.acme }],
    ['an event that is a text', { type: 'event_callback', event_id: 'Ev1', event: 'message' }],
    ['an event that is a list', { type: 'event_callback', event_id: 'Ev1', event: [] }],
    ['a type that is a prototype', { type: '__proto__', event: { type: 'constructor' } }],
    [
      'prototype keys',
      '{"__proto__":{"type":"event_callback"},"constructor":{"prototype":{"x":1}},"type":"event_callback","event_id":"Ev9"}',
    ],
    ['a list', '[]'],
    ['a number', '1'],
    ['nested without end', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a user with a space', messageEvent('hello', {}, { user: 'U0 MAYA' })],
    ['a user with look-alike letters', messageEvent('hello', {}, { user: 'U0МАYА0001' })],
    ['a channel that is an object', messageEvent('hello', {}, { channel: { id: channels.globex } })],
    ['a channel that is huge', messageEvent('hello', {}, { channel: 'C'.repeat(10_000) })],
    ['a time that is no time', messageEvent('hello', {}, { ts: '1; drop table inbox' })],
    ['a text that is huge', messageEvent('x'.repeat(90_000), {}, { user: 'not a user' })],
    ['a command without anything', { type: 'slash_commands', command: '/ticket' }],
  ])('%s', async (_, body) => {
    const said = listenTo(desk)
    const response = await forge.event(body)
    expect(response.status).toBeLessThan(600)
    await desk.settled()
    expect(said()).toEqual([])
    expect((await fetch(forge.url.replace('/slack/events', '/healthz'))).status).toBe(200)
  })

  test.each([
    ['a NUL', 'Where is my \u0000 order?'],
    ['half a character', 'Where is my \ud83d order?'],
    ['100,000 letters', 'Where is my order? '.repeat(5_000)],
  ])('a text with %s is answered all the same', async (_, text) => {
    const question = await desk.write(users.maya, channels.globex, 'Hello')
    await desk.handled(question)
    const before = desk.answers(question).length
    await forge.event(messageEvent(text, {}, { thread_ts: question.ts }))
    await desk.settled()
    expect(desk.answers(question).length).toBeGreaterThan(before)
  })

  test.each([`${'a'.repeat(199)}😀.pdf`, '\u0000', '\ud83d', '__proto__', 'x'.repeat(100_000)])(
    'a file whose name is odd reaches staff (%#)',
    async (name) => {
      const question = await desk.write(users.maya, channels.globex, 'Hello')
      await desk.handled(question)
      const files = [{ id: 'F0ODD', name, permalink: 'https://globex.slack.com/files/F0ODD' }]
      await forge.event(
        messageEvent('See this: nothing works', {}, { thread_ts: question.ts, subtype: 'file_share', files }),
      )
      await desk.settled()
      const waiting = await rowsOf(desk.database, sql`select id from inbox where handled_at is null or attempts > 0`)
      expect(waiting).toEqual([])
    },
  )
})
