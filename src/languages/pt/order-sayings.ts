import type { NumberSayings, OrderSayings } from '../language/language.ts'

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

/** What customers write around the number of an order in Portuguese. */
export const orderNumber: NumberSayings = {
  beside:
    'acho aqui aquele com da das de desculpa desculpe diz do dos e ele ela era essa esse esta este eu foi meu minha meus n numero numeros o obrigada obrigado oi ola onde os ou parece pedido pedidos encomenda encomendas pode por favor que sao seria sim tenho um uma verificar voce',
  counted:
    'licenças?|peças|usu[aá]rios|cópias|vezes|kg|quilos?|km|ms|segundos?|minutos?|horas?|dias?|semanas?|m[eê]s(?:es)?|anos?|pessoas?|solicitações|chamadas?|linhas?|páginas?|por',
  and: 'e|ou',
}
