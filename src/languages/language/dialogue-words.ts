/** What customers read when they choose an order, take a question back, or link themselves to their account. Plain text. */
export interface DialogueWords {
  /** Above buttons with their orders. */
  chooseOrder(example: string): string
  /** To anybody else who presses such a button. */
  notYourOrder: string
  /** None of the orders that were listed: asks for the number. */
  thenWhich(example: string): string
  /** They took their question back. */
  leftAtThat: string
  linking: LinkingWords
}

/** Linking somebody to their account by a code. Plain text. */
export interface LinkingWords {
  /** Beside the button: why. */
  hint: string
  button: string
  /** At most 24 characters. */
  title: string
  account: string
  /** Below the field. */
  accountHint: string
  sendCode: string
  /** The same whether there is such an account or not. */
  codeSent: string
  code: string
  link: string
  cancel: string
  close: string
  /** Wrong, used before, or of somebody else. */
  wrongCode: string
  /** No code is valid any more. */
  askAgain: string
  tooOften: string
  isLinked: string
  /** Nothing can send codes now. */
  notNow: string
}
