import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

/** What the bot says of invoices and subscriptions in Spanish. */
export const bills = billsIn({
  locale: 'es-ES',
  invoice: {
    it: (number, price, day) => `La factura **${number}** del ${day} (${price})`,
    open: (it, due) => `${it} todavía no está pagada${due ? `; vence el ${due}` : ''}.`,
    overdue: (it, due) => `${it} no está pagada${due ? `; venció el ${due}` : ' y ha vencido'}.`,
    paid: (it) => `${it} está pagada.`,
    void: (it) => `${it} está anulada y no hay que pagarla.`,
    link: (url) => `Puedes verla aquí: ${url}`,
  },
  subscription: {
    it: (plan, price) => `Tu suscripción **${plan}**${price ? ` (${price})` : ''}`,
    active: (it) => `${it} está activa.`,
    renews: (it, day) => `${it} se renueva el ${day}.`,
    trial: (it, day) => `${it} está en periodo de prueba${day ? ` hasta el ${day}` : ''}.`,
    overdue: (it) => `${it} tiene un pago vencido.`,
    paused: (it) => `${it} está en pausa.`,
    ends: (it, day) => `${it} termina el ${day} y no se renueva.`,
    ended: (it, day) => `${it} terminó${day ? ` el ${day}` : ''}.`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    String.raw`d[oó]nde est[aá]n? (?:mis?|nuestras?)(?: \S+)? facturas?`,
    String.raw`(?:env[ií]|mu[eé]str|m[aá]nd)(?:a|e|en|ad)(?:me|nos) (?:por favor )?(?:(?:mis?|nuestras?)(?: \S+)?|la [uú]ltima|las [uú]ltimas) facturas?`,
    String.raw`cu[aá]ndo vencen? (?:mis?|nuestras?)(?: \S+)? facturas?`,
    String.raw`est[aá]n? (?:ya )?pagadas? (?:mis?|nuestras?)(?: \S+)? facturas?`,
    '(?:tengo|tenemos) (?:alguna )?facturas? (?:pendientes?|sin pagar|vencidas?)',
  ),
  subscription: anyOf(
    String.raw`cu[aá]ndo (?:se renueva|vence|termina|caduca|acaba|expira) (?:mi|nuestr[oa])(?: \S+)? (?:suscripci[oó]n|plan|contrato|licencia|per[ií]odo de prueba|prueba)`,
    'qu[eé] (?:plan|suscripci[oó]n) (?:tengo|tenemos)',
    '(?:sigue|est[aá]) activ[oa] (?:mi|nuestr[oa]) (?:suscripci[oó]n|plan)',
  ),
}
