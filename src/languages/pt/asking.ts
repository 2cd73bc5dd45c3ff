import type { Asking } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns of questions, follow-ups and urgency in Portuguese. */
export const asking: Asking = {
  followUp: {
    adds: String.raw`também|além disso|p\.?s|mais uma coisa|outra coisa|(?:eu )?esqueci de (?:dizer|mencionar)|correção|(?:desculpe,? )?(?:eu )?quis dizer`,
    goesOn: 'e|ou|e se',
    pointsBack: 'isso|isto|disso|nisso|lá|esse|essa',
    onlyAsks: 'quanto(?: custa| tempo| demora| fica)?|por qu[eê]|quando|onde|qual|quais',
    leadsIn: 'e',
  },
  joined: {
    and: '(?:, ?)?e(?: (?:também|tambem|ainda))?',
    andAlso: '(?:, ?)?e (?:também|tambem)',
    opens: anyOf(
      String.raw`como (?:se|\p{L}+(?:o|amos|emos|imos))|onde|quant[oa]s?|qual|quais|quando|por que`,
      'posso|podemos|é possível|há|tem como|preciso|devo|vocês têm',
    ),
  },
  myTicket: 'meu ticket',
  ticketNews:
    '(?:estado|status|novidades?|not[ií]cias|o que (?:houve|aconteceu)|como (?:est[aá]|anda|vai)|andamento).{0,30}(?:meus?|nossos?) (?:tickets?|chamados?)(?!\\p{L})',
  solved:
    'sim( est[aá])?|(sim )?(j[aá] )?est[aá] (tudo )?(resolvido|certo|ok)|tudo (certo|resolvido)|pode(m)? (fechar|encerrar)',
  anyNews: '(?:alguma |tem )?(?:novidades?|not[ií]cias?)',
  lookUp:
    'onde cade meu minha pedido encomenda o a status do da numero por favor ola oi quando chega chegara pode verificar ver rastreio sobre',
  urgency: {
    urgent: 'emergência|imediatamente|fora do ar',
    pressing: 'cobraram duas vezes|advogado|prazo',
    relaxed: 'sem pressa',
  },
}
