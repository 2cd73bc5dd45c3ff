/** What staff read about known issues that several customers have, in one language. People are mentions on cards, and names elsewhere. */
export interface IncidentWords {
  incidents: {
    /** At most 24 characters. */
    title: string
    which: string
    /** Below: tickets by their ids. */
    others: string
    /** The button of the modal that opens it. */
    open: string
    openedBy(person: string): string
    count(tickets: number): string
    toldTimes(times: number, person: string): string
    solvedBy(person: string): string
    tellAll: string
    solved: string
    addTickets: string
    save: string
    /** In the modal: in how many threads it is said. */
    goesTo(threads: number): string
    /** The names of the customers' languages. */
    theyWriteIn(languages: string): string
    asWritten: string
    isTranslated: string
    alsoResolves: string
    text: string
    said(threads: number): string
    /** On a ticket's card. */
    partOf(name: string): string
    looksLike(name: string): string
    belongsTo(id: string): string
    somethingElse: string
    /** Below cards: introduces what all customers were told. */
    toldNote(person: string, id: string): string
    list: string
    none(usage: string): string
    changed: string
    unknown(id: string): string
    alreadySolved(id: string, by: string): string
    toldMeanwhile(by: string): string
    chooseTickets: string
    decidedAlready: string
    nobodyWaits: string
  }
}
