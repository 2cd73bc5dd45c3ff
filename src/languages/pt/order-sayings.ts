import type { OrderSayings } from '../language/language.ts'

/** Patterns for orders and money in Portuguese. */
export const orderSayings: OrderSayings = {
  refund: 'estorn|ressarc|(?:dinheiro|valor) de volta',
  notRefund: 'n[ãa]o (?:quero|preciso(?: de)?|pe[cç]o|estou pedindo) (?:um |o |nenhum )?',
  change: String.raw`alter(?!n)|mud(?:ar|e|em|ança)(?!\p{L})|troc|corre[cç][aã]o|(?:endere[cç]o|tamanho|cor|morada) errad|me enganei|enganei-me`,
  paymentTrouble: 'cobrad[oa]s?|cobraram|paguei duas vezes|valor errado',
  order: String.raw`(?:minha|essa) compra\b`,
  notArrived: 'n[ãa]o (?:me )?cheg(?:ou|aram)|nunca cheg(?:ou|aram)',
  notHere: 'n[ãa]o (?:o |a )?(?:tenho|recebi|recebemos)',
  noGoods: 'fatura|boleto|nota fiscal|dinheiro|sal[aá]rio',
}
