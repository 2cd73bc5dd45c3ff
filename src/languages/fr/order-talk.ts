import type { OrderTalk } from '../language/order-talk.ts'

/** How customers speak of several orders in French. */
export const orderTalk: OrderTalk = {
  but: 'mais|tandis que|alors que|par contre',
  not: 'pas|sauf|hormis|excepté|et non|non',
  arrived: "(?:est |sont |a |ont |j['’]ai |bien |déjà |deja |été )*(?:arriv[ée]e?s?|re[cç]ue?s?|livr[ée]e?s?|là)",
  didNot: "(?:(?:n['’](?:est|a)|non|toujours)? ?(?:toujours )?pas(?: encore)?|jamais|non)",
  other: "(?:l['’]|les )?autres?(?: commande)?",
  ordinals: [
    '(?:la |le )?(?:premi[eè]re?|1re|1er)(?: commande)?|num[eé]ro (?:un|1)',
    '(?:la |le )?(?:deuxi[eè]me|seconde?|2e)(?: commande)?|num[eé]ro (?:deux|2)',
    '(?:la |le )?(?:troisi[eè]me|3e)(?: commande)?|num[eé]ro (?:trois|3)',
    '(?:la |le )?(?:quatri[eè]me|4e)(?: commande)?|num[eé]ro (?:quatre|4)',
    '(?:la |le )?(?:cinqui[eè]me|5e)(?: commande)?|num[eé]ro (?:cinq|5)',
  ],
  last: '(?:la |le )?derni[eè]re?(?: commande)?',
  both: '(?:toutes |tous )?les deux(?: commandes)?',
  all: '(?:toutes?|tous)(?: (?:les commandes|les trois))?',
  neither: "aucune?(?: des deux| d['’]elles)?|ni l['’]une? ni l['’]autre",
  neverMind:
    "laisse(?:z)?(?: tomber)?|oublie(?:z)?(?: ça| cela)?|peu importe|ce n['’]est (?:pas grave|plus (?:la peine|nécessaire|important))|c['’]est bon|pas grave|tant pis|plus besoin|je l['’]ai trouv[ée]e?|elle est arriv[ée]e|ce n['’]est rien",
  around:
    "aussi|[ée]galement|la|non|oui|ah|pardon|désolée?|desole|s['’]il (?:vous|te) pla[iî]t|svp|merci|merci beaucoup|je veux dire|je voulais dire|c['’]est|plut[oô]t|en fait|bonjour|ok|d['’]accord|de|pour|je parle de|alors|finalement|bon|je voudrais",
}
