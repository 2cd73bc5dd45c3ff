import type { NumberSayings, OrderSayings } from '../language/language.ts'

/** Patterns for orders and money in Japanese. */
export const orderSayings: OrderSayings = {
  refund: '返金(?!は?(?:不要|いりません|要りません|いらない|結構|ポリシー|規定))|払い?戻|お金を?返',
  change: 'キャンセル|取り?消|変更|変え|交換|返品|訂正|修正|直して|間違え|間違って',
  paymentTrouble: '二重(?:請求|に|払)|[2２二]回(?:請求|引き落と)|金額が(?:違|間違)',
  order: '届(?<!(?:メール|請求書|領収書|コード|カード|通知)[^。]{0,6}届)|注文',
  notHere: '届いて(?:い)?ない|届いて(?:い)?ません|届きません|受け取って(?:い)?(?:ない|ません)',
}

/** What customers write around the number of an order in Japanese. */
export const orderNumber: NumberSayings = {
  beside:
    '注文|番号|オーダー|ご|私の|こちら|これ|それ|です|でした|だと思います|と思います|思います|かと|たぶん|多分|確か|はい|いいえ|すみません|すいません|お願いします|お願いいたします|よろしく|確認|ください|して|します|どこ|状況|教えて|の|は|を|が|と|に|で|か|ね|よ',
  counted: '個|本|台|枚|冊|箱|ライセンス|回|人|名|件|時間|分|秒|日|週間|か月|ヶ月|年|キロ|円|ページ|行',
  called: '番号',
  and: 'と|や|か',
}
