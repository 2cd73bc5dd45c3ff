import { reader } from '../languages/reader.ts'
import { askedWords, missingFrom, shareIn } from './shown-words.ts'

const termsOf = (text: string) => reader.termsOf(text).map((term) => ({ term, weight: 1 }))
const wordsOf = (text: string) => new Set(reader.termsOf(reader.comparable(text)))
const share = (question: string, text: string) => shareIn([wordsOf(text)], askedWords(question, termsOf, reader))

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

test('a word that neither what is shown nor the title has is missing', () => {
  const missing = (question: string) =>
    missingFrom([wordsOf('Open the settings.'), wordsOf('Change the logo')], askedWords(question, termsOf, reader))
  expect(missing('change the logo in the settings')).toBe(0)
  expect(missing('change the violin and the piano')).toBe(2)
})
