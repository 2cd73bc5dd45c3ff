import { readExamples } from '../../understanding/examples.ts'
import { noLabel } from '../../understanding/labels.ts'
import { type AddressedExample, readAddressedExamples } from './examples.ts'
import { type JudgeAddressed, judgeBy } from './judge.ts'
import { learnAddressed } from './learned.ts'

// What lives here: whether a message of a shared channel is meant for support. It knows no conversation, no channel and no person; who is
// certainly spoken to (a direct message, a mention of the bot, an answer to its question) is decided before anybody asks here.

/** Learns from the examples that ship, and from a team's own presses of "Make it a ticket" and "Not a request". */
export function createAddressed(own: AddressedExample[] = []): JudgeAddressed {
  return judgeBy(learnAddressed([...readAddressedExamples(), ...requestsOfShops()], own))
}

// Of what is asked in shops and banks every sixth line is enough: all of them would make a request of everything.
const everySixth = 6

function requestsOfShops(): AddressedExample[] {
  const asked = readExamples().filter(({ label }) => label !== noLabel)
  return asked.filter((_, i) => i % everySixth === 0).map(({ text }) => ({ text, kind: 'request' }))
}
