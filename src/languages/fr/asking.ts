import type { Asking } from '../language/language.ts'

/** Patterns of questions, follow-ups and urgency in French. */
export const asking: Asking = {
  followUp: {
    adds: String.raw`aussi|p\.?s|en plus|autre chose|encore une chose|j[’']ai oublié de (?:dire|préciser|mentionner)|correction|précision|(?:pardon,? )?je voulais dire`,
    goesOn: 'et|ou|et si|et pour|quid',
    pointsBack: 'ça|ca|cela|y(?! a)|en|celui-ci|celle-ci',
    onlyAsks: 'combien(?: de temps| [cç]a co[uû]te)?|pourquoi|quand|o[uù]|lequel|laquelle|lesquel(?:le)?s',
    leadsIn: 'et',
  },
  joined: {
    and: '(?:, ?)?et(?: (?:aussi|puis))?',
    andAlso: '(?:, ?)?et (?:aussi|également)',
    opens: String.raw`comment|où|combien|pourquoi|quel(?:le)?s?|est-ce qu(?:e|['’]\p{L}+)|qu['’]est-ce|puis-je|peut-on|pouvons-nous|pouvez-vous|dois-je|faut-il|y a-t-il|avez-vous`,
  },
  myTicket: 'mon ticket',
  ticketNews:
    '(?:statut|[ée]tat|nouvelles?|o[ùu] en (?:est|sont)|avancement|avance).{0,30}(?:mon|mes|nos|notre) tickets?(?!\\p{L})',
  solved:
    'oui( c.est (bon|r[eé]solu|r[eé]gl[eé]))?|c.est r[eé]solu|(le probl[eè]me|tout) est r[eé]solu|r[eé]solu|vous pouvez (le )?fermer( le ticket)?',
  anyNews: '(?:des |du )?(?:nouvelles|nouveau)',
  lookUp:
    'ou est en la ma commande mon statut de numero svp s il vous plait bonjour quand arrive suivi pouvez verifier',
  urgency: {
    urgent: 'urgence|immédiatement|en panne',
    pressing: 'avocat|délai|bloqué|prélevé deux fois',
    relaxed: 'pas (?:pressé|urgent)',
  },
}
