import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

/** What the bot says of invoices and subscriptions in English. */
export const bills = billsIn({
  locale: 'en-US',
  invoice: {
    it: (number, price, day) => `Invoice **${number}** of ${day} (${price})`,
    open: (it, due) => `${it} is not paid yet${due ? `; it is due on ${due}` : ''}.`,
    overdue: (it, due) => `${it} is not paid${due ? `; it was due on ${due}` : ', and overdue'}.`,
    paid: (it) => `${it} is paid.`,
    void: (it) => `${it} is void and need not be paid.`,
    link: (url) => `You can see it here: ${url}`,
  },
  subscription: {
    it: (plan, price) => `Your subscription **${plan}**${price ? ` (${price})` : ''}`,
    active: (it) => `${it} is active.`,
    renews: (it, day) => `${it} renews on ${day}.`,
    trial: (it, day) => `${it} is in its trial${day ? ` until ${day}` : ''}.`,
    overdue: (it) => `${it} has a payment that is overdue.`,
    paused: (it) => `${it} is paused.`,
    ends: (it, day) => `${it} ends on ${day} and does not renew.`,
    ended: (it, day) => `${it} ended${day ? ` on ${day}` : ''}.`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    String.raw`(?:where(?:['’]?s| is| are)|show(?: (?:me|us))?|send(?: (?:me|us))?|list|status of|when (?:is|are)) (?:please )?(?:all )?(?:(?:my|our)(?: \S+)?|the (?:last|latest|newest|current|open|unpaid)) invoices?\b`,
    String.raw`(?:is|are|was|were) (?:my|our)(?: \S+)? invoices? (?:\S+ )?(?:paid|due|open|overdue)\b`,
    String.raw`(?:do|have) (?:i|we) (?:have |got )?(?:any )?(?:open|unpaid|overdue|outstanding) invoices?\b`,
  ),
  subscription: anyOf(
    String.raw`when (?:does|do|will|is|did) (?:my|our)(?: \S+)? (?:subscription|plan|contract|licen[cs]e|membership|trial)s? (?:renew|expire|end|run out|due|up|over)`,
    '(?:what|which) (?:plan|subscription) (?:am i|are we|do (?:i|we)) (?:on|have|pay)',
    String.raw`(?:status of|show(?: (?:me|us))?) (?:my|our) (?:subscription|plan)s?\b`,
    String.raw`is (?:my|our) (?:subscription|plan|trial) (?:still )?(?:active|paused|over|valid)\b`,
    String.raw`when (?:am i|are we|will (?:i|we) be) (?:next )?(?:charged|billed)\b`,
  ),
}
