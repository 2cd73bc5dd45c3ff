import type { ChannelMode } from '../domain/channel-mode.ts'
import type { Courtesy } from '../languages/courtesy.ts'

/** Who wrote since the last batch. If both customers and staff wrote, the customers count. */
export type Who =
  | 'the customer'
  | 'another customer'
  | 'several customers'
  /** Whoever has the ticket of this thread. */
  | 'the ticket’s owner'
  /** A member of the support channel. */
  | 'staff'
  /** Somebody of our company who is not in the support channel. */
  | 'a colleague'
  | 'nobody'

/** Where they wrote. A group of direct messages counts as one. */
export type Where =
  | 'a direct message'
  | 'a channel'
  | 'a thread'
  /** The thread of a ticket’s card, which no customer reads. */
  | 'below a card'

/** The state of the conversation and its ticket. */
export type State =
  /** No customer has written yet. */
  | 'no customer'
  /** The bot is talking with the customer. */
  | 'ours'
  /** The bot has asked the customer for something. */
  | 'asked'
  /** Our people are talking with the customer, and there is no ticket. */
  | 'people talk'
  | 'open ticket'
  | 'claimed ticket'
  /** It waits for the customer, or is put aside. */
  | 'waiting ticket'
  /** Staff say that it is solved. */
  | 'resolved ticket'
  | 'closed ticket'

/** What they wrote. */
export type What =
  | 'something'
  | 'to somebody else by name'
  /** Or, below a resolved ticket, that it is solved. */
  | 'thanks'
  | 'another courtesy'
  /** Said among people in a channel, and not to us. */
  | 'talk'
  /** In a channel, and perhaps to us. */
  | 'unclear'
  /** Takes back what they asked about an order. */
  | 'takes it back'
  /** Asks about the ticket of this thread. */
  | 'asks for news'
  /** Asks about a ticket of theirs from another thread. */
  | 'asks for news of another ticket'
  /** Goes on about a closed ticket of theirs from another thread. */
  | 'goes on about a closed ticket'
  /** The customer edited a message that the bot has answered. */
  | 'an edit'
  /** Nobody wrote, and the team's answer is overdue. */
  | 'an answer is overdue'
  | 'nothing new'

/** A situation as the table sees it. */
export interface Facts {
  who: Who
  where: Where
  state: State
  what: What
  /** What the bot does in this channel. */
  mode: ChannelMode
  /** The bot was spoken to, or has spoken in this thread before. */
  served: boolean
}

/** Thanks end the matter; other courtesies do not. */
export const whatCourtesy = (courtesy: Courtesy): What => (courtesy === 'thanks' ? 'thanks' : 'another courtesy')
