import { claimedBySam, lee, maya, newSituation, sam, writes } from '../../test/new-situation.ts'
import { readFacts } from './read-facts.ts'

const factsOf = (...[happenings, given]: Parameters<typeof newSituation>) =>
  readFacts(newSituation(happenings, given), { staff: [], askedFor: { tickets: [] } })

test('a message is in a direct message, in a thread, or at the top of a channel', () => {
  const atTheTop = { ...writes(maya), threadTs: undefined }
  expect(factsOf([atTheTop]).where).toBe('a channel')
  expect(factsOf([writes(maya)]).where).toBe('a thread')
  expect(factsOf([atTheTop], { isDirect: true }).where).toBe('a direct message')
  expect(factsOf([writes(maya)], { isDirect: true }).where).toBe('a direct message')
})

test('below a claimed ticket its owner is told from others of ours', () => {
  const below = { ticket: claimedBySam }
  expect(factsOf([writes(sam)], below)).toMatchObject({ who: 'the ticket’s owner', state: 'claimed ticket' })
  expect(factsOf([writes(lee)], below).who).toBe('a colleague')
  expect(factsOf([writes(sam), writes(lee)], below).who).toBe('a colleague')
  expect(factsOf([writes(sam), writes(maya)], below).who).toBe('the customer')
})
