import type { OrderSayings } from '../language/language.ts'

/** Patterns for orders and money in Japanese. */
export const orderSayings: OrderSayings = {
  refund: '返金(?!は?(?:不要|いりません|要りません|いらない|結構|ポリシー|規定))|払い?戻|お金を?返',
  change: 'キャンセル|取り?消|変更|変え|交換|返品|訂正|修正|直して|間違え|間違って',
  paymentTrouble: '二重(?:請求|に|払)|[2２二]回(?:請求|引き落と)|金額が(?:違|間違)',
  order: '届(?<!(?:メール|請求書|領収書|コード|カード|通知)[^。]{0,6}届)|注文',
  notHere: '届いて(?:い)?ない|届いて(?:い)?ません|届きません|受け取って(?:い)?(?:ない|ません)',
}
