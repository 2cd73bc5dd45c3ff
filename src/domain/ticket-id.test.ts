import fc from 'fast-check'
import { findTicketId, newTicketId } from './ticket-id.ts'

test('every new id is found, however it is written', () => {
  fc.assert(
    fc.property(fc.constantFrom('-', '_', ' ', ''), fc.boolean(), (dash, lower) => {
      const id = newTicketId()
      const written = `news on ${id.replace('-', dash)}?`
      expect(findTicketId(lower ? written.toLowerCase() : written)).toBe(id)
    }),
  )
})

test.each(['', 'TKT', 'TKT-123', 'TKT-1A2B3C4', 'TKT-1A2B3C4D5', 'TKT-1A2B3C4G', 'XTKT-1A2B3C4D', 'ORD-12345678'])(
  '%j holds no ticket id',
  (text) => {
    expect(findTicketId(text)).toBeUndefined()
  },
)

test('any text yields a ticket id or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('t', 'k', 'TKT', '-', ' ', '1', 'f', 'G', '\n', '–') }), (text) => {
      expect(findTicketId(text) ?? 'TKT-00000000').toMatch(/^TKT-[0-9A-F]{8}$/)
    }),
  )
})
