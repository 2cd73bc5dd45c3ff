import type { OrderTalk } from '../language/order-talk.ts'

/** How customers speak of several orders in Portuguese. */
export const orderTalk: OrderTalk = {
  but: 'mas|por[eé]m|enquanto|j[aá] o|contudo',
  not: 'n[aã]o|exceto|menos|sem ser',
  arrived: '(?:j[aá] |foi |me )*(?:cheg(?:ou|aram)|recebi|recebid[oa]|entregues?|est[aá] aqui)',
  didNot: '(?:ainda )?n[aã]o(?: (?:chegou|veio))?(?: ainda)?|nunca|tamb[eé]m n[aã]o',
  other: '(?:o |a |os |as )?outr[oa]s?(?: pedido| encomenda)?',
  ordinals: [
    '(?:o |a )?primeir[oa](?: pedido| encomenda)?|n[uú]mero (?:um|1)',
    '(?:o |a )?segund[oa](?: pedido| encomenda)?|n[uú]mero (?:dois|2)',
    '(?:o |a )?terceir[oa](?: pedido| encomenda)?|n[uú]mero (?:tr[eê]s|3)',
    '(?:o |a )?quart[oa](?: pedido| encomenda)?|n[uú]mero (?:quatro|4)',
    '(?:o |a )?quint[oa](?: pedido| encomenda)?|n[uú]mero (?:cinco|5)',
  ],
  last: '(?:o |a )?[uú]ltim[oa](?: pedido| encomenda)?',
  both: '(?:os |as )?(?:dois|duas|ambos|ambas)(?: pedidos| encomendas)?',
  all: '(?:os |as )?tod[oa]s(?: (?:eles|elas|os pedidos))?|tudo',
  neither: 'nenhum[a]?(?: d(?:os dois|as duas|eles|elas))?|nem um nem outro',
  neverMind:
    'esque[cç]a(?: isso)?|esquece(?: isso)?|deixa(?: pra l[aá]| para l[aá]| estar)?|deixe(?: pra l[aá]| para l[aá]| estar)?|n[aã]o importa|tanto faz|n[aã]o (?:precisa|é preciso|preciso)(?: mais)?|j[aá] n[aã]o (?:é preciso|preciso)|j[aá] (?:achei|encontrei|chegou|resolvi)|nada n[aã]o',
  around:
    'tamb[eé]m|n[aã]o|sim|ah|desculpe?|desculpa|por favor|obrigad[oa]|muito obrigad[oa]|quero dizer|quis dizer|é|é o|é a|na verdade|ol[aá]|oi|ok|de|do|da|para|ent[aã]o|bom|eu quero|preciso',
}
