import type { DialogueWords } from '../language/dialogue-words.ts'

/** What customers read about their orders and their account in Japanese. */
export const dialogueWords: DialogueWords = {
  chooseOrder: (example) =>
    `どのご注文についてでしょうか？お選びいただくか、${example} のような注文番号をお知らせください。`,
  notYourOrder: 'このご注文のお客様だけが選択できます。',
  thenWhich: (example) => `それでは、該当するご注文の番号（${example} のような形式）をお知らせください。`,
  leftAtThat: '承知しました。ほかに何かありましたら、いつでもお書きください。',
  linking: {
    hint: 'Slackを連携していただくと、お客様のアカウントの内容をお調べできます。',
    button: 'アカウントを連携する',
    title: 'アカウントの連携',
    account: 'メールアドレスまたはアカウント番号',
    accountHint: 'このアカウントに登録されている宛先にコードをお送りします。',
    sendCode: 'コードを送る',
    codeSent: '該当するアカウントがある場合、登録されている宛先に6桁のコードをお送りしました。有効期間は10分です。',
    code: 'コード',
    link: '連携する',
    cancel: 'キャンセル',
    close: '閉じる',
    wrongCode: 'コードが違います。ご確認のうえ、もう一度お試しください。',
    askAgain: 'このコードは無効になりました。「アカウントを連携する」をもう一度押してください。',
    tooOften: '回数が多すぎます。1時間後にもう一度お試しいただくか、担当者にご依頼ください。',
    isLinked: '完了しました。Slackがアカウントに連携され、内容をお調べできるようになりました。',
    notNow: '現在コードをお送りできません。後ほどお試しいただくか、担当者にご依頼ください。',
  },
}
