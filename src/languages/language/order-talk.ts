/** How customers speak of several orders, and answer "which order?". Patterns of whole expressions. */
export interface OrderTalk {
  /** Between two clauses: "but". */
  but: string
  /** Before an order that is not meant: "not A-1", "except". */
  not: string
  /** An order has come. */
  arrived: string
  /** The rest of a clause that denies what the one before it said: "but A-2 did not". */
  didNot: string
  /** The one that was not spoken of, or not just spoken of. */
  other: string
  /** "The first one", "the second one" … up to the fifth. */
  ordinals: [string, string, string, string, string]
  /** The last of those that were listed. */
  last: string
  both: string
  all: string
  neither: string
  /** Takes back what they wanted. */
  neverMind: string
  /** What may stand around these: "no", "sorry", "I mean", "please". */
  around: string
}
