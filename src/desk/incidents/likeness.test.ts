import type { Ticket } from '../../domain/ticket.ts'
import { reader } from '../../languages/reader.ts'
import { createNearness } from './likeness.ts'

const nearness = createNearness(reader)
let count = 0
/** What is compared of a ticket. */
const ticket = (request: string, translation: string | null = null) =>
  ({ id: `TKT-${count++}`, request, translation }) as Ticket // nothing else of it is read

const exporting = { title: 'the export fails', tickets: [] }
const isLike = (about: Parameters<typeof nearness>[0], text: string) => nearness(about, ticket(text)) >= 1

test.each([
  'Since this morning exporting to CSV gives an error 500',
  'Can a person help? Every export fails here',
  'Hello! Our nightly export has failed three times.\nCould you look into it?',
])('%s is like it', (text) => {
  expect(isLike(exporting, text)).toBe(true)
})

test.each([
  'We cannot log in since noon',
  'Our webhooks arrive an hour late',
  'Please let me talk to somebody about the invoice of last month',
  'Where is my order 1042?',
  'Thanks, that works!',
  '',
  '👍',
])('“%s” is not', (text) => {
  expect(isLike(exporting, text)).toBe(false)
})

test('what staff say is about it tells more than how they call it', () => {
  const incident = {
    title: 'problem with AWS',
    tickets: [
      ticket('Webhook deliveries to our endpoint are delayed'),
      ticket('Our webhooks arrive with a delay of 40 minutes'),
    ],
  }
  expect(isLike(incident, 'Webhooks are delayed again')).toBe(true)
  expect(isLike({ ...incident, tickets: [] }, 'Webhooks are delayed again')).toBe(false)
  expect(isLike(incident, 'How do I pay by invoice?')).toBe(false)
})

test('a ticket in another language is compared in its translation, and by topics that all languages share', () => {
  const foreign = ticket('Der Export unserer Daten schlägt fehl', 'The export of our data fails')
  expect(nearness(exporting, foreign)).toBeGreaterThanOrEqual(1)
  const login = { title: 'the login', tickets: [] }
  expect(nearness(login, ticket('ログインできません'))).toBeGreaterThan(
    nearness(login, ticket('We export our data')) + 0.5,
  )
})

test('quotations and code are not what somebody tells', () => {
  expect(isLike(exporting, 'Our webhooks are late.\n> the export fails')).toBe(false)
})
