import fc from 'fast-check'
import { readingOrderNumbers } from '../../domain/order-id.ts'
import { orderNumberWords } from '../../languages/order-number-words.ts'
import { withoutPrivate } from './without-private.ts'

const orderNumbers = readingOrderNumbers({ prefix: 'ORD-', digits: [4, 8], words: ['order'] }, orderNumberWords)
const known = { names: ['Maya Chen', 'Globex', 'Will May'], orderNumbers }

test.each([
  ['Hi Maya, the glaze is lead free.', 'Hi …, the glaze is lead free.'],
  ['I told maya chen and @Globex so.', 'I told … and … so.'],
  ['Maya Chen’s mug', '… mug'],
  ['You may rotate it; it will work.', 'You may rotate it; it will work.'],
  ['<@U0MAYA0001> see <#C1|general>', '… see …'],
  ['Write to maya.chen+x@globex.example or mailto:a@b.co', 'Write to … or mailto:…'],
  ['Your order ORD-12345 and order 55512 went out', 'Your order … and order … went out'],
  ['Account 4411223 or +49 (30) 1234-567', 'Account … or …'],
  ['Key sk_live_4f9a81bc77d2, id 550e8400-e29b-41d4-a716-446655440000', 'Key …, id …'],
  ['See TKT-1A2B3C4D, INV-2041 and #4821.', 'See … and ….'],
  ['https://help.example.com/mugs?token=abc#frag.', 'https://help.example.com/mugs.'],
  ['https://app.example.com/reset/9f8e7d6c5b4a3f2e1d', '…'],
  ['https://sam:secret@example.com/x and https://acme.slack.com/archives/C1/p1', '… and …'],
  ['It costs $1,250 for 10,000 calls since 2026-11-02, at most 2000 in v2.4.1 with sha256 and X-RateLimit-Limit.', ''],
  ['Takes 3-5 days, from 9:00 to 17:30.', ''],
])('of %j an article says %j', (text, left) => {
  expect(withoutPrivate(text, known)).toBe(left || text)
})

test('whatever is around them, addresses and long numbers do not stay', () => {
  const around = fc.string({ unit: fc.constantFrom('a', ' ', '.', '(', '漢', '\n', '<', ':', '1', '-') })
  fc.assert(
    fc.property(around, around, (before, after) => {
      const left = withoutPrivate(`${before} maya@globex.example 49301234567 ${after}`, known)
      expect(left).not.toContain('maya@globex')
      expect(left).not.toContain('49301234567')
    }),
  )
})
