/** What a customer says about an answer. Only the first two judge what it says. */
export const verdicts = ['helped', 'not quite', 'wants a person'] as const
export type Verdict = (typeof verdicts)[number]

/** What one article tells in a reply: its sentences and blocks, as the article has them. */
export interface ToldText {
  articleId: string
  title: string
  /** Identifies the text of the whole article. */
  articleHash: string
  /** Identifies the sentences told. */
  quoteHash: string
  quoted: string[]
}

/** What articles tell in a reply, and what it answers. */
export interface Told {
  texts: ToldText[]
  /** In which language the customer is told, ISO 639-1. */
  language: string
  /** `frontdesk`, or the Slack user id of who sends it. */
  toldBy: string
  /** `ts` of the customer's messages that it answers, oldest first. */
  questionTs: string[]
  /** Whether those messages can be understood without what was said before. */
  standsAlone: boolean
}
