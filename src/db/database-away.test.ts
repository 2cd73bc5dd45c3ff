import { isDatabaseAway } from './database-away.ts'

const failed = (cause: Error) => new Error('Failed query: select 1', { cause })

test.each([
  ['refused', Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' })],
  ['shut down', Object.assign(new Error('terminating connection due to administrator command'), { code: '57P01' })],
  ['cut', new Error('Connection terminated unexpectedly')],
  ['busy', new Error('timeout exceeded when trying to connect')],
  ['slow', Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })],
  [
    'read-only after a failover',
    Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' }),
  ],
  ['closed to us', Object.assign(new Error('permission denied for table inbox'), { code: '42501' })],
  ['no longer open to our password', Object.assign(new Error('password authentication failed'), { code: '28P01' })],
  ['in a deadlock', Object.assign(new Error('deadlock detected'), { code: '40P01' })],
  [
    'too slow to connect to, as the pool says of what the client said',
    new Error('Connection terminated due to connection timeout', {
      cause: new Error('Connection terminated unexpectedly'),
    }),
  ],
])('a database that is %s is away', (_, cause) => {
  expect(isDatabaseAway(failed(cause))).toBe(true)
})

test.each([
  ['a value it cannot take', failed(Object.assign(new Error('invalid byte sequence'), { code: '22021' }))],
  ['a duplicate', failed(Object.assign(new Error('duplicate key value'), { code: '23505' }))],
  ['a bug of ours', new TypeError('x is not a function')],
  ['an order service that does not answer', new Error('The order service timed out')],
  [
    'a network that order service is behind',
    new Error('Orders', { cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }) }),
  ],
  ['an address that is none', Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL' })],
  ['something else', 'no error at all'],
])('%s is not', (_, error) => {
  expect(isDatabaseAway(error)).toBe(false)
})
