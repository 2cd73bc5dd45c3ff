import type { Courtesy } from '../languages/courtesy.ts'

/** Who wrote since we last looked. Where customers and staff did, it is the customers. */
export type Who =
  | 'the customer'
  | 'another customer'
  | 'several customers'
  /** A member of the support channel. */
  | 'staff'
  /** Somebody of ours who is not. */
  | 'a colleague'
  | 'nobody'

/** Where they wrote. */
export type Where = 'a direct message' | 'a channel' | 'a thread'

/** How the conversation and its ticket stand. */
export type State =
  /** No customer has written yet. */
  | 'no customer'
  /** The bot speaks with the customer. */
  | 'ours'
  /** The bot has asked this customer for something. */
  | 'asked'
  /** People of ours have written, and there is no ticket. */
  | 'people talk'
  | 'open ticket'
  | 'claimed ticket'
  | 'closed ticket'

/** What they wrote. */
export type What =
  | 'something'
  | 'to somebody else by name'
  | 'thanks'
  | 'another courtesy'
  /** How the ticket of this thread stands. */
  | 'asks for news'
  /** How a ticket of theirs stands that is elsewhere. */
  | 'asks for news of another ticket'
  /** The customer changed what they wrote before, and the bot has answered. */
  | 'an edit'
  /** Nothing: an answer of people is overdue. */
  | 'an answer is overdue'
  | 'nothing new'

/** A situation as the table sees it. */
export interface Facts {
  who: Who
  where: Where
  state: State
  what: What
}

/** Courtesies after which the matter rests, and all others. */
export const whatCourtesy = (courtesy: Courtesy): What => (courtesy === 'thanks' ? 'thanks' : 'another courtesy')
