import type { OrderSayings } from '../language/language.ts'

/** Patterns for orders and money in French. */
export const orderSayings: OrderSayings = {
  refund: "rembours|(?:rendre|rendez-moi|r[ée]cup[ée]rer|ravoir) (?:mon |notre |l['’])argent",
  notRefund: "politique de |(?:veux|voulons|souhaite|demande) pas (?:de |d['’]un |un |le |[êe]tre )?",
  change:
    "annul|[ée]chang|chang(?:er|ez|ement)|remplac|retourn|faire un retour|mauvaise (?:adresse|taille|couleur)|tromp[ée]e? d[e’']",
  paymentTrouble: String.raw`(?:d[ée]bit|pr[ée]lev|factur)[ée]e?s?(?!\p{L})|pay[ée] deux fois|mauvais montant`,
  order: String.raw`commandes?\b|command[ée]e?s?(?!\p{L})`,
  notOrder: '(?:lignes?|frais) de ',
  notArrived: '(?:pas|jamais) (?:encore )?(?:[ée]t[ée] )?(?:arriv|livr)|(?:rien|jamais) reçu',
  notHere: '(?:ai|avons) (?:rien|pas (?:encore )?)(?:reçu|eu)|(?:ai|avons) rien reçu',
  noGoods: 'facture|courriel|argent',
}
