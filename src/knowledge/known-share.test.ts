import { reader } from '../languages/reader.ts'
import { askedWords, knownShare } from './known-share.ts'

const termsOf = (text: string) => reader.termsOf(text).map((term) => ({ term, weight: 1 }))
const share = (question: string, text: string) =>
  knownShare(askedWords(question, termsOf, reader), new Set(reader.termsOf(reader.comparable(text))))

test('a question whose words are all in the answer is known, and one about something else is not', () => {
  expect(share('change the logo', 'Change your logo in the settings.')).toBe(1)
  expect(share('change the violin', 'Change your logo in the settings.')).toBe(0.5)
  expect(share('violin lessons', 'Change your logo in the settings.')).toBe(0)
})

test('other words for the same thing are known', () => {
  expect(share('switch off the alerts', 'Disable notifications')).toBeGreaterThan(0.4)
  expect(share('a colleague', 'Invite a team member')).toBe(1)
})

test('a question without any word of its own is not known', () => {
  expect(share('how is it?', 'Change your logo.')).toBe(0)
})
