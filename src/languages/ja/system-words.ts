import type { StaffSystemWords, SystemWords } from '../language/system-words.ts'

/** What customers are told of the company's own systems in Japanese. */
export const systemWords: SystemWords = {
  found: '次の情報が見つかりました。',
  foundFor: (account) => `**${account}** について次の情報が見つかりました。`,
  nothing: '表示する項目はありません。',
  more: (count) => `ほか ${count} 件。`,
  yes: 'はい',
  no: 'いいえ',
  failed: 'ただいま確認できなかったため、担当者が確認いたします。',
  notLinked:
    'アカウントを確認できるのは、Slack がお客様アカウントに結び付いている方のみです。担当者が結び付けることができます。',
  notForAccount: 'お客様のアカウントでは対応できないため、担当者が確認いたします。',
  requested: 'ご希望を担当者に伝えました。判断は担当者が行い、まだ何も変更されていません。',
  done: 'ご依頼のとおり完了しました。',
  pending: '受け付けられましたが、まだ完了していません。完了しましたらここでお知らせします。',
  notDone: 'うまくいかなかったため、何も変更されていません。担当者が確認しています。',
  denied: (why) =>
    [
      'ご依頼を担当者が確認しましたが、対応できません。ご希望に添えず申し訳ありません。',
      ...(why ? [why] : []),
      'お伝えいただくことがあれば、ここにお書きください。改めてご依頼いただけます。',
    ].join('\n\n'),
}

/** What staff read about the company's own systems in Japanese. */
export const staffSystemWords: StaffSystemWords = {
  systems: {
    problem: (system, problem) =>
      `support.yaml に書かれているシステム ${system} を Frontdesk が利用できません：${problem}`,
    reasons: {
      failed: (about) => `システムで実行できませんでした：${about}`,
      mayHaveRun: (about) => `システムで実行されたかどうか不明です：${about}。やり直す前に確認してください。`,
      untold: (about) => `システムから回答がありましたが、伝え方が決まっていません：${about}`,
      notLinked: (about) => `お客様はどのアカウントにも結び付いていませんが、必要です：${about}`,
      notForAccount: (about) => `お客様のアカウントでは利用できません：${about}`,
      severalAccounts: (about) => `お客様は複数のアカウントに結び付いています。どのアカウントですか：${about}`,
      notSaid: (about) => `必要な情報をお客様が書いていません：${about}`,
      needsApproval: (about) => `お客様のご希望です。判断してください：${about}`,
    },
    obstacles: {
      gone: 'support.yaml にこのツールがないか、依頼の内容が消去されています。',
      notTheirs: 'お客様はもうこのアカウントに結び付いていません。',
    },
    failures: {
      unset: 'システムに必要なシークレットが設定されていません。',
      away: 'システムに接続できません。',
      late: 'システムが時間内に応答しませんでした。',
      refused: 'システムが拒否しました。',
      unusable: 'ツールが support.yaml のとおりではありません。詳細はログにあります。',
    },
  },
}
