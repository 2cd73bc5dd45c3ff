import type { NumberSayings, OrderSayings } from '../language/language.ts'
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

/** What customers write around the number of an order in German. */
export const orderNumber: NumberSayings = {
  beside:
    'also auf aus bei bestellung bestellungen bestellnummer bestellnummern bitte da danke das dass den der die diese dieser dieses die ein eine entschuldigung er es gern glaube glaub habe hallo hier ich ihr ihre im in ist ja kann konnen lautet meine meinen meiner mit moment nach nein nr nummer nummern oder pardon prufen schauen sie sind sollte sein sorry steht um und von war waren was wie wo zu',
  counted:
    'lizenzen|stück|stueck|einheiten|plätze|exemplare|nutzer|mal|kg|kilo|km|ms|sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|personen|leute|anfragen|aufrufe|zeilen|seiten|pro',
  called: 'nummer|nr',
  and: 'und|oder',
}
