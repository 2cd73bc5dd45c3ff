import type { OrderSayings } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns for orders and money in English. */
export const orderSayings: OrderSayings = {
  refund: 'refund(?!(?:s|ed)? polic)|money[ -]back(?! guarantee)|pa(?:y|id) (?:me |us |it )?back|reimburs|chargeback',
  notRefund: "(?:do not|don['’]?t|not) (?:want|need|asking for|after|looking for) (?:a |any |the |my )?",
  change: anyOf(
    String.raw`(?<!(?:was|were|been) )cancel|chang(?:e(?!d)|ing)|modif|amend|edit(?:ing)?\b|exchang|swap|replace|return(?! polic)|wrong (?:address|size|colou?r|item)`,
    String.raw`(?:update|correct) (?:my|the|this) (?:\S+ ){0,2}(?:address|order|name|phone|size|quantity)|add (?:\S+ ){1,4}to (?:my|the|this) order`,
  ),
  paymentTrouble: String.raw`(?:over)?charged\b|(?:paid|billed|debited) (?:\S+ ){0,3}twice|double[ -](?:charge|payment|billing)|wrong (?:amount|price)|too much money`,
  order: String.raw`order(?:s|ed)?\b`,
  notOrder: '(?:in|out of) ',
  whereIsMine: `where(?:['’]?s| is| are) my (?!statement)`,
  notArrived: String.raw`not (?:yet )?(?:arrived|here|come)\b|hasn['’]?t (?:\S+ )?(?:arrived|come|shown)|never (?:arrived|came)`,
  notHere: String.raw`(?:do not|don['’]?t|did not|didn['’]?t|have not|haven['’]?t|never) (?:have|had|got|get|gotten|receive[d]?|see|seen)(?: (?:it|them|my|the|this|any|a|one))?(?!\p{L})`,
  noGoods: 'invoice|receipt|bill|e-?mail|code|money|salary',
}
