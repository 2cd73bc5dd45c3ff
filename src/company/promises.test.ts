import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SupportError } from '../domain/errors.ts'
import { levelsFor } from '../domain/service-levels.ts'
import { readCompany } from './company.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-promises-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const companyWith = (yaml: string) => {
  writeFileSync(join(dir, 'support.yaml'), yaml)
  return readCompany(dir)
}

test('a team that says nothing works around the clock and promises nothing', async () => {
  const { hours, serviceLevels } = await companyWith('language: de\n')
  expect({ hours, serviceLevels }).toEqual({})
})

test('a week is written as people write it', async () => {
  const { hours } = await companyWith(`
hours:
  time_zone: America/New_York
  days:
    monday to thursday: 9:00-17:00
    Friday: 09:00 – 12:00, 13:00 – 15:30
    saturday-sunday: closed
  holidays:
    - 2026-12-25
    - 2026-12-31 to 2027-01-01
`)
  const office = [{ from: 540, to: 1020 }]
  expect(hours).toEqual({
    timeZone: 'America/New_York',
    week: {
      ...{ monday: office, tuesday: office, wednesday: office, thursday: office },
      friday: [
        { from: 540, to: 720 },
        { from: 780, to: 930 },
      ],
      ...{ saturday: [], sunday: [] },
    },
    holidays: [
      { from: '2026-12-25', to: '2026-12-25' },
      { from: '2026-12-31', to: '2027-01-01' },
    ],
  })
})

const ofAll = (minutes: number) => ({ urgent: minutes, high: minutes, normal: minutes, low: minutes })

test('who promises without saying what promises what other teams publish', async () => {
  const { serviceLevels } = await companyWith('service_levels: {}\n')
  expect(serviceLevels).toEqual({
    usual: { 'first reply': ofAll(15), 'next reply': ofAll(30), resolution: {} },
    tiers: [],
    escalation: [],
  })
})

test('times are set by kind, by priority and for some customers; the rest stays as it is', async () => {
  const { serviceLevels } = await companyWith(`
service_levels:
  first_reply: { urgent: 10 min, normal: 1h, low: never }
  next_reply: never
  resolution: 1h 30m
  tiers:
    gold:
      customers: [Globex, T0123ABCD, "#ext-initech"]
      first_reply: 5m
escalation:
  - after: 15m
    mention: ["@sam", S0123ABCD]
`)
  if (!serviceLevels) throw new Error('There are no service levels')
  const usual = { 'first reply': { urgent: 10, normal: 60 }, 'next reply': {}, resolution: ofAll(90) }
  expect(serviceLevels.usual).toEqual(usual)
  expect(serviceLevels.escalation).toEqual([{ afterMinutes: 15, mention: ['@sam', 'S0123ABCD'] }])
  const nobody = { company: 'Hooli', teamId: 'T1', channelId: 'C1', channelName: 'ext-hooli' }
  const gold = { ...usual, 'first reply': ofAll(5) }
  expect(levelsFor(serviceLevels, nobody)).toEqual(usual)
  expect(levelsFor(serviceLevels, { ...nobody, company: 'GLOBEX ' })).toEqual(gold)
  expect(levelsFor(serviceLevels, { ...nobody, teamId: 'T0123ABCD' })).toEqual(gold)
  expect(levelsFor(serviceLevels, { ...nobody, channelName: 'ext-initech' })).toEqual(gold)
})

const hours = (days: string, more = '') => `hours:\n  time_zone: UTC\n  days:\n    ${days}\n${more}`

test.each([
  ['hours: 9-17\n', 'line 1', 'must have "time_zone" and "days"'],
  ['hours:\n  time_zone: Berlin\n  days:\n    monday: 09:00-17:00\n', 'line 2', 'such as Europe/Berlin'],
  ['hours:\n  days:\n    monday: 09:00-17:00\n', 'line 2', 'such as Europe/Berlin'],
  [hours('monday: 9-17'), 'line 4', 'such as "09:00-17:00"'],
  [hours('monday: 09:00-25:00'), 'line 4', 'such as "09:00-17:00"'],
  [hours('monday: 22:00-06:00'), 'line 4', 'until 24:00 on one day'],
  [hours('monday: 09:00-13:00, 12:00-17:00'), 'line 4', 'must not overlap'],
  [hours('mondays: 09:00-17:00'), 'line 4', 'must be a day such as monday'],
  [hours('monday to friday: 09:00-17:00\n    friday: closed'), 'line 5', 'names friday again'],
  [hours('monday: closed'), 'line 4', 'must have a day that is not closed'],
  [hours('monday: 09:00-17:00', '  holidays: [2026-02-30]\n'), 'line 5', 'must be a date'],
  [hours('monday: 09:00-17:00', '  holidays: [2026-12-25 to 2026-12-24]\n'), 'line 5', 'must not end before'],
  [hours('monday: 09:00-17:00', '  holidays: [2026-01-01 to 2028-01-01]\n'), 'line 5', 'longer than a year'],
  [hours('monday: 09:00-17:00', '  holiday: [2026-01-01]\n'), 'line 5', 'holidays'],
  ['service_levels:\n  first_reply: 15\n', 'line 2', 'such as "30m"'],
  ['service_levels:\n  first_reply:\n    urgent: soon\n', 'line 3', 'such as "30m"'],
  ['service_levels:\n  first_replies: 15m\n', 'line 2', 'first_reply'],
  ['service_levels:\n  tiers:\n    gold:\n      customers: [#gold]\n', 'line', 'quotes'],
  ['escalation:\n  - mention: ["@sam"]\n', 'line 2', 'such as "30m"'],
  ['escalation:\n  - after: 10m\n    mention: []\n', 'line 3', 'people or user groups'],
])('a mistake is named with its line and a remedy: %j', async (yaml, line, remedy) => {
  const failure = await companyWith(yaml).catch((error) => error)
  expect(failure).toBeInstanceOf(SupportError)
  expect(failure.message).toContain(line)
  expect(failure.message).toContain(remedy)
})
