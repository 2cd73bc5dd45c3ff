import type { Facts, State, What, Where, Who } from './facts.ts'
import { type Act, rowFor, table } from './table.ts'

const usual = { mode: 'answer', served: true } as const
const everyone: Who[] = [
  'the customer',
  'another customer',
  'several customers',
  'the ticket’s owner',
  'staff',
  'a colleague',
  'nobody',
]
const everywhere: Where[] = ['a direct message', 'a channel', 'a thread']
const states: State[] = [
  'no customer',
  'ours',
  'asked',
  'people talk',
  'open ticket',
  'claimed ticket',
  'waiting ticket',
  'resolved ticket',
  'closed ticket',
]
const words: What[] = [
  'something',
  'to somebody else by name',
  'thanks',
  'another courtesy',
  'talk',
  'unclear',
  'asks for news',
  'asks for news of another ticket',
  'goes on about a closed ticket',
  'an edit',
  'an answer is overdue',
  'nothing new',
]
const everything: Facts[] = everyone.flatMap((who) =>
  everywhere.flatMap((where) =>
    states.flatMap((state) => words.map((what) => ({ who, where, state, what, ...usual }))),
  ),
)
const actsWhere = (holds: (facts: Facts) => boolean, given: Partial<Facts> = {}) => {
  const facts = everything.map((one) => ({ ...one, ...given })).filter(holds)
  return [...new Set(facts.map((one) => rowFor(one).act))].sort()
}
const isCustomer = ({ who }: Facts) => who.includes('customer')
const isOfOurs = ({ who }: Facts) => who === 'staff' || who === 'a colleague'

/** Whatever is set for the channel. */
const below = { where: 'below a card', mode: 'off' } as const

/** One situation for each row, in which it and no other decides. */
const stories: [who: Who, state: State, what: What, act: Act, says: string, given?: Partial<Facts>][] = [
  ['staff', 'no customer', 'nothing new', 'keep as notes', 'Staff write, edit or delete something below a card', below],
  ['the customer', 'open ticket', 'something', 'ignore', 'The bot is off in this channel', { mode: 'off' }],
  [
    'the customer',
    'ours',
    'something',
    'listen',
    'The bot only listens to its name',
    { mode: 'mentions', served: false },
  ],
  ['nobody', 'people talk', 'an answer is overdue', 'remind staff', 'Nobody answered a customer in time'],
  ['nobody', 'ours', 'an edit', 'notice the edit', 'A customer edits a message that the bot answered'],
  ['nobody', 'open ticket', 'nothing new', 'listen', 'A message is edited or deleted'],
  ['staff', 'no customer', 'nothing new', 'ignore', 'Our people talk among themselves'],
  ['staff', 'open ticket', 'nothing new', 'claim', 'Staff answer in the thread of an unclaimed ticket'],
  ['a colleague', 'open ticket', 'nothing new', 'relay', 'A colleague outside the support channel'],
  ['a colleague', 'claimed ticket', 'nothing new', 'relay', 'Others of ours write'],
  ['the ticket’s owner', 'claimed ticket', 'nothing new', 'listen', 'The ticket’s owner answers in its thread'],
  ['staff', 'ours', 'nothing new', 'listen', 'Our people answer a customer'],
  ['the customer', 'resolved ticket', 'thanks', 'confirm', 'The customer says thanks below a resolved ticket'],
  ['several customers', 'closed ticket', 'thanks', 'listen', 'Thanks below a closed ticket'],
  ['several customers', 'people talk', 'thanks', 'listen', 'Thanks to our people need no answer'],
  ['the customer', 'ours', 'to somebody else by name', 'listen', 'A customer speaks to somebody else by name'],
  ['several customers', 'ours', 'thanks', 'be courteous', 'Several customers thank the bot at once'],
  ['several customers', 'ours', 'talk', 'listen', 'People talk in a channel'],
  ['several customers', 'ours', 'unclear', 'ask staff', 'It is unclear whether somebody in a channel'],
  ['several customers', 'open ticket', 'something', 'relay', 'Several customers write in a ticket’s thread'],
  ['several customers', 'people talk', 'something', 'wait for people', 'Several customers write at once where people'],
  ['several customers', 'ours', 'something', 'hand over', 'Several customers write at once: a person reads it'],
  [
    'the customer',
    'claimed ticket',
    'asks for news',
    'relay and tell news',
    'A customer asks about their ticket in its thread',
  ],
  ['the customer', 'waiting ticket', 'something', 'relay', 'A customer writes below a ticket that waits for them'],
  ['the customer', 'resolved ticket', 'something', 'relay', 'Anything but thanks below a resolved ticket'],
  ['the customer', 'closed ticket', 'something', 'relay', 'Anything else a customer writes in a ticket’s thread'],
  ['the customer', 'people talk', 'something', 'wait for people', 'A customer writes where people talk'],
  ['the customer', 'ours', 'goes on about a closed ticket', 'open again', 'A customer goes on about a closed ticket'],
  [
    'the customer',
    'ours',
    'asks for news of another ticket',
    'tell news',
    'A customer asks about one of their tickets:',
  ],
  ['the customer', 'asked', 'takes it back', 'leave it at that', 'A customer takes back what they asked'],
  ['the customer', 'asked', 'thanks', 'ask again', 'A customer only says thanks instead of answering'],
  ['the customer', 'ours', 'thanks', 'be courteous', 'A courtesy gets a fixed reply'],
  ['the customer', 'ours', 'something', 'open a ticket', 'The bot gives no answers of its own', { mode: 'tickets' }],
  ['the customer', 'ours', 'something', 'decide', 'Anything else a customer writes is classified'],
]

