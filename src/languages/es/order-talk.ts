import type { OrderTalk } from '../language/order-talk.ts'

/** How customers speak of several orders in Spanish. */
export const orderTalk: OrderTalk = {
  but: 'pero|mientras(?: que)?|aunque',
  not: 'no|excepto|salvo|menos|sino',
  arrived:
    '(?:ya |me |ha |han |lo |la )*(?:lleg[oó]|llegado|llegaron|recib[ií]|recibido|está aquí|esta aqui|entregad[oa])',
  didNot: '(?:todav[ií]a |a[uú]n )?no(?: (?:ha llegado|lleg[oó]))?(?: (?:todav[ií]a|a[uú]n))?|tampoco|nunca',
  other: '(?:el |la |los |las )?otr[oa]s?(?: pedido| uno)?',
  ordinals: [
    '(?:el |la )?primer[oa]?(?: pedido)?|n[uú]mero (?:uno|1)|el 1',
    '(?:el |la )?segund[oa](?: pedido)?|n[uú]mero (?:dos|2)|el 2',
    '(?:el |la )?tercer[oa]?(?: pedido)?|n[uú]mero (?:tres|3)|el 3',
    '(?:el |la )?cuart[oa](?: pedido)?|n[uú]mero (?:cuatro|4)|el 4',
    '(?:el |la )?quint[oa](?: pedido)?|n[uú]mero (?:cinco|5)|el 5',
  ],
  last: '(?:el |la )?[uú]ltim[oa](?: pedido)?',
  both: '(?:los |las )?(?:dos|ambos|ambas)(?: pedidos)?',
  all: '(?:los |las )?tod[oa]s?(?: (?:ellos|ellas|los pedidos|los tres))?',
  neither: 'ningun[oa](?: de (?:los dos|las dos|ellos|ellas|esos))?|ni uno ni otro',
  neverMind:
    'olv[ií]d(?:a|e|ense|enlo|alo|elo|ar)?(?:lo)?|olv[ií]dalo|olv[ií]delo|no importa|da igual|d[eé]jalo|d[eé]jelo|ya no (?:hace falta|es necesario|importa|lo necesito)|no hace falta|ya (?:lo encontr[eé]|lleg[oó]|est[aá])|nada',
  around:
    'tambi[eé]n|no|s[ií]|perd[oó]n|disculpa|disculpe|por favor|gracias|muchas gracias|quiero decir|quise decir|me refiero a|es|es el|a|bueno|ok|vale|hola|de|entonces|ah|mejor|el|la|pues|necesito|quiero|para',
}
