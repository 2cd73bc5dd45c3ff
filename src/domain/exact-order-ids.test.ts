import { inNoTime } from '../../test/in-no-time.ts'
import { shopOrders } from '../../test/shop-orders.ts'
import { stripeExample, stripeIds } from '../orders/order-id-forms.ts'
import { withExactIds } from './exact-order-ids.ts'

const ids = withExactIds(stripeIds, stripeExample)
const payment = 'pi_3MtwBwLkdIwHu7ix28a3tqPa'

test.each([
  [`Where is ${payment}?`, [payment]],
  [`<https://dashboard.stripe.com/payments/${payment}|the payment>`, [payment]],
  [`(${payment}), ch_3MmlLrLkdIwHu7ix0snN0B15.`, [payment, 'ch_3MmlLrLkdIwHu7ix0snN0B15']],
  ['Where is pi_hJLbuLZEBFHqhyIA?', ['pi_hJLbuLZEBFHqhyIA']],
  ['invoice 8A1B2C3D-0001 and 8a1b2c3d-0002', ['8A1B2C3D-0001', '8A1B2C3D-0002']],
  ['請求書8A1B2C3D-0001はどこですか', ['8A1B2C3D-0001']],
  [`${payment} ${payment}`, [payment]],
])('%j names %j', (text, found) => {
  expect(ids.find(text)).toEqual(found)
  expect(ids.given(text)).toEqual(found)
})

test.each([
  'we need 4990 licences until 2026-11-12',
  'call 20261112-2030 or 5551234567-0001',
  'TKT-1A2B3C4D and TKT-12345678',
  '550e8400-1234-4567-89ab-446655440000',
  'pi_short, pi_ and the pi_constantly_used_name, or pi_constantlyusedname',
  `x${payment} and ${payment}_secret_abc`,
  'CVE-2024-1234, ISO-9001, COVID-2019',
  'order 12345',
])('%j names none', (text) => {
  expect(ids.find(text)).toEqual([])
  expect(ids.given(text)).toEqual([])
  expect(ids.without(text)).toBe(text)
})

test('an id is kept as it was typed, unless its form has capital letters only', () => {
  expect(ids.normal(` ${payment} `)).toBe(payment)
  expect(ids.normal('8a1b2c3d-0001')).toBe('8A1B2C3D-0001')
  expect(ids.normal('nothing')).toBe('nothing')
  expect(ids.find(ids.example)).toEqual([ids.example])
})

test('what is said beside ids is left', () => {
  expect(ids.without(`Where is ${payment}, please?`)).toMatch(/^Where is\s+, please\?$/)
})

test('they stand beside the numbers of a company, of which no digit is read twice', () => {
  const both = withExactIds(['[A-Z]{3}\\d{2}-\\d{5}'], 'ABC12-12345', shopOrders().numbers)
  expect(both.find('order 12345 and ABC12-54321')).toEqual(['ABC12-54321', 'ORD-12345'])
  expect(both.given('ABC12-54321')).toEqual(['ABC12-54321'])
  expect(both.example).toBe('ORD-12345')
})

test('long and hostile texts are read in linear time', () => {
  for (const part of ['A', 'A-', '8A1B2C3D-', 'pi_', 'pi_3MtwBwLkdIwHu7ix28a3tqPa', '0-', ' pi_aaaaaaaaaaaaaaaa', '_'])
    inNoTime(() => [ids.find(part.repeat(400_000 / part.length)), ids.without(part.repeat(400_000 / part.length))])
})
