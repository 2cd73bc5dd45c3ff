import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

/** What the bot says of invoices and subscriptions in Portuguese. */
export const bills = billsIn({
  locale: 'pt-BR',
  invoice: {
    it: (number, price, day) => `A fatura **${number}** de ${day} (${price})`,
    open: (it, due) => `${it} ainda não foi paga${due ? `; ela vence em ${due}` : ''}.`,
    overdue: (it, due) => `${it} não foi paga${due ? `; ela venceu em ${due}` : ' e está vencida'}.`,
    paid: (it) => `${it} está paga.`,
    void: (it) => `${it} foi anulada e não precisa ser paga.`,
    link: (url) => `Você pode vê-la aqui: ${url}`,
  },
  subscription: {
    it: (plan, price) => `A sua assinatura **${plan}**${price ? ` (${price})` : ''}`,
    active: (it) => `${it} está ativa.`,
    renews: (it, day) => `${it} será renovada em ${day}.`,
    trial: (it, day) => `${it} está em período de teste${day ? ` até ${day}` : ''}.`,
    overdue: (it) => `${it} tem um pagamento em atraso.`,
    paused: (it) => `${it} está pausada.`,
    ends: (it, day) => `${it} termina em ${day} e não será renovada.`,
    ended: (it, day) => `${it} terminou${day ? ` em ${day}` : ''}.`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    String.raw`(?:cad[eê]|onde (?:est[aá]|est[aã]o|fica)) (?:[ao]s? )?(?:minhas?|nossas?)(?: \S+)? (?:faturas?|notas? fisca(?:l|is))`,
    String.raw`(?:envi|mand|mostr)(?:a|e|em)(?:-me|-nos| para mim| para nós)? (?:por favor )?(?:[ao]s? )?(?:(?:minhas?|nossas?)(?: \S+)?|a [uú]ltima|as [uú]ltimas) faturas?`,
    String.raw`quando vencem? (?:as? )?(?:minhas?|nossas?)(?: \S+)? faturas?`,
    String.raw`(?:minha|nossa)(?: \S+)? fatura (?:já )?(?:foi|está) paga`,
    '(?:tenho|temos) (?:alguma )?faturas? (?:em aberto|em atraso|vencidas?|pendentes?)',
  ),
  subscription: anyOf(
    String.raw`quando (?:se renova|renova|vence|termina|acaba|expira) (?:[ao] )?(?:minha|meu|nossa|nosso)(?: \S+)? (?:assinatura|plano|contrato|licença|per[ií]odo de teste|teste)`,
    String.raw`quando (?:[ao] )?(?:minha|meu|nossa|nosso)(?: \S+)? (?:assinatura|plano|contrato|licença|teste) (?:se renova|renova|vence|termina|acaba|expira|será renovad[ao])`,
    'qual (?:é )?(?:o )?(?:plano|assinatura) (?:eu )?(?:tenho|temos|que (?:eu )?(?:tenho|temos))',
  ),
}
