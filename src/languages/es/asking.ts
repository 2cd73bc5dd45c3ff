import type { Asking } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns of questions, follow-ups and urgency in Spanish. */
export const asking: Asking = {
  followUp: {
    adds: String.raw`además|también|p\.?d|p\.?s|otra cosa|una cosa más|(?:se me )?olvid[éó] (?:decir|mencionar)|corrección|(?:perdón,? )?(?:quise|quería) decir`,
    goesOn: 'y|o|qué tal|que tal|y si',
    pointsBack: 'eso|esto|ello|allí|ahí|ese|esa',
    onlyAsks: 'cu[aá]nto(?: cuesta| tarda| es| ser[ií]a)?|por qu[eé]|cu[aá]ndo|d[oó]nde|cu[aá]l(?:es)?',
    leadsIn: 'y',
  },
  joined: {
    and: '(?:, ?)?[ye](?: (?:también|tambien|además))?',
    andAlso: '(?:, ?)?y (?:también|tambien|además)',
    opens: anyOf(
      String.raw`¿?c[oó]mo (?:se|\p{L}+(?:o|amos|emos|imos))|¿?(?:d[oó]nde|cu[aá]nt[oa]s?|cu[aá]l(?:es)?|cuándo|por qué|qué)`,
      '¿?(?:puedo|podemos|se puede|hay|tengo que|tenemos que|debo|pueden|tienen)',
    ),
  },
  myTicket: 'mi ticket',
  ticketNews:
    '(?:estado|novedades|noticias|qué (?:pasa|pasó|hay|tal)|que (?:pasa|paso|hay)|c[oó]mo va).{0,30}(?:mis?|nuestros?) (?:tickets?|tiques?)(?!\\p{L})',
  solved:
    's[ií]( lo est[aá]| est[aá] resuelto)?|(ya )?(todo )?est[aá] (todo )?(bien|arreglado)|(ya )?qued[oó] (resuelto|solucionado)|pued(e|es|en) cerrarlo',
  anyNews: '(?:hay |alguna )?(?:novedad(?:es)?|noticias?)',
  lookUp:
    'donde esta mi el la pedido orden estado de del numero por favor hola que pasa con y cuando llega llegara puedes ver revisar consultar hay novedades seguimiento',
  urgency: {
    urgent: 'emergencia|urgencia|inmediatamente|caíd[oa]',
    pressing: 'abogado|plazo|bloquead[oa]|cobrad[oa] dos veces',
    relaxed: 'sin prisa',
  },
}
