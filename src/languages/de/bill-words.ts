import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

/** What the bot says of invoices and subscriptions in German. */
export const bills = billsIn({
  locale: 'de-DE',
  invoice: {
    it: (number, price, day) => `Rechnung **${number}** vom ${day} (${price})`,
    open: (it, due) => `${it} ist noch nicht bezahlt${due ? ` und am ${due} fällig` : ''}.`,
    overdue: (it, due) => `${it} ist nicht bezahlt${due ? ` und war am ${due} fällig` : ' und überfällig'}.`,
    paid: (it) => `${it} ist bezahlt.`,
    void: (it) => `${it} ist ungültig und muss nicht bezahlt werden.`,
    link: (url) => `Hier können Sie sie ansehen: ${url}`,
  },
  subscription: {
    it: (plan, price) => `Ihr Abonnement **${plan}**${price ? ` (${price})` : ''}`,
    active: (it) => `${it} ist aktiv.`,
    renews: (it, day) => `${it} verlängert sich am ${day}.`,
    trial: (it, day) => `${it} ist${day ? ` bis ${day}` : ''} in der Testphase.`,
    overdue: (it) => `${it} hat eine überfällige Zahlung.`,
    paused: (it) => `${it} ist pausiert.`,
    ends: (it, day) => `${it} endet am ${day} und verlängert sich nicht.`,
    ended: (it, day) => `${it} ist${day ? ` am ${day}` : ''} ausgelaufen.`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    String.raw`wo (?:ist|sind|bleibt|bleiben) (?:meine|unsere)(?: \S+)? rechnung(?:en)?`,
    String.raw`(?:schick|send|zeig)\S* (?:sie )?(?:mir|uns) (?:bitte )?(?:(?:meine|unsere)(?: \S+)?|die (?:letzte|aktuelle|neueste|offene)n?) rechnung(?:en)?`,
    String.raw`(?:wann )?ist (?:meine|unsere)(?: \S+)? rechnung (?:\S+ )?(?:bezahlt|fällig|offen)`,
    'habe(?:n)? (?:ich|wir) (?:noch )?(?:offene|unbezahlte) rechnungen',
  ),
  subscription: anyOf(
    String.raw`wann (?:verlängert|erneuert|endet|läuft)(?: sich)? (?:mein|unser)e?(?: \S+)? (?:abo|abonnement|vertrag|tarif|plan|lizenz|testphase|probezeit)(?!\p{L})`,
    'welche[ns] (?:tarif|plan|abo|abonnement) (?:habe|haben|nutze|nutzen) (?:ich|wir)',
    'ist (?:mein|unser) (?:abo|abonnement|vertrag|tarif) (?:noch )?(?:aktiv|pausiert|gültig)',
  ),
}
