import { noLabel } from '../../understanding/prediction.ts'
import { readExamples } from '../examples/examples.ts'
import { type AddressedExample, readAddressedExamples } from './examples.ts'
import { type JudgeAddressed, judgeBy } from './judge.ts'
import { addressedOf, type LearnedAddressed, learnAddressed } from './learned.ts'

// Decides whether a message in a shared channel is meant for support. Knows no conversations, channels or people.
// Messages that certainly address the bot (direct messages, mentions, answers to its questions) are handled before this
// is asked.

/** Learns from the shipped examples and a team's own decisions, and builds the judge. */
export const createAddressed = (own: AddressedExample[] = []): JudgeAddressed => addressedBy(learnShippedAddressed(own))

/** Learns from the shipped examples, and from a team's use of "Make it a ticket" and "Not a request". */
export const learnShippedAddressed = (own: AddressedExample[] = []): LearnedAddressed =>
  learnAddressed([...readAddressedExamples(), ...requestsOfShops()], own)

/** Builds the judge from learned data, which may come from another thread. */
export const addressedBy = (learned: LearnedAddressed): JudgeAddressed => judgeBy(addressedOf(learned))

// A sample of the intent examples is enough. All of them would make everything look like a request.
const everySixth = 6

function requestsOfShops(): AddressedExample[] {
  const asked = readExamples().filter(({ label }) => label !== noLabel)
  return asked.filter((_, i) => i % everySixth === 0).map(({ text }) => ({ text, kind: 'request' }))
}
