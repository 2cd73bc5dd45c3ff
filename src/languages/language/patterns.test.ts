import { expect, test } from '@jest/globals'
import { withoutCaptures } from './patterns.ts'

test('only groups that remember what they matched become others', () => {
  expect(withoutCaptures('thank (you|u)( so much)?')).toBe('thank (?:you|u)(?: so much)?')
  expect(withoutCaptures(String.raw`(?<!love )you|\(a\)|[(b]|[^\](]|(?:c)|\\(d)`)).toBe(
    String.raw`(?<!love )you|\(a\)|[(b]|[^\](]|(?:c)|\\(?:d)`,
  )
})
