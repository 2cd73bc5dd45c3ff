import type { NumberSayings, OrderSayings } from '../language/language.ts'

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

/** What customers write around the number of an order in French. */
export const orderNumber: NumberSayings = {
  beside:
    'alors au aux bonjour c ca car ce ces cest cette commande commandes crois de des du elle est et etait excusez il ils j ai je l la le les ligne lit m ma mes merci moi mon n no num numero numeros on ou oui pardon pense plait pour pouvez que qui sont s svp te un une vous voici voila regarder verifier',
  counted:
    'unités|pièces|postes|exemplaires|utilisateurs|fois|kg|kilos?|km|ms|secondes?|minutes?|heures?|jours?|semaines?|mois|ans?|personnes?|requêtes?|appels?|lignes?|pages?|par',
  called: 'num[eé]ro',
  beforeVerb: 'je|on|nous',
  and: 'et|ou',
}
