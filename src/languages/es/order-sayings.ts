import type { NumberSayings, OrderSayings } from '../language/language.ts'
import { anyOf } from '../language/patterns.ts'

/** Patterns for orders and money in Spanish. */
export const orderSayings: OrderSayings = {
  refund: anyOf(
    String.raw`reembols|reintegr|dev(?:ol|uel|uél)\p{L}* (?:\S+ ){0,4}(?:dinero|plata|importe|pago|dinheiro|valor|pagamento)`,
    '(?:dinero|plata) de vuelta|recuperar (?:el|mi) dinero',
  ),
  notRefund: 'pol[ií]ticas? de |no (?:quiero|necesito|pido|busco) (?:un |el |ning[uú]n |que me )?',
  change: anyOf(
    'anul|cambi|corr[ei][gj]|devol|devuelv|devuélv|(?:direcci[oó]n|talla|color) (?:equivocad|incorrect)|me equivoqu',
    String.raw`actuali[sz]\p{L}* (?:\S+ ){0,2}(?:direcci|pedido)`,
  ),
  paymentTrouble: 'cobra(?:do|ron|n|ste)|pagu[eé] dos veces|importe equivocad',
  order: anyOf(
    String.raw`pedidos?\b(?! de (?:reembolso|ajuda|desculpa))`,
    String.raw`(?:mi|la|esta) compra\b|(?:mi|la|esta|n[uú]mero de) orden\b`,
  ),
  notOrder: '(?:gastos|costes?|costos?) de ',
  notArrived: 'no (?:me )?han? llegado|no (?:me )?lleg[oóau]|nunca lleg[oó]',
  notHere: 'no (?:lo |la |los |las )?(?:tengo|he recibido|recib[ií]|hemos recibido)',
  noGoods: 'factura|recibo|correo|dinero|c[oó]digo|n[oó]mina',
}

/** What customers write around the number of an order in Spanish. */
export const orderNumber: NumberSayings = {
  beside:
    'ahi aqui creo de del dice disculpa disculpe donde el ella ellos en era es esta este esto estos gracias hola la las lo los mi mis no num numero numeros o orden ordenes parece pedido pedidos perdon por favor puede puedes que revisar seria si son su sus tengo un una y ver',
  counted:
    'licencias?|unidades|piezas|plazas|usuarios|veces|kg|kilos?|km|ms|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|personas?|solicitudes|llamadas?|filas?|páginas?|por',
  called: 'n[°ºo]|n[uú]mero',
  and: 'y|e|o',
}
