import { opening } from '../languages/courtesy.ts'
import { summaryOf as summarise } from './summary.ts'

const summaryOf = (text: string) => summarise(text, opening)

describe('the summary of a message', () => {
  test('is its first sentence that says something', () => {
    expect(summaryOf('Hi there! I hope you are well. My mixer broke.')).toBe('My mixer broke.')
    expect(summaryOf('Hello team,\n\nmy mixer broke after two days. Please help.')).toBe(
      'my mixer broke after two days.',
    )
    expect(summaryOf('您好。我的订单还没有到。请帮忙。')).toBe('我的订单还没有到。')
  })

  test('is at most 200 characters, cut between words', () => {
    const summary = summaryOf('very '.repeat(100))
    expect([...summary].length).toBeLessThanOrEqual(200)
    expect(summary).toMatch(/very…$/)
  })

  test.each([
    ['', '(no words)'],
    ['   ', '(no words)'],
    ['Hello', 'Hello'],
    ['🙂', '🙂'],
  ])('is never empty: %j → %s', (text, summary) => {
    expect(summaryOf(text)).toBe(summary)
  })
})
