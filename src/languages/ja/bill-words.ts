import { billsIn } from '../language/bill-phrases.ts'
import type { BillSayings } from '../language/bill-words.ts'
import { anyOf } from '../language/patterns.ts'

/** What the bot says of invoices and subscriptions in Japanese. */
export const bills = billsIn({
  locale: 'ja-JP',
  invoice: {
    it: (number, price, day) => `${day}付の請求書 **${number}** （${price}）`,
    open: (it, due) => `${it}は未払いです。${due ? `お支払い期限は${due}です。` : ''}`,
    overdue: (it, due) => `${it}は未払いです。${due ? `お支払い期限は${due}でした。` : 'お支払い期限を過ぎています。'}`,
    paid: (it) => `${it}はお支払い済みです。`,
    void: (it) => `${it}は無効です。お支払いの必要はありません。`,
    link: (url) => `こちらでご覧いただけます：${url}`,
  },
  subscription: {
    it: (plan, price) => `ご契約 **${plan}**${price ? ` （${price}）` : ''}`,
    active: (it) => `${it}は有効です。`,
    renews: (it, day) => `${it}は${day}に更新されます。`,
    trial: (it, day) => (day ? `${it}は${day}まで試用期間です。` : `${it}は試用期間中です。`),
    overdue: (it) => `${it}のお支払いが遅れています。`,
    paused: (it) => `${it}は一時停止中です。`,
    ends: (it, day) => `${it}は${day}に終了し、更新されません。`,
    ended: (it, day) => `${it}は${day ? `${day}に` : ''}終了しました。`,
  },
})

/** How customers ask for theirs. */
export const billSayings: BillSayings = {
  invoice: anyOf(
    '(?:請求書|インボイス)は(?:どこ|いつ届|まだ)',
    '(?:最新|直近|私|弊社|当社|今月分?|先月分?)の(?:請求書|インボイス)を(?:送|見せ|表示|お送り)',
    '請求書の(?:お?支払い?期限|期限)はいつ',
    '未払いの請求書(?:は|が)(?:あり|ござい)',
  ),
  subscription: anyOf(
    '(?:契約|サブスクリプション|サブスク|プラン|ライセンス|トライアル|試用期間)(?:の(?:更新日|更新|有効期限|期限|終了日))?[はが]いつ(?:更新|終了|切れ|まで|終わ|です)',
    '(?:どの|何の)プラン[をに](?:契約|利用|使)',
    '(?:契約|サブスクリプション|サブスク|プラン)の(?:更新日|有効期限)を(?:教え|知り)',
  ),
}
