import type { NumberSayings, OrderSayings } from '../language/language.ts'
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

/** What customers write around the number of an order in English. */
export const orderNumber: NumberSayings = {
  beside:
    'a an and are believe can check confirmation could do find for found get got guess have here hello hey hi how i id im in is it its look looks maybe me mine my n no nope nr nrs num number numbers o of ok okay on one ones oops or ord order orders perhaps please pls plz probably reads ref reference s said saw says should be see sorry sure thanks thank that thats the them these they think this those to u up ve was we well were what whats when where which wait yes yeah yep you your',
  counted:
    'x|pcs|pieces?|units?|licen[cs]es?|seats?|users?|copies|items|sets?|boxes|pairs|of (?:them|these|those)|times|kg|kilos?|pounds?|km|ms|sec(?:ond)?s?|min(?:ute)?s?|hours?|days?|weeks?|months?|years?|people|persons?|requests?|calls?|rows?|pages?|per',
  called: String.raw`number|num|no|(?<!\p{L})(?:id|ref(?:erence)?|code)`,
  beforeVerb: "to|we|i|they|can|could|will|would|must|should|let['’]s|['’](?:d|ll)",
  and: 'and|or',
  verbs: 'order',
}
