import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

const ordinal = (day: string) => day.replace(/^1 /, '1er ')

/** What the bot says of invoices and subscriptions in French. */
export const bills = billsIn({
  locale: 'fr-FR',
  invoice: {
    it: (number, price, day) => `La facture **${number}** du ${ordinal(day)} (${price})`,
    open: (it, due) => `${it} n’est pas encore payée${due ? `\u00a0; elle est à payer pour le ${ordinal(due)}` : ''}.`,
    overdue: (it, due) =>
      `${it} n’est pas payée${due ? `\u00a0; elle était à payer pour le ${ordinal(due)}` : ' et son échéance est passée'}.`,
    paid: (it) => `${it} est payée.`,
    void: (it) => `${it} est annulée\u00a0; il n’y a rien à payer.`,
    link: (url) => `Vous pouvez la voir ici\u00a0: ${url}`,
  },
  subscription: {
    it: (plan, price) => `Votre abonnement **${plan}**${price ? ` (${price})` : ''}`,
    active: (it) => `${it} est actif.`,
    renews: (it, day) => `${it} se renouvelle le ${ordinal(day)}.`,
    trial: (it, day) => `${it} est en période d’essai${day ? ` jusqu’au ${ordinal(day)}` : ''}.`,
    overdue: (it) => `${it} a un paiement en retard.`,
    paused: (it) => `${it} est en pause.`,
    ends: (it, day) => `${it} se termine le ${ordinal(day)} et ne se renouvelle pas.`,
    ended: (it, day) => `${it} a pris fin${day ? ` le ${ordinal(day)}` : ''}.`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    String.raw`o[uù] (?:est|sont|en est|en sont) (?:ma|mes|notre|nos)(?: \S+)? factures?`,
    String.raw`(?:envoy|montr|donn)(?:ez|e|er)[- ](?:moi|nous) (?:s['’]il (?:vous|te) pla[iî]t )?(?:(?:ma|mes|notre|nos)(?: \S+)?|la derni[eè]re|les derni[eè]res) factures?`,
    String.raw`(?:ma|notre)(?: \S+)? facture est(?:-elle)? (?:bien |déjà )?(?:payée|réglée|due)`,
    "(?:ai-je|avons-nous|est-ce que j['’]ai) (?:encore )?des factures (?:impayées|en retard|ouvertes)",
  ),
  subscription: anyOf(
    String.raw`quand (?:est-ce que )?(?:se renouvelle|se termine|expire|prend fin|finit) (?:mon|notre|ma)(?: \S+)? (?:abonnement|contrat|forfait|plan|licence|essai|p[eé]riode d['’]essai)`,
    String.raw`quand (?:est-ce que )?(?:mon|notre|ma)(?: \S+)? (?:abonnement|contrat|forfait|plan|licence|essai|p[eé]riode d['’]essai) (?:se renouvelle|se termine|expire|prend(?:ra)? fin|finit)`,
    "quel (?:abonnement|forfait|plan) (?:ai-je|avons-nous|est-ce que (?:j['’]ai|nous avons)|j['’]ai)",
  ),
}
