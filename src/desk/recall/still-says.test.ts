import { stillSays } from './still-says.ts'

const told = ['You can return it within 14 days.', 'We **do not** charge for [this](https://x.example).']

test.each([
  ['the same', 'You can return it within 14 days. We **do not** charge for [this](https://x.example).'],
  ['other spaces and marks', '*You can  return it\nwithin 14 days*\n\n- We do not charge for this'],
  [
    'more around it',
    'Good news. You can return it within 14 days. Really. We do not charge for [this](https://y.example)!',
  ],
  ['a typo mended', 'You can retun it within 14 days. We do not charge for this.'],
  ['another order', 'We do not charge for this. You can return it within 14 days.'],
])('%s is still what was told', (_, text) => {
  expect(stillSays(text, told)).toBe(true)
})

test.each([
  ['another number', 'You can return it within 30 days. We do not charge for this.'],
  ['a negation', 'You cannot return it within 14 days. We do not charge for this.'],
  ['a negation less', 'You can return it within 14 days. We do charge for this.'],
  ['another unit', 'You can return it within 14 hours. We do not charge for this.'],
  ['a sentence less', 'You can return it within 14 days.'],
  ['a word more in the middle', 'You can return it unused within 14 days. We do not charge for this.'],
  ['nothing', ''],
])('%s is not', (_, text) => {
  expect(stillSays(text, told)).toBe(false)
})

test('prices, percentages and languages without spaces are told apart', () => {
  expect(stillSays('It costs $5.00.', ['It costs €5.00.'])).toBe(false)
  expect(stillSays('It costs $5.50 a month now', ['It costs $5.00 a month now'])).toBe(false)
  expect(stillSays('You get 50% of it back soon', ['You get 5% of it back soon'])).toBe(false)
  expect(stillSays('14日以内に返品できます。', ['30日以内に返品できます。'])).toBe(false)
  expect(stillSays('**14日**以内に返品できます。', ['14日以内に返品できます。'])).toBe(true)
})
