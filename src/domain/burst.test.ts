import fc from 'fast-check'
import { readBurst } from './burst.ts'
import type { Happening } from './message.ts'

const maya = { userId: 'U_MAYA', teamId: 'T2', name: 'Maya', company: 'Globex' }
const wrote = (ts: string, text: string): Happening => ({
  kind: 'written',
  ts,
  author: { kind: 'customer', customer: maya },
  text,
  attachments: [],
})
const sam = (ts: string, text: string): Happening => ({
  kind: 'written',
  ts,
  author: { kind: 'staff', userId: 'U_SAM' },
  text,
  attachments: [],
})
const edited = (ts: string, text: string): Happening => ({ kind: 'edited', ts, authorId: 'U_MAYA', text })
const deleted = (ts: string): Happening => ({ kind: 'deleted', ts, authorId: 'U_MAYA' })
const texts = (happenings: Happening[]) => readBurst(happenings).fromCustomer.map(({ text }) => text)

test('messages are read in the order in which they were written', () => {
  expect(texts([wrote('3.000001', 'c'), wrote('1.000001', 'a'), wrote('2.000001', 'b')])).toEqual(['a', 'b', 'c'])
})

test('staff are kept apart from the customer', () => {
  const burst = readBurst([wrote('1.1', 'a'), sam('2.1', 'b')])
  expect(burst.fromCustomer.map(({ text }) => text)).toEqual(['a'])
  expect(burst.fromStaff.map(({ text }) => text)).toEqual(['b'])
})

test('a message that was edited or deleted meanwhile is read in its current state', () => {
  expect(texts([wrote('1.1', 'a'), edited('1.1', 'b'), edited('1.1', 'c')])).toEqual(['c'])
  expect(texts([wrote('1.1', 'a'), deleted('1.1')])).toEqual([])
})

test('a change to an earlier message stays a change', () => {
  expect(readBurst([edited('1.1', 'b'), { kind: 'nothing' }]).changes).toEqual([edited('1.1', 'b')])
})

test('every message is in it once, or was deleted', () => {
  const ts = fc.integer({ min: 1, max: 5 }).map((second) => `${second}.000001`)
  const happening = fc.oneof(
    fc.tuple(ts, fc.string()).map(([at, text]) => edited(at, text)),
    ts.map(deleted),
  )
  fc.assert(
    fc.property(fc.uniqueArray(ts), fc.array(happening), (written, changes) => {
      const all = written.map((at) => wrote(at, 'x'))
      const last = new Map(changes.map((change) => ['ts' in change ? change.ts : '', change.kind]))
      const left = written.filter((at) => last.get(at) !== 'deleted').sort()
      expect(readBurst([...all, ...changes]).written.map((message) => message.ts)).toEqual(left)
    }),
  )
})
