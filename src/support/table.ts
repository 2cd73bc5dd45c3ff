import type { Facts, State, What, Where, Who } from './facts.ts'

/** What the bot can do about a situation. Each is a function in acts.ts. */
export type Act =
  | 'ignore'
  | 'listen'
  | 'claim'
  | 'wait for people'
  | 'remind staff'
  | 'relay'
  | 'relay and tell news'
  | 'tell news'
  | 'hand over'
  | 'ask again'
  | 'be courteous'
  | 'notice the edit'
  | 'decide'

/** A row fires where each of its columns holds the fact; a column that is left out holds any. */
export interface Row {
  says: string
  who?: Who[]
  where?: Where[]
  state?: State[]
  what?: What[]
  act: Act
}

const ticket: State[] = ['open ticket', 'claimed ticket', 'closed ticket']
const customer: Who[] = ['the customer', 'another customer']
const customers: Who[] = [...customer, 'several customers']

/**
 * What happens to a message, decided here and nowhere else: the first row that fits. The table is also the test: see table.test.ts.
 * The last row fits whatever a customer writes, so that nobody is left without an answer or a person.
 */
export const table: Row[] = [
  // Nobody wrote
  {
    says: 'Nobody has answered a customer in time where people talk: staff get it as a ticket',
    who: ['nobody'],
    state: ['people talk'],
    what: ['an answer is overdue'],
    act: 'remind staff',
  },
  {
    says: 'A customer changes what the bot has answered: the bot says that its answer may no longer fit',
    who: ['nobody'],
    state: ['ours', 'asked'],
    what: ['an edit'],
    act: 'notice the edit',
  },
  {
    says: 'What is changed or deleted is changed or deleted in our copy and on the card, and nothing is said',
    who: ['nobody'],
    act: 'listen',
  },
  // People of ours wrote
  {
    says: 'Our people talk among themselves: none of it is kept, but a thread that they begin is theirs',
    who: ['staff', 'a colleague'],
    state: ['no customer'],
    act: 'ignore',
  },
  {
    says: 'Staff answer below a ticket that nobody has: it is theirs now',
    who: ['staff'],
    state: ['open ticket'],
    act: 'claim',
  },
  {
    says: 'A colleague who is not in the support channel writes below a ticket: staff read it',
    who: ['a colleague'],
    state: ['open ticket'],
    act: 'relay',
  },
  {
    says: 'Our people answer a customer: the bot listens from then on',
    who: ['staff', 'a colleague'],
    act: 'listen',
  },
  // Customers wrote what needs no answer, however many did
  {
    says: 'Thanks below a closed ticket do not open it again',
    who: customers,
    state: ['closed ticket'],
    what: ['thanks'],
    act: 'listen',
  },
  {
    says: 'Thanks to our people need no answer',
    who: customers,
    state: ['people talk'],
    what: ['thanks'],
    act: 'listen',
  },
  {
    says: 'A customer speaks to somebody else by name: it is left to them',
    who: customers,
    state: ['ours', 'asked'],
    what: ['to somebody else by name'],
    act: 'listen',
  },
  {
    says: 'Several customers thank the bot at once: they are answered in kind',
    who: ['several customers'],
    state: ['ours', 'asked'],
    what: ['thanks'],
    act: 'be courteous',
  },
  // Several customers wrote at the same moment
  {
    says: 'Several customers write below a ticket at once: all of it goes to its people, each under their name',
    who: ['several customers'],
    state: ticket,
    act: 'relay',
  },
  {
    says: 'Several customers write at once where people talk: people answer',
    who: ['several customers'],
    state: ['people talk'],
    act: 'wait for people',
  },
  {
    says: 'Several customers write at once: a person reads it, for the bot must not do in the name of one what another asks',
    who: ['several customers'],
    act: 'hand over',
  },
  // A customer wrote below a ticket
  {
    says: 'A customer asks how their ticket stands below it: they are told, and its people read it too',
    who: ['the customer'],
    state: ['open ticket', 'claimed ticket'],
    what: ['asks for news'],
    act: 'relay and tell news',
  },
  {
    says: 'Whatever else a customer writes below a ticket goes to its people; a closed one opens again',
    who: customer,
    state: ticket,
    act: 'relay',
  },
  // A customer wrote where people talk
  {
    says: 'A customer writes where people talk: the bot is silent, and people must answer in time',
    who: customer,
    state: ['people talk'],
    act: 'wait for people',
  },
  // A customer wrote to us
  {
    says: 'A customer asks how a ticket of theirs stands: they are told, and its people read it',
    who: customer,
    what: ['asks for news of another ticket'],
    act: 'tell news',
  },
  {
    says: 'A customer who was asked for something says only thanks: they are asked once more, then a person is got',
    who: customer,
    state: ['asked'],
    what: ['thanks'],
    act: 'ask again',
  },
  {
    says: 'A courtesy is answered in kind',
    who: customer,
    what: ['thanks', 'another courtesy'],
    act: 'be courteous',
  },
  {
    says: 'Everything else a customer writes is understood, and a department decides',
    act: 'decide',
  },
]

/** The first row that fits. */
export function rowFor(facts: Facts): Row {
  const row = table.find((candidate) => fits(candidate, facts))
  if (!row) throw new Error('The last row of the table fits everything')
  return row
}

const fits = ({ who, where, state, what }: Row, facts: Facts): boolean =>
  (!who || who.includes(facts.who)) &&
  (!where || where.includes(facts.where)) &&
  (!state || state.includes(facts.state)) &&
  (!what || what.includes(facts.what))
