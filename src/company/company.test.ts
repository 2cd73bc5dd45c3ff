import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig, withCompanyArgument, withSomeCompany } from '../config.ts'
import { SupportError } from '../domain/errors.ts'
import { readCompany } from './company.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'frontdesk-company-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

test('both made-up companies are whole', async () => {
  for (const name of ['shop', 'api-vendor']) {
    const company = await readCompany(`samples/${name}`)
    expect([name, company.missing]).toEqual([name, undefined])
    expect(company.about?.offers).toMatch(/\w/)
  }
})

test.each(['a folder that is not there', 'an empty one, as Docker makes for a mount'])(
  'of %s it says what to do',
  async (what) => {
    const { files, missing } = await readCompany(what.startsWith('an empty') ? dir : join(dir, 'none'))
    expect(files).toBeUndefined()
    expect(missing).toMatch(/no company folder.*docs\/how-to\/company\.md.*COMPANY_DIR/)
  },
)

test('a company whose articles are not written yet is told where to write them', async () => {
  writeFileSync(join(dir, 'support.yaml'), 'company:\n  name: Initech\n')
  expect((await readCompany(dir)).missing).toContain('no articles')
  mkdirSync(join(dir, 'knowledge'))
  writeFileSync(join(dir, 'knowledge', 'README.md'), 'For writers.')
  expect((await readCompany(dir)).missing).toContain('no articles')
  writeFileSync(join(dir, 'knowledge', 'first.md'), 'x')
  expect((await readCompany(dir)).missing).toBeUndefined()
})

test('how long tickets wait is the company’s to say, each by itself', async () => {
  const usual = { assumeAfterHours: 72, keepOwnerDays: 7, asksRating: true, groupMinutes: 15 }
  writeFileSync(join(dir, 'support.yaml'), 'company:\n  name: Initech\n')
  expect((await readCompany(dir)).life).toEqual(usual)
  writeFileSync(join(dir, 'support.yaml'), 'tickets:\n  solved_after_hours: 0\n  ask_rating: false\n')
  expect((await readCompany(dir)).life).toEqual({ ...usual, assumeAfterHours: 0, asksRating: false })
})

test('the emoji by which staff act are the company’s to say, each by itself', async () => {
  const usual = { makeTicket: 'ticket', claim: 'eyes', resolve: 'white_check_mark', seen: 'eyes' }
  writeFileSync(join(dir, 'support.yaml'), 'company:\n  name: Initech\n')
  expect((await readCompany(dir)).emoji).toEqual(usual)
  writeFileSync(join(dir, 'support.yaml'), 'emoji:\n  make_ticket: ":admission_tickets:"\n  claim: off\n  seen: off\n')
  expect((await readCompany(dir)).emoji).toEqual({ makeTicket: 'admission_tickets', resolve: 'white_check_mark' })
})

