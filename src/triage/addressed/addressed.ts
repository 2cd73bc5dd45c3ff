import { noLabel } from '../../understanding/prediction.ts'
import { readExamples } from '../examples.ts'
import { type AddressedExample, readAddressedExamples } from './examples.ts'
import { type JudgeAddressed, judgeBy } from './judge.ts'
import { addressedOf, type LearnedAddressed, learnAddressed } from './learned.ts'

// What lives here: whether a message of a shared channel is meant for support. It knows no conversation, no channel and no person; who is
// certainly spoken to (a direct message, a mention of the bot, an answer to its question) is decided before anybody asks here.

/** Learns from the examples that ship and from a team's own presses, and is ready. */
export const createAddressed = (own: AddressedExample[] = []): JudgeAddressed => addressedBy(learnShippedAddressed(own))

/** Learns from the examples that ship, and from a team's own presses of "Make it a ticket" and "Not a request". */
export const learnShippedAddressed = (own: AddressedExample[] = []): LearnedAddressed =>
  learnAddressed([...readAddressedExamples(), ...requestsOfShops()], own)

/** The judge by what was learned, perhaps in another thread. */
export const addressedBy = (learned: LearnedAddressed): JudgeAddressed => judgeBy(addressedOf(learned))

// Of what is asked in shops and banks every sixth line is enough: all of them would make a request of everything.
const everySixth = 6

function requestsOfShops(): AddressedExample[] {
  const asked = readExamples().filter(({ label }) => label !== noLabel)
  return asked.filter((_, i) => i % everySixth === 0).map(({ text }) => ({ text, kind: 'request' }))
}
