import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSupportFile } from '../company/support-file.ts'
import { orderNumberWords } from '../languages/order-number-words.ts'
import { goodsPatterns } from './goods.ts'
import { orderNumbersBy } from './order-rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'frontdesk-orders-'))
afterAll(() => rmSync(folder, { recursive: true }))

function read(orders: string) {
  const file = join(folder, 'support.yaml')
  writeFileSync(file, `orders:\n${orders}`)
  return readSupportFile(file).orders
}

test('a company says what its order numbers look like, and how long money back may be asked for', () => {
  expect(read("  id: 'SO/\\d{6}'\n  return_window_days: 14\n")).toMatchObject({
    id: ['SO/\\d{6}'],
    return_window_days: 14,
  })
})

test.each([
  ['  id: ORD-(a+)+\n  return_window_days: 1\n', 'line 2', 'fixed beginning and digits'],
  ['  id: ORD-\\d{1,12}\n  return_window_days: 1\n', 'line 2', '3 to 16 digits'],
  ['  id: ORD-\\d{9,4}\n  return_window_days: 1\n', 'line 2', 'smaller number first'],
  ['  id: ORD-\\d{4,12}\n  return_window_days: soon\n', 'line 3', 'whole number'],
  ['  id: ORD-\\d{4,12}\n  return_window_days: 3\n  window: 1\n', 'line 4', 'not known'],
])('a mistake is named with its line: %j', (yaml, line, remedy) => {
  expect(() => read(yaml)).toThrow(line)
  expect(() => read(yaml)).toThrow(remedy)
})

describe('what customers order', () => {
  const { each } = goodsPatterns({ words: ['crate', 'glide*', '*wagen*', '木箱'], not: ['crate of beer', '木箱料'] })
  const found = (text: string) => text.match(each) ?? []

  test.each([
    ['Where is my crate?', ['crate']],
    ['both gliders and the Planwagen', ['glide', 'Planwagen']],
    ['木箱はどこですか', ['木箱']],
    ['crates are fine, a crate of beer too', []],
    ['the discrated thing', []],
    ['木箱料はいくら', []],
  ])('is found as words: %j', (text, words) => expect(found(text)).toEqual(words))

  test('of nothing, nothing', () => {
    expect('anything'.match(goodsPatterns({ words: [], not: [] }).each)).toBeNull()
  })
})

describe('where orders come from', () => {
  const rules = "  id: 'SO/\\d{6}'\n  return_window_days: 14\n"

  test('is our own table, unless the company names a service', () => {
    expect(read(rules)?.from).toEqual({ table: {} })
    expect(read(`  from: table\n${rules}`)?.from).toEqual({ table: {} })
    const http = '  from:\n    http:\n      url: https://orders.example.com/v1/\n      offers: [refunds]\n'
    expect(read('  from: stripe\n  return_window_days: 14\n')?.from).toEqual({ stripe: {} })
    expect(read(http + rules)?.from).toEqual({ http: { url: 'https://orders.example.com/v1', offers: ['refunds'] } })
  })

  test.each([
    ['  from: magento\n', 'line 2', 'must be table'],
    ['  from: http\n', 'line 2', 'must be the address of your service'],
    ['  from:\n    http:\n      url: orders.example.com\n', 'line 4', 'must be the address of your service'],
    ['  from:\n    http:\n      url: https://me:secret@x.example\n', 'line 4', 'must be the address of your service'],
    ['  from:\n    http:\n      url: https://x.example\n      offers: [money]\n', 'line 5', 'must be one of refunds'],
    ['  from:\n    table: {}\n    http:\n      url: https://x.example\n', 'line', 'must be table, stripe, or http'],
    ['  from:\n    htp:\n      url: https://x.example\n', 'line 3', '"htp" is not known'],
  ])('a mistake is named with its line: %j', (yaml, line, remedy) => {
    expect(() => read(yaml + rules)).toThrow(line)
    expect(() => read(yaml + rules)).toThrow(remedy)
  })
})

describe('how ids look', () => {
  const numbersBy = (orders: string) => {
    const rules = read(`${orders}  return_window_days: 14\n`)
    if (!rules) throw new Error('There are orders')
    return orderNumbersBy(rules, orderNumberWords)
  }

  test('a company has ids of several forms', () => {
    const numbers = numbersBy("  id: ['A-\\d{5}', 'B/\\d{4}', '[A-Z]{2}\\d{2}-[A-Z0-9]{4}']\n  words: [order]\n")
    expect(numbers.find('order 12345, B/1234, ab12-c3d4 and 1234')).toEqual(['AB12-C3D4', 'B/1234', 'A-12345'])
    expect(numbers.example).toBe('A-12345')
  })

  test('payments of Stripe are known, and invoices may have a prefix of the company’s', () => {
    const payment = 'pi_3MtwBwLkdIwHu7ix28a3tqPa'
    expect(numbersBy('  from: stripe\n').find(`${payment} and 8A1B2C3D-0001`)).toEqual([payment, '8A1B2C3D-0001'])
    expect(numbersBy("  from: stripe\n  id: 'ACME-\\d{4,6}'\n").find(`ACME-0001 and ${payment}`)).toEqual([
      payment,
      'ACME-0001',
    ])
  })

  test.each([
    ["  id: '[A-Z]+-\\d{4}'\n", 'needs a limit for each repeat'],
    ["  id: '(?=A)A-\\d{4}'\n", 'may not look ahead'],
    ["  id: '(A-){2}\\d{4}'\n", 'may not repeat a group'],
    ["  id: '[A-Z]{8}'\n", 'must have digits'],
    ["  id: ['A-\\d{4}', 'B-\\d{1}']\n", '3 to 16 digits'],
    ['  words: [order]\n', 'must say how your order numbers look'],
  ])('a form that cannot be read safely is refused: %j', (yaml, problem) => {
    expect(() => numbersBy(yaml)).toThrow(problem)
  })
})