test.each([
  ['company:\n  nam: Initech\n', 'line 2', 'use company'],
  ['company: Initech\n', 'line 1', 'name'],
  ['company:\n  name: Initech\n  offers: [a]\n', 'line 3', 'must be text'],
  ['departments:\n  technical:\n    asks:\n      - 7\n', 'line 4', 'must be a question'],
  ['departments:\n  technical:\n    asks:\n      - english: Which?\n', 'line 4', 'must be a question'],
  ['departments:\n  technical:\n    ask: [Which?]\n', 'line 3', 'asks'],
  ['departments:\n  faq:\n    answers: free\n', 'line 3', 'must be quoted or written'],
  ['channels:\n  answers:\n    general: written\n', 'line', 'must have IDs of channels as keys'],
  ['language: english\n', 'line 1', 'must be one of en, es, pt, fr, de, id, ja, zh'],
  ['language: [de]\n', 'line 1', 'must be one of en'],
  ['base_url: help.acme.example\n', 'line 1', 'such as https://help.example.com/docs'],
  ['base_url: javascript:alert(1)\n', 'line 1', 'must be the address of the site'],
  ['translate: perhaps\n', 'line 1', 'must be true or false'],
  ['tickets:\n  solved_after_hours: soon\n', 'line 2', 'must be a number of hours'],
  ['tickets:\n  keep_owner_days: -1\n', 'line 2', 'must be at least 0'],
  ['tickets:\n  keep_owners_days: 3\n', 'line 2', 'keep_owner_days'],
  ['emoji:\n  claim: 👀\n', 'line 2', 'must be the name of an emoji'],
  ['emoji:\n  claim: ticket\n', 'line', 'a different emoji for each act'],
  ['departments:\n  tech:\n    asks: [Which?]\n', 'line 3', 'about'],
  ['departments:\n  sales:\n    about: offers\n    examples: [one]\n', 'line 4', 'at least five'],
  ['departments:\n  sales: everything\n', 'line 2', 'must have "about" and "examples"'],
  ['departments:\n  human:\n    about: x\n    examples: [a, b, c, d, e]\n', 'line 3', 'cannot be changed'],
  ['departments:\n  "#1":\n    about: x\n    examples: [a, b, c, d, e]\n', 'line 3', 'must be a name of letters'],
  [
    'departments:\n  sales:\n    about: x\n    examples: [a, b, c, d, e]\n    priority: urgent\n',
    'line 5',
    'low, normal or high',
  ],
  [
    'departments:\n  sales:\n    about: x\n    examples: [a, b, c, d, e]\n    channel: Our Sales\n',
    'line 5',
    'name or id of a channel',
  ],
  [
    'departments:\n  sales:\n    about: x\n    examples: [a, b, c, d, e]\n    channel: #sales\n',
    'line 5',
    'put quotes around it',
  ],
  ['teams:\n  - name: EU\n', 'line 2', 'channel'],
  ['teams:\n  - name: Support\n    channel: eu\n', 'line 2', 'stands for the support channel'],
  ['teams:\n  - {name: EU, channel: eu}\n  - {name: eu, channel: eu2}\n', 'line 3', 'has the name of another team'],
  ['teams:\n  - {name: EU, channel: eu, departments: [legal]}\n', 'line 2', 'a department that does not exist: legal'],
  ['teams:\n  - {name: billing, channel: eu, words: [x]}\n', 'line 2', 'must be among its departments'],
  [
    'teams:\n  - {name: EU, channel: eu, departments: [sales]}\ndepartments:\n  sales: {about: x, examples: [a, b, c, d, e], channel: s}\n',
    'line 2',
    'a channel of its own',
  ],
  ['channels:\n  default: loud\n', 'line 2', 'answer'],
  ['import: https://help.acme.example\n', 'line 1', 'must be a list of sources'],
  ['import:\n  - https://help.acme.example\n', 'line 2', 'must have "from"'],
  ['import:\n  - from: https://help.acme.example\n    at: 25:00\n', 'line 3', 'must be a time such as "03:00"'],
  ['import:\n  - from: exports\n    every: hour\n', 'line 3', 'must be daily'],
  ['import:\n  - from: exports\n    name: ../up\n', 'line 3', 'letters, digits and dashes'],
  ['import:\n  - from: exports\n    url: docs.acme.example\n', 'line 3', 'must be an address'],
  ['channels:\n  modes:\n    acme: tikets\n', 'line 3', 'tickets'],
])('a mistake in support.yaml is named with its line: %j', async (yaml, line, remedy) => {
  writeFileSync(join(dir, 'support.yaml'), yaml)
  const failure = await readCompany(dir).catch((error) => error)
  expect(failure).toBeInstanceOf(SupportError)
  expect(failure.message).toContain(line)
  expect(failure.message).toContain(remedy)
})

describe('whom the sandbox and the console show', () => {
  const shownBy = (...args: string[]) =>
    withSomeCompany(withCompanyArgument(loadConfig({ COMPANY_DIR: join(dir, 'none') }), args)).companyDir

  test('the made-up shop, while there is no company', () => {
    expect(shownBy()).toMatch(/samples.shop$/)
  })

  test('the company that the command line names', () => {
    expect(shownBy('--company', 'samples/api-vendor')).toBe('samples/api-vendor')
    expect(shownBy('--company=samples/shop')).toBe('samples/shop')
  })

  test('the company of the settings', () => {
    expect(withSomeCompany(loadConfig({ COMPANY_DIR: 'samples/api-vendor' })).companyDir).toBe('samples/api-vendor')
  })

  test.each([
    [['--company', 'samples/nobody'], /samples\/nobody is not a company's folder/],
    [['--compani', 'x'], /--company <folder>/],
    [['--company'], /--company <folder>/],
  ])('%j is refused with words', (args, words) => {
    expect(() => shownBy(...args)).toThrow(words)
    expect(() => shownBy(...args)).toThrow(SupportError)
  })
})
