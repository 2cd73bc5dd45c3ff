import { type Asked, findTeam, type Team, teamForBy, teamOf } from './team.ts'

const team = (name: string, more: Partial<Team>): Team => ({
  ...{ name, channel: `C_${name}`, departments: [], customers: [], words: [] },
  ...more,
})
const asked = (more: Partial<Asked>): Asked => ({
  ...{ channelId: 'C1', customer: { teamId: 'T2', company: 'Globex' }, request: 'It fails' },
  triage: { intent: 'technical' },
  ...more,
})
const named = (channelId: string) => (channelId === 'C1' ? 'globex-acme' : undefined)
const chosen = (one: Partial<Team>, by: Partial<Asked>) => teamForBy([team('Them', one)], named)(asked(by)) === 'Them'

test('departments and intents go to the team that names them; a department goes before its intent', () => {
  expect(chosen({ departments: ['technical'] }, {})).toBe(true)
  expect(chosen({ departments: ['billing'] }, {})).toBe(false)
  expect(chosen({ departments: ['legal'] }, { triage: { intent: 'faq', department: 'legal' } })).toBe(true)
  expect(chosen({ departments: ['faq'] }, { triage: { intent: 'faq', department: 'legal' } })).toBe(false)
})

test('customers go there by company, workspace, channel id or channel name', () => {
  for (const one of ['globex', ' GLOBEX', 'T2', 'C1', '#globex-acme'])
    expect([one, chosen({ customers: [one] }, {})]).toEqual([one, true])
  for (const one of ['glob', 'T3', 'globex-acme', '#globex'])
    expect([one, chosen({ customers: [one] }, {})]).toEqual([one, false])
})

test('words are whole words and phrases, in any case; where nothing separates words, they are parts', () => {
  const says = (word: string, request: string) => chosen({ words: [word] }, { request })
  expect(says('SSO', 'our sso is down')).toBe(true)
  expect(says('SSO', 'a lasso')).toBe(false)
  expect(says('data centre', 'The Data\n centre burns')).toBe(true)
  expect(says('über', 'ÜBER allem')).toBe(true)
  expect(says('c++', 'our C++ client')).toBe(true)
  expect(says('退款', '我要退款吗')).toBe(true)
})

test('the first team that fits gets it, and nobody in particular if none does', () => {
  const teams = [team('A', { words: ['alpha'] }), team('B', { words: ['alpha', 'beta'] })]
  const of = (request: string) => teamForBy(teams, named)(asked({ request }))
  expect([of('beta alpha'), of('beta'), of('gamma')]).toEqual(['A', 'B', undefined])
})

test('a ticket is where somebody moved it, or with its department’s team', () => {
  const triage = { department: 'legal' } as Parameters<typeof teamOf>[0]['triage']
  expect(teamOf({ team: null, triage })).toBe('legal')
  expect(teamOf({ team: '', triage })).toBe('')
  const teams = [team('A', { departments: ['legal'] }), team('B', {})]
  expect(findTeam(teams, 'legal')?.name).toBe('A')
  expect(findTeam(teams, 'B')?.name).toBe('B')
  for (const name of ['', undefined, 'gone']) expect(findTeam(teams, name)).toBeUndefined()
})
