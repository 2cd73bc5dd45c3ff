/** What staff read about actions that they decide, in one language. People are mentions, amounts as people write them. */
export interface ActionWords {
  actions: {
    /** `amount`: undefined if nobody has said how much. */
    refund(orderId: string, amount: string | undefined): string
    requested: string
    approvedOnce(by: string): string
    approved(by: string): string
    unknown: string
    /** Nobody but people can find out. */
    unknownToPeople: string
    pending(reference: string): string
    byHand(by: string): string
    failed(why: string): string
    done(reference: string): string
    approvedBy(by: string): string
    doneBy(by: string): string
    denied(by: string): string
    withdrawn: string
    approve: string
    deny: string
    ask: string
    changeAmount: string
    tryAgain: string
    didIt: string
    /** The same for what is no money. */
    didItOther: string
    /** At most 30 letters. */
    sureToApprove: string
    /** Titles of modals, at most 24 letters. */
    denyTitle: string
    amountTitle: string
    didItTitle: string
    didItOtherTitle: string
    whyDenied: string
    howMuch(currency: string): string
    reference: string
    referenceOther: string
    /** The submit button, at most 24 letters. */
    save: string
    failedNote(title: string, why: string): string
    unknownNote(title: string): string
    secondNote(title: string, by: string): string
    deniedNote(title: string, by: string): string
    /** Why an act of staff is refused. */
    noSuch: string
    hasChanged: string
    isDecided(title: string): string
    isUnderWay(title: string): string
    ownWish: string
    needsAnother: string
    notAnAmount(example: string): string
    obstacles: {
      notTheirs: string
      noAmount: string
      otherCurrency(currency: string): string
      'already refunded': string
      'already requested': string
      'too late': string
      tooMuch(most: string): string
      refused(reason: string): string
      customerLimit: string
      dayLimit: string
    }
  }
}
