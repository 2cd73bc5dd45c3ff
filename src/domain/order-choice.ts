/** An order that a customer may choose. */
export interface OrderChoice {
  id: string
  /** What its button says, plain text. */
  label: string
}

/** Orders that a reply offers as buttons. */
export interface OrderChoices {
  /** Of the bot's words, ISO 639-1. */
  language: string
  offered: OrderChoice[]
  /** The id of the one that was chosen. */
  chosen?: string
}

/** More buttons would be a list to search. */
export const mostChoices = 5
