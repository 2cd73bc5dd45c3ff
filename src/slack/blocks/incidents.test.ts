import fc from 'fast-check'
import { checkedBlocks } from '../../../sandbox/blocks/message-content.ts'
import { viewProblems } from '../../../sandbox/blocks/view.ts'
import { anyText, anyTicket } from '../../../test/any-ticket.ts'
import type { Incident } from '../../domain/incident.ts'
import { findIncidentId } from '../../domain/incident.ts'
import { languages } from '../../languages/languages.ts'
import { incidentCard, incidentLines, incidentList, readIncidentValue } from './incident-card.ts'
import { incidentTextModal, incidentTicketsModal, readTextModal, readTicketsModal } from './incident-modals.ts'

const anyWords = fc.constantFrom(...Object.values(languages).map(({ staffWords }) => staffWords))
const anyPerson = fc.option(fc.stringMatching(/^U[A-Z0-9]{8,10}$/))
const anyMoment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
const anyIncident: fc.Arbitrary<Incident> = fc.record({
  id: fc.integer({ min: 1, max: 999_999 }),
  workspaceId: fc.constant('T1'),
  title: anyText(150),
  status: fc.constantFrom('open', 'solved'),
  openedBy: fc.stringMatching(/^U[A-Z0-9]{8,10}$/),
  told: fc.nat(1000),
  toldBy: anyPerson,
  toldAt: fc.option(anyMoment),
  solvedBy: anyPerson,
  solvedAt: fc.option(anyMoment),
  channelId: fc.constantFrom(null, 'C0SUPPORT1'),
  ts: fc.constantFrom(null, '1700000000.000100'),
  createdAt: anyMoment,
})
const tickets = fc.array(anyTicket, { minLength: 1, maxLength: 80 })
const url = 'https://acme.slack.com/'
const runs = { numRuns: 100 }
const mustPass = (blocks: object[]) => checkedBlocks(JSON.parse(JSON.stringify(blocks)))
/** A broadcast, a channel, or a link that is not ours. */
const forged = /<!|<#|<[^<>]*\|/
const withoutOurs = (value: unknown) =>
  JSON.stringify(value).replace(/<!date\^[^<>|]*\|[^<>|]*>|<https:\/\/acme\.slack\.com[^\s<>|]*\|[^<>|]*>/g, '')

test('what staff see of any incident is within Slack’s limits, and nothing on it can act', () => {
  fc.assert(
    fc.property(anyIncident, tickets, anyWords, (incident, its, words) => {
      const card = incidentCard({ ...incident, tickets: its }, { url, words })
      const list = incidentList(Array(50).fill(incident), { url, usage: '/ticket incident "WHAT FAILS"', words })
      const lines = its.flatMap((ticket) => incidentLines(ticket, { of: incident, proposed: incident }, { url, words }))
      for (const blocks of [card.blocks, list.blocks, lines.slice(0, 9)]) {
        mustPass(blocks)
        expect(withoutOurs(blocks)).not.toMatch(forged)
      }
    }),
    runs,
  )
})

test('its modals are within Slack’s limits in every language, however many tickets there are', () => {
  fc.assert(
    fc.property(anyIncident, tickets, fc.boolean(), anyWords, (incident, its, translates, words) => {
      const candidates = its.map((ticket, at) => ({ ticket, isLike: at % 3 === 0 }))
      const { id } = incident
      const views = [
        incidentTicketsModal({ title: incident.title || 'x' }, candidates, words),
        incidentTicketsModal({ id, members: its }, candidates, words),
        incidentTextModal('tell', { ...incident, tickets: its }, { translates, words }),
        incidentTextModal('solve', { ...incident, tickets: its }, { translates, text: 'x', problem: 'y', words }),
      ]
      for (const view of views) expect(viewProblems(JSON.parse(JSON.stringify(view)), 'modal')).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('what was chosen and typed is read again, and nothing else is', () => {
  const id = 'TKT-1A2B3C4D'
  const values = {
    tickets_0: { tickets_0: { selected_options: [{ value: id }, { value: 'x' }] } },
    others: { others: { value: 'tkt-00000001, TKT-1 and TKT-1A2B3C4D' } },
  }
  const about = { id: 7, members: [id] }
  expect(readTicketsModal({ private_metadata: JSON.stringify(about), state: { values } })).toEqual({
    about,
    ids: [id, 'TKT-00000001'],
  })
  for (const forgedData of ['', '{}', '{"id":-1,"members":[]}', '{"title":" "}', 'null'])
    expect(readTicketsModal({ private_metadata: forgedData, state: { values } })).toBeUndefined()
  const text = { values: { text: { text: { value: ' Hello ' } } } }
  expect(readTextModal({ private_metadata: '{"kind":"tell","id":7,"told":2}', state: text })).toEqual({
    ...{ kind: 'tell', id: 7, told: 2 },
    text: 'Hello',
  })
  expect(readTextModal({ private_metadata: '{"kind":"pay","id":7,"told":2}', state: text })).toBeUndefined()
  expect(readIncidentValue(`7 ${id}`)).toEqual({ id: 7, ticketId: id })
  for (const value of ['', 'x', '7 ', '7 TKT-1', `7 ${id} 8`, undefined])
    expect(readIncidentValue(value)).toBeUndefined()
  expect(['INC-7', 'see inc-12.', 'VINC-7', 'INC-', 'INC-7a1'].map(findIncidentId)).toEqual([
    7,
    12,
    undefined,
    undefined,
    undefined,
  ])
})