test.each(stories)('%s, %s, %s: %s', (who, state, what, act, says, given = {}) => {
  const row = rowFor({ who, where: 'a thread', state, what, ...usual, ...given })
  expect(row.says).toContain(says)
  expect(row.act).toBe(act)
})

test('every row has its story, in the order of the table', () => {
  expect(table.map(({ says }) => stories.find(([, , , , begins]) => says.startsWith(begins))?.[4])).toEqual(
    stories.map(([, , , , begins]) => begins),
  )
})

test('a row fits every situation', () => {
  for (const facts of everything) expect(rowFor(facts).says).not.toBe('')
})

test('everything below an open ticket reaches its people', () => {
  const below = ({ state }: Facts) => ['open ticket', 'claimed ticket', 'waiting ticket'].includes(state)
  expect(actsWhere((facts) => below(facts) && isCustomer(facts))).toEqual(['relay', 'relay and tell news'])
  expect(actsWhere((facts) => below(facts) && isOfOurs(facts))).toEqual(['claim', 'relay'])
})

test.each(['closed ticket', 'resolved ticket'])('everything but thanks opens a %s again', (state) => {
  const below = (facts: Facts) => facts.state === state && isCustomer(facts)
  expect(actsWhere((facts) => below(facts) && facts.what !== 'thanks')).toEqual(['relay'])
})

test('only the customer of a ticket confirms that it is solved', () => {
  const thanks = (facts: Facts) => facts.state === 'resolved ticket' && facts.what === 'thanks'
  expect(actsWhere((facts) => thanks(facts) && facts.who === 'the customer')).toEqual(['confirm'])
  expect(actsWhere((facts) => thanks(facts) && facts.who !== 'the customer')).not.toContain('confirm')
})

test('where people talk, and when our own people speak, the bot is silent', () => {
  const silent: Act[] = ['claim', 'ignore', 'listen', 'relay', 'remind staff', 'wait for people']
  for (const act of actsWhere((facts) => facts.state === 'people talk' || isOfOurs(facts)))
    expect(silent).toContain(act)
})

test('a customer who writes where people talk is answered in time or becomes a ticket, unless it is thanks', () => {
  expect(actsWhere((facts) => facts.state === 'people talk' && isCustomer(facts) && facts.what !== 'thanks')).toEqual([
    'wait for people',
  ])
})

test('a customer who writes to the bot always gets an answer', () => {
  const toUs = (facts: Facts) => facts.state === 'ours' || facts.state === 'asked'
  const notToUs: What[] = ['to somebody else by name', 'talk', 'unclear']
  const acts = actsWhere((facts) => toUs(facts) && isCustomer(facts) && !notToUs.includes(facts.what))
  expect(acts).toEqual(['ask again', 'be courteous', 'decide', 'hand over', 'open again', 'tell news'])
})

test('what a customer writes in a direct message is never taken for talk', () => {
  const toUs = (facts: Facts) => facts.where === 'a direct message' && facts.state === 'ours' && isCustomer(facts)
  for (const what of ['talk', 'unclear'] as const)
    expect(actsWhere((facts) => toUs(facts) && facts.what === what)).toEqual(['decide', 'hand over'])
})

test('a channel that is off hears and says nothing', () => {
  expect(actsWhere(() => true, { mode: 'off' })).toEqual(['ignore'])
})

test('a channel of mentions is served only where the bot was called, or where there is a ticket', () => {
  const unserved = { mode: 'mentions', served: false } as const
  const isTalk = ({ state }: Facts) => state === 'ours' || state === 'people talk'
  expect(actsWhere((facts) => isCustomer(facts) && isTalk(facts), unserved)).toEqual(['listen'])
  expect(actsWhere((facts) => isCustomer(facts) && facts.state === 'open ticket', unserved)).toContain('relay')
  expect(actsWhere((facts) => isCustomer(facts) && facts.state === 'ours', { mode: 'mentions' })).toContain('decide')
})

test.each(['draft', 'tickets'] as const)('in a channel of %s, nothing is answered, and nothing is lost', (mode) => {
  expect(actsWhere(() => true, { mode })).not.toContain('decide')
  expect(actsWhere((facts) => facts.who === 'the customer' && facts.state === 'ours', { mode })).toContain(
    'open a ticket',
  )
})

test('below a card, whatever anybody writes is a note: nothing is answered, and no ticket is opened', () => {
  for (const mode of ['answer', 'draft', 'tickets', 'mentions', 'off'] as const)
    expect(actsWhere(() => true, { where: 'below a card', mode })).toEqual(['keep as notes'])
})
