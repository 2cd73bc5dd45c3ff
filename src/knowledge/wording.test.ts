import { questionsBeside } from './wording.ts'

test('a sentence that tells something is read together with what is asked', () => {
  const message = 'Hello! We are a school. Do you take purchase orders? Thanks.'
  expect(questionsBeside(message, 'We are a school.')).toBe('Do you take purchase orders?')
  expect(questionsBeside('我们是学校。可以开发票吗？', '我们是学校。')).toBe('可以开发票吗？')
})

test('a question is read alone, and so is a message without one', () => {
  const message = 'We are a school. Do you take purchase orders?'
  expect(questionsBeside(message, 'Do you take purchase orders?')).toBe('')
  expect(questionsBeside(message, message)).toBe('')
  expect(questionsBeside('The servo twitches. It is new.', 'The servo twitches.')).toBe('')
})
