import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { approvalsFor, isBeyond, type RefundPolicy } from '../domain/refund-policy.ts'
import { readSupportFile } from './support-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-refunds-'))
afterAll(() => rmSync(folder, { recursive: true }))

const orders = 'orders:\n  id: A-\\d{4}\n  return_window_days: 30\n'

function read(refunds: string, before = orders) {
  const file = join(folder, 'support.yaml')
  writeFileSync(file, `${before}refunds:\n${refunds}`)
  return readSupportFile(file).refunds
}

test('a company says what is paid unasked, what needs two people, and how much is too much', () => {
  const said = read(`  automatic_below: { USD: 20, JPY: 3000, KWD: 1.234 }
  two_approvals_above: { USD: 500.5 }
  per_customer: { count: 3, amount: { USD: 300 } }
  per_day: { count: 50 }
`)
  expect(said).toEqual({
    automaticBelow: { USD: 2000, JPY: 3000, KWD: 1234 },
    twoApprovalsAbove: { USD: 50_050 },
    perCustomer: { count: 3, days: 30, amount: { USD: 30_000 } },
    perDay: { count: 50, amount: {} },
  })
})

test.each([
  ['  automatic_below: 20\n', 'line 5', 'amounts by currency'],
  ['  automatic_below: { usd: 20 }\n', 'line 5', 'a currency such as USD'],
  ['  automatic_below: { USD: -1 }\n', 'line 5', 'not below 0'],
  ['  automatic_below: { USD: 1.234 }\n', 'line 5', 'more digits than USD has'],
  ['  automatic_below: { JPY: 1.5 }\n', 'line 5', 'more digits than JPY has'],
  ['  automatic_below: { USD: "20" }\n', 'line 5', 'amounts by currency'],
  ['  per_customer: 3\n', 'line 5', '"count" or "amount"'],
  ['  per_day: { count: 2.5 }\n', 'line 5', 'whole number'],
  ['  automatic: { USD: 20 }\n', 'line 5', 'not known'],
])('a mistake is named with its line: %j', (yaml, line, remedy) => {
  expect(() => read(yaml)).toThrow(line)
  expect(() => read(yaml)).toThrow(remedy)
})

test('without orders there is nothing to refund', () => {
  expect(() => read('  automatic_below: { USD: 20 }\n', '')).toThrow('needs "orders"')
})

describe('how many people must approve', () => {
  const policy: RefundPolicy = { automaticBelow: { USD: 2000 }, twoApprovalsAbove: { USD: 50_000 } }
  test.each([
    [1999, 'USD', 0],
    [2000, 'USD', 1],
    [50_000, 'USD', 1],
    [50_001, 'USD', 2],
    [1, 'EUR', 2],
    [null, null, 2],
  ])('%s %s: %s', (amount, currency, approvals) => expect(approvalsFor(policy, amount, currency)).toBe(approvals))

  test('with no policy, one', () => {
    for (const amount of [0, 1, 10 ** 9]) expect(approvalsFor({ automaticBelow: {} }, amount, 'USD')).toBe(1)
  })
})

test.each([
  [{ count: 2, amount: {} }, false],
  [{ count: 1, amount: {} }, true],
  [{ amount: { USD: 150 } }, false],
  [{ amount: { USD: 149 } }, true],
  [{ amount: { EUR: 1 } }, false],
])('after one refund of 100, another of 50 is beyond %j: %s', (limit, beyond) =>
  expect(isBeyond(limit, { count: 1, amountCents: 100 }, 50, 'USD')).toBe(beyond),
)
