/** About the answers that cards propose. People are names or mentions. */
export interface ProposalWords {
  proposals: {
    title: string
    /** The bot worked it out and did not say it. */
    wouldSay: string
    /** A language model wrote it for staff. */
    byModel: string
    send: string
    edit: string
    discard: string
    /** Has the language model write one. */
    write: string
    /** Opens another article in the reply modal. */
    others: string
    sentEdited(person: string, title: string): string
    customerChanged: string
    discardedBy(name: string): string
    notWritten: string
    /** Of what the model wrote. */
    notInArticles(facts: string): string
    figures: string
    byArticle: string
    unchanged(count: number, of: number): string
    edited(count: number): string
    discarded(count: number): string
    /** Above what the bot said, on the card of who was not helped by it. */
    botAnswered: string
    /** In place of an article's title. */
    answered: string
    wantsPersonNote(name: string): string
    wantsPersonReason: string
  }
  /** Why a reply is not sent as it stands. */
  sending: {
    noGroups(group: string): string
    noChannels: string
    internalLink(link: string): string
    notThere(name: string): string
    tooLong(most: number): string
  }
  /** The long parts of a card. */
  whole: {
    /** In the menu of a card. */
    details: string
    /** `characters` is a number as it is written. */
    all(characters: string): string
    /** What is folded is not all of it either. */
    more(characters: string): string
    why: string
  }
}
