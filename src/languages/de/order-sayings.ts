import type { OrderSayings } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns for orders and money in German. */
export const orderSayings: OrderSayings = {
  refund: String.raw`(?:kosten|(?:zu)?r(?:ü|ue)ck)?erstatt(?!ungsrichtlin)|zur(?:ü|ue)ck(?:zu|ge)?zahl|geld (?:\S+ ){0,3}(?:zur(?:ü|ue)ck|wieder)`,
  notRefund: String.raw`(?:m(?:ö|oe)chte|will|wollen|brauche|w(?:ü|ue)nsche|verlange) (?:\S+ )?keine? `,
  change: anyOf(
    String.raw`storn|(?:\p{L}*adress|ab|um)?(?:ä|ae)nder(?:n|ung|e)|umtausch|(?:aus|ein)?tauschen|ersatz|widerruf|abbestell|umbestell`,
    String.raw`zur(?:ü|ue)ck(?:zu)?(?:schick|send|geb)|retoure|r(?:ü|ue)cksend|falsche (?:\p{L}*adresse|gr(?:ö|oe)(?:ß|ss)e|farbe)|korrigier`,
  ),
  paymentTrouble:
    'abgebucht|doppelt (?:bezahlt|berechnet)|zweimal (?:bezahlt|berechnet)|zu viel (?:bezahlt|berechnet)|falsche[rn]? betrag',
  order: '(?:vor|nach)?bestell(?:ung|t|nummer|status)',
  notArrived: String.raw`nicht (?:\S+ )?angekommen|nie angekommen`,
  notHere: String.raw`(?:habe|haben) (?:\S+ ){0,3}nicht (?:bekommen|erhalten)|nichts (?:bekommen|erhalten|angekommen)`,
  noGoods: 'rechnung|quittung|geld|gehalt',
}
