import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { bills } from './bill-words.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** Japanese, です・ます. Slack shows bold only between spaces, hence those around ids. */
export const words: Words = {
  language: 'ja',
  greeting:
    'こんにちは！Frontdeskのボットです。ご用件を一、二文でお書きください。私がお答えするか、担当者におつなぎします。',
  welcome: 'どういたしまして！',
  aboutMe:
    '私はFrontdeskというボットです。チームの記事をもとにご質問にお答えします。それ以外のご用件や、「スタッフ」と書いていただいた場合は、担当者におつなぎします。',
  aboutMeAndOrders:
    '私はFrontdeskというボットです。チームの記事をもとにご質問にお答えし、ご注文の状況を確認し、返金のご希望を担当者に伝えます。それ以外のご用件や、「スタッフ」と書いていただいた場合は、担当者におつなぎします。',
  goAhead:
    'もちろんです。どのようなご用件でしょうか。一、二文でお書きいただければ、私がお答えするか、担当者におつなぎします。',
  noWords:
    'すみません、私にはここからご用件を読み取れませんでした。ご用件をひとことお書きください。「スタッフ」と書いていただければ、担当者におつなぎします。',
  ticketOpened: (id) =>
    `チケット **${id}** としてサポートチームに伝えました。担当者が内容を確認し、このスレッドでお返事します。`,
  teamIsBack: teamIsBackIn('ja-JP', (when) => `担当チームの営業再開は${when}です。`),
  addedToTicket: (id) => `チケット **${id}** に追記しました。サポートチームが確認します。`,
  ticketClaimed: (id, by) =>
    `サポートチームの${by}がチケット **${id}** を担当することになりました。こちらでお返事します。`,
  ticketClosed: (id) =>
    `チケット **${id}** は完了となりました。まだお困りのことがあれば、ここにお書きください。チケットを再開します。`,
  ticketResolved: (id) =>
    `チケット **${id}** は解決したと考えております。まだお困りのことがあれば、ここにお書きください。チケットを再開します。`,
  isItSolved: (id) =>
    `チケット **${id}** は解決しましたでしょうか。まだお困りのことがあれば、ここにお書きください。ご連絡がなければ完了といたします。`,
  ticketReopened: (id) => `チケット **${id}** を再開し、サポートチームに知らせました。担当者がこちらでお返事します。`,
  ticketOpenAgain: (id) =>
    `チケット **${id}** を再開し、こちらに書かれた内容をサポートチームに伝えました。担当者がチケットのスレッドでお返事します。`,
  ticketMerged: (id, into) =>
    `チケット **${id}** は、チケット **${into}** とあわせて対応いたします。お返事はそちらのスレッドでお送りします。こちらに書かれた内容も担当者に届きます。`,
  ticketSplitOff: (id) =>
    `こちらのメッセージのうち一件は別のご用件ですので、チケット **${id}** として次のスレッドで承ります：`,
  ticketOfItsOwn: (id) =>
    `別のご用件ですので、こちらでチケット **${id}** として承ります。担当者が内容を確認し、このスレッドでお返事します。`,
  filesFrom: (name) => `${name} からのファイル`,
  ticketNews: ticketNewsIn({
    open: (id) =>
      `チケット **${id}** は受け付けていますが、担当者はまだ決まっていません。サポートチームの対応を待っているところです。`,
    claimed: (id, by = '担当者') => `チケット **${id}** は${by}が対応していますので、ご安心ください。`,
    waiting: (id) => `チケット **${id}** はお客様のお返事をお待ちしています。そのスレッドにお書きください。`,
    resolved: (id) =>
      `チケット **${id}** は解決したと考えております。そうでなければ、そのスレッドにお書きください。チケットを再開します。`,
    closed: (id) =>
      `チケット **${id}** は完了しています。まだお困りのことがあれば、そのスレッドにお書きください。チケットを再開します。`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: '私たちの対応はいかがでしたか。1は不満、5は大変満足です。',
    thanks: (rating) => `ありがとうございます。5段階中 ${rating} の評価をいただきました。あとから変更もできます。`,
    comment: 'コメントを書く',
    commentTitle: 'コメント',
    yourComment: 'お気づきの点をお聞かせください',
    send: '送信',
    notYours: '評価できるのは、ご質問いただいたお客様だけです。',
    cancel: 'キャンセル',
    saved: 'ありがとうございます。コメントは担当チームが拝見します。',
  },
  unknownTicket: (id) => `お客様のチケット **${id}** は見つかりませんでした。番号をもう一度ご確認いただけますか？`,
  apology: 'このようなことになってしまい、申し訳ありません。',
  personComing: '担当者におつなぎします。',
  edited: 'メッセージが編集されたことを確認しました。私の回答が合わなくなっていたら、もう一度ここにお書きください。',
  notSure: '私では正確にお答えできる自信がないため、担当者が確認します。',
  noAnswer: 'この件については確かな回答を持っていないため、推測でのお答えは控えます。',
  restToPerson: '残りのご質問には担当者がお答えします：',
  inOtherLanguage: (name) => `この件についての記事は${name}です。内容は次のとおりです。`,
  translatedFrom: (name, isAutomatic) =>
    `この件についての記事は${name}です。以下は${isAutomatic ? '自動' : ''}翻訳です。`,
  automaticTranslation: '自動翻訳です。',
  writtenFrom: (titles) => `AIが次の記事から作成：${titles}`,
  verdict: {
    helped: '役に立った',
    notQuite: '少し違う',
    person: '担当者に聞きたい',
    thanks: 'お知らせいただきありがとうございます。',
    sorry: 'お知らせいただきありがとうございます。改善してまいります。',
  },
  articleCorrected: (title) => `以前「${title}」からお伝えした内容が変わりました。現在の内容は次のとおりです：`,
  articleWithdrawn: (title) =>
    `以前「${title}」からお伝えした内容は正しくなくなりました。正しい内容は担当者がこのスレッドでお伝えします。`,
  steps: '多くの場合、次の方法で解決します。',
  stillStuck: 'それでも解決しないときは、もう一度ここにお書きください。担当者におつなぎします。',
  askOrderNumber: (example) => `どのご注文についてでしょうか？${example} のような注文番号をお知らせください。`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'ja-JP',
    order: (id, items, price) => `ご注文 **${id}** （${items}、${price}）`,
    processing: (order) => `${order}は準備中です。`,
    shipped: (order) => `${order}は配送中です。`,
    delivered: (order, day) => (day ? `${order}は${day}に配達されました。` : `${order}は配達済みです。`),
    paid: (order, day) => `${order}は${day}にお支払い済みです。`,
    cancelled: (order) => `${order}はキャンセルされています。`,
    refunded: (order) => `${order}は返金済みです。`,
    expected: (day) => `お届け予定日は${day}です。`,
    tracking: (url) => `配送状況はこちら： ${url}`,
  }),
  orderLate: '本来ならもうお届けできているはずですので、担当者がお調べします。',
  unknownOrder: (id) => `お客様のご注文 **${id}** は見つかりませんでした。`,
  ordersAway: '現在、注文システムが応答しないため、ご注文を確認できません。担当者が対応します。',
  notLinked:
    'ご注文を確認できるのは、Slack がお客様アカウントに結び付いている方のみです。担当者が結び付けることができます。',
  changeOrder: '私にはご注文の変更ができないため、担当者が対応します。',
  refundRequested: (id) =>
    `ご注文 **${id}** の返金をご希望と記録しました。返金するかどうかは担当者が判断します。返金はまだ行われていません。`,
  refundObstacle: {
    'already refunded': 'このご注文は返金済みです。',
    'already requested': 'このご注文の返金はすでにご依頼いただいており、担当者が判断します。',
  },
  refund: refundWords,
  refundTooLate: (days) => `ご注文の完了から${days}日を過ぎているため、返金については担当者の確認が必要です。`,
  bills,
  paymentHelp: 'この件は、担当者がお客様のアカウントを確認する必要があります。',
  sources: sourcesIn({
    locale: 'ja-JP',
    heading: { one: '出典：', several: '出典：' },
    source: (title, day) => `${title}（${day}更新）`,
  }),
}
