import { asksIn } from './wording.ts'

test('a sentence that tells something is read together with what is asked', () => {
  const message = 'Hello! We are a school. Do you take purchase orders? Thanks.'
  expect(asksIn(message, 'We are a school.')).toBe('We are a school. Do you take purchase orders?')
})

test('a question is read alone, and so is a message without one', () => {
  const message = 'We are a school. Do you take purchase orders?'
  expect(asksIn(message, 'Do you take purchase orders?')).toBe('Do you take purchase orders?')
  expect(asksIn(message, message)).toBe(message)
  expect(asksIn('The servo twitches. It is new.', 'The servo twitches.')).toBe('The servo twitches.')
  expect(asksIn('我们是学校。可以开发票吗？', '我们是学校。')).toBe('我们是学校。 可以开发票吗？')
})
