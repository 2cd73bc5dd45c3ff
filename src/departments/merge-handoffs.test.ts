import { type Handoff, mergeHandoffs } from './merge-handoffs.ts'

const handoff = (more: Partial<Handoff>): Handoff => ({
  kind: 'handoff',
  category: 'billing',
  priority: 'normal',
  reason: 'Wants an invoice.',
  ...more,
})

test('the more urgent of two hand-overs decides how soon and for whom, and both reasons are kept', () => {
  const calm = handoff({ reply: 'A person looks at it.' })
  const urgent = handoff({
    category: 'human_needed',
    priority: 'urgent',
    reason: 'Feels unsafe.',
    reply: 'I get a person.',
  })
  const expected = {
    category: 'human_needed',
    priority: 'urgent',
    reply: 'A person looks at it.\n\nI get a person.',
    reason: 'Wants an invoice. Feels unsafe.',
  }
  expect(mergeHandoffs([calm, urgent])).toMatchObject(expected)
  expect(mergeHandoffs([urgent, calm])).toMatchObject({ category: 'human_needed', priority: 'urgent' })
})

test('of two equally urgent ones the first leads, and what both say is said once', () => {
  const twice = mergeHandoffs([handoff({ reply: 'Noted.' }), handoff({ category: 'technical', reply: 'Noted.' })])
  expect(twice).toMatchObject({ category: 'billing', reply: 'Noted.', reason: 'Wants an invoice.' })
})

test('the refunds of all are kept, each order once', () => {
  const refunds = [{ orderId: 'ORD-1', reason: 'late' }]
  const merged = mergeHandoffs([
    handoff({ refunds }),
    handoff({ refunds: [...refunds, { orderId: 'ORD-2', reason: 'broken' }] }),
  ])
  expect(merged?.refunds?.map(({ orderId }) => orderId)).toEqual(['ORD-1', 'ORD-2'])
})

test('without hand-overs there is none', () => {
  expect(mergeHandoffs([])).toBeUndefined()
})
