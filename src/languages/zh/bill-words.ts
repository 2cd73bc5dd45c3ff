import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

/** What the bot says of invoices and subscriptions in Chinese. */
export const bills = billsIn({
  locale: 'zh-CN',
  invoice: {
    it: (number, price, day) => `${day}的账单 **${number}** （${price}）`,
    open: (it, due) => `${it}尚未支付${due ? `，到期日为${due}` : ''}。`,
    overdue: (it, due) => `${it}尚未支付${due ? `，已于${due}到期` : '，且已逾期'}。`,
    paid: (it) => `${it}已支付。`,
    void: (it) => `${it}已作废，无需支付。`,
    link: (url) => `您可以在这里查看：${url}`,
  },
  subscription: {
    it: (plan, price) => `您的订阅 **${plan}**${price ? ` （${price}）` : ''}`,
    active: (it) => `${it}有效。`,
    renews: (it, day) => `${it}将于${day}续订。`,
    trial: (it, day) => (day ? `${it}的试用期到${day}为止。` : `${it}处于试用期。`),
    overdue: (it) => `${it}有一笔逾期未付的款项。`,
    paused: (it) => `${it}已暂停。`,
    ends: (it, day) => `${it}将于${day}结束，不再续订。`,
    ended: (it, day) => `${it}已${day ? `于${day}` : ''}结束。`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    '(?:我|我们|我們)的?(?:最新|最近)?的?(?:发票|發票|账单|帳單)(?:在哪|到哪|什么时候|什麼時候|何时|何時|付了|支付了|到期)',
    '(?:把|给|給|发|發)(?:我|我们|我們)?(?:发|發)?(?:一下)?(?:我|我们|我們)?的?(?:最新|最近)的?(?:发票|發票|账单|帳單)',
    '(?:我|我们|我們)(?:还|還)?有(?:没有|沒有)?(?:未付|未支付|逾期)的?(?:发票|發票|账单|帳單)',
  ),
  subscription: anyOf(
    '(?:我|我们|我們)的?(?:订阅|訂閱|套餐|合同|合約|许可证|试用期?|試用期?)(?:是)?(?:什么时候|什麼時候|何时|何時|几时)(?:会|會)?(?:续订|续费|續訂|續費|到期|过期|過期|结束|結束)',
    '(?:我|我们|我們)(?:现在|現在)?(?:用的)?(?:是)?(?:什么|什麼|哪个|哪個)套餐',
  ),
}
