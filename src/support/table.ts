import type { ChannelMode } from '../domain/channel-mode.ts'
import type { Facts, State, What, Where, Who } from './facts.ts'

/** What the bot can do about a situation. Each act is a function in acts.ts. */
export type Act =
  | 'ignore'
  | 'keep as notes'
  | 'listen'
  | 'claim'
  | 'wait for people'
  | 'remind staff'
  | 'relay'
  | 'confirm'
  | 'relay and tell news'
  | 'tell news'
  | 'open again'
  | 'hand over'
  | 'ask staff'
  | 'ask again'
  | 'be courteous'
  | 'leave it at that'
  | 'notice the edit'
  | 'open a ticket'
  | 'decide'

/** A row matches if each of its columns contains the fact. An omitted column matches any. */
export interface Row {
  says: string
  who?: Who[]
  where?: Where[]
  state?: State[]
  what?: What[]
  mode?: ChannelMode[]
  served?: boolean
  act: Act
}

const channel: Where[] = ['a channel', 'a thread']
const owned: State[] = ['claimed ticket', 'waiting ticket', 'resolved ticket']
const ticket: State[] = ['open ticket', ...owned, 'closed ticket']
const customer: Who[] = ['the customer', 'another customer']
const customers: Who[] = [...customer, 'several customers']

/**
 * Decides what happens to a message: the first matching row wins. table.test.ts tests the table directly. The last row
 * matches anything a customer writes, so nobody is left without an answer or a person.
 */
export const table: Row[] = [
  // Below a card, whatever is set for the channel
  {
    says: 'Staff write, edit or delete something below a card: it is a note for the team, kept with the ticket, and no customer reads it',
    where: ['below a card'],
    act: 'keep as notes',
  },
  // What staff have set for the channel
  {
    says: 'The bot is off in this channel: it keeps and says nothing',
    mode: ['off'],
    act: 'ignore',
  },
  {
    says: 'The bot only listens to its name in this channel: anything else is left alone',
    who: customers,
    state: ['ours', 'people talk'],
    mode: ['mentions'],
    served: false,
    act: 'listen',
  },
  // Nobody wrote
  {
    says: 'Nobody answered a customer in time where people talk: it becomes a ticket',
    who: ['nobody'],
    state: ['people talk'],
    what: ['an answer is overdue'],
    act: 'remind staff',
  },
  {
    says: 'A customer edits a message that the bot answered: the bot says that its answer may no longer fit',
    who: ['nobody'],
    state: ['ours', 'asked'],
    what: ['an edit'],
    act: 'notice the edit',
  },
  {
    says: 'A message is edited or deleted: our copy and the card are updated, and nothing is said',
    who: ['nobody'],
    act: 'listen',
  },
  // People of ours wrote
  {
    says: 'Our people talk among themselves: nothing is stored, but threads that they start are theirs',
    who: ['staff', 'a colleague'],
    state: ['no customer'],
    act: 'ignore',
  },
  {
    says: 'Staff answer in the thread of an unclaimed ticket: they claim it, and read what others of ours wrote there',
    who: ['staff'],
    state: ['open ticket'],
    act: 'claim',
  },
  {
    says: 'A colleague outside the support channel writes in the thread of an unclaimed ticket: it is passed on to staff',
    who: ['a colleague'],
    state: ['open ticket'],
    act: 'relay',
  },
  {
    says: 'Others of ours write in the thread of a claimed ticket: it is passed on to its owner',
    who: ['staff', 'a colleague'],
    state: owned,
    act: 'relay',
  },
  {
    says: 'The ticket’s owner answers in its thread: they know what they wrote, so it is not passed on',
    who: ['the ticket’s owner'],
    act: 'listen',
  },
  {
    says: 'Our people answer a customer: the bot listens from then on',
    who: ['staff', 'a colleague'],
    act: 'listen',
  },
  // Customers wrote what needs no answer, however many did
  {
    says: 'The customer says thanks below a resolved ticket, or that it is solved: it is closed as confirmed',
    who: ['the customer'],
    state: ['resolved ticket'],
    what: ['thanks'],
    act: 'confirm',
  },
  {
    says: 'Thanks below a closed ticket, or of others below a resolved one, do not open it again',
    who: customers,
    state: ['resolved ticket', 'closed ticket'],
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
  {
    says: 'People talk in a channel: the bot says, opens and draws nothing',
    who: customers,
    where: channel,
    state: ['ours'],
    what: ['talk'],
    act: 'listen',
  },
  {
    says: 'It is unclear whether somebody in a channel wants something of us: staff are asked in one quiet line',
    who: customers,
    where: channel,
    state: ['ours'],
    what: ['unclear'],
    act: 'ask staff',
  },
  // Several customers wrote at the same moment
  {
    says: 'Several customers write in a ticket’s thread at once: all of it is passed on to its staff, with names',
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
    says: 'Several customers write at once: a person reads it, because the bot must not act for one customer on the request of another',
    who: ['several customers'],
    act: 'hand over',
  },
  // A customer wrote below a ticket
  {
    says: 'A customer asks about their ticket in its thread: they are told, and its staff read it too',
    who: ['the customer'],
    state: ['open ticket', 'claimed ticket', 'waiting ticket'],
    what: ['asks for news'],
    act: 'relay and tell news',
  },
  {
    says: 'A customer writes below a ticket that waits for them or is snoozed: it is passed on, and its owner has it again',
    who: customer,
    state: ['waiting ticket'],
    act: 'relay',
  },
  {
    says: 'Anything but thanks below a resolved ticket opens it again, for its owner',
    who: customer,
    state: ['resolved ticket'],
    act: 'relay',
  },
  {
    says: 'Anything else a customer writes in a ticket’s thread is passed on to its staff; a closed ticket is reopened',
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
    says: 'A customer goes on about a closed ticket of theirs in another thread: it is opened again for its people, who get the words and a link',
    who: customer,
    what: ['goes on about a closed ticket'],
    act: 'open again',
  },
  {
    says: 'A customer asks about one of their tickets: they are told, and its staff read it',
    who: customer,
    what: ['asks for news of another ticket'],
    act: 'tell news',
  },
  {
    says: 'A customer takes back what they asked about an order: the bot leaves it at that, without a ticket',
    who: ['the customer'],
    state: ['ours', 'asked'],
    what: ['takes it back'],
    act: 'leave it at that',
  },
  {
    says: 'A customer only says thanks instead of answering the bot: they are asked once more, then a person takes over',
    who: customer,
    state: ['asked'],
    what: ['thanks'],
    act: 'ask again',
  },
  {
    says: 'A courtesy gets a fixed reply',
    who: customer,
    what: ['thanks', 'another courtesy'],
    act: 'be courteous',
  },
  {
    says: 'The bot gives no answers of its own in this channel: what a customer wants becomes a ticket',
    who: customer,
    mode: ['draft', 'tickets'],
    act: 'open a ticket',
  },
  {
    says: 'Anything else a customer writes is classified, and a department decides',
    act: 'decide',
  },
]

/** The first matching row. */
export function rowFor(facts: Facts): Row {
  const row = table.find((candidate) => fits(candidate, facts))
  if (!row) throw new Error('The last row of the table matches everything')
  return row
}

const fits = ({ who, where, state, what, mode, served }: Row, facts: Facts): boolean =>
  (!mode || mode.includes(facts.mode)) &&
  (served === undefined || served === facts.served) &&
  (!who || who.includes(facts.who)) &&
  (!where || where.includes(facts.where)) &&
  (!state || state.includes(facts.state)) &&
  (!what || what.includes(facts.what))
