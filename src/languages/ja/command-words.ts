import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in Japanese. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: '次に対応するもの：担当者のいないチケット',
      mine: '自分が担当しているチケット',
      open: '未完了のすべてのチケット（緊急度の高い順）',
      customer: 'あるお客様または会社のチケット',
      search: 'これらの語をすべて含むチケット。company:会社名 や state:状態 で絞り込めます',
      claim: 'チケットを担当します',
      assign: 'チケットを同僚に渡します（「me」で自分に）',
      release: '自分のチケットを手放します',
      priority: '優先度を変えます',
      resolve: '解決済みにします。お客様は異議を言えます',
      reopen: '再開します。または作業に戻します',
      snooze: 'その時まで保留します',
      move: 'チケットを別のチームのチャンネルに移す。support はサポートチャンネル',
      merge: '最初のチケットを2番目のチケットに統合する',
      note: 'チーム用のメモを残します。お客様には見えません',
      'reply-with': '定型文から返信を書き始めます',
      history: 'これまでの経過',
      on: '当番に入ります。返信の遅れが通知され、新しいチケットが割り当てられることがあります',
      off: '当番を終えます',
      incident: '複数のお客様に起きている既知の問題を作成し、全員に一度に連絡します',
      stats: '今日と過去7日間の数字',
      channel: '各チャンネルでのボットの動作と、その変更方法',
      gaps: 'どの記事も答えていないお客様の質問',
      help: 'このヘルプを表示します',
    },
    alone: (command) => `*${command}* （または *${command} list* ）：未完了のチケット（緊急度の高い順）`,
    withId: 'チケットを1件表示します',
    whoSees: 'チーム（サポートチャンネルのメンバー）はすべてのチケットを、ほかの人は自分のチケットだけを見られます。',
    unknown: (typed, possible, nearest) =>
      `「${typed}」は分かりません。${nearest ? `「${nearest}」のことですか？ ` : ''}使えるのは TKT-1A2B3C4D のようなチケット番号と、${possible} です。`,
    howTo: (usage) => `次のように入力してください： ${usage}`,
    noSuchPerson: (name) =>
      `サポートチャンネルに「${name}」という人は見つかりません。Slackの名前またはメールアドレスを使ってください。`,
    titles: {
      queue: '次に対応するもの',
      mine: 'あなたのチケット',
      customer: (name) => `「${name}」に当てはまるお客様のチケット`,
      search: (words) => `「${words}」を含むチケット`,
    },
    nothingFound: '見つかりませんでした。',
    page: (page, pages) => `${page} / ${pages} ページ`,
    previous: '前へ',
    next: '次へ',
    noted: (ticketId) => `${ticketId} にメモを残しました（チームのみ）。`,
    noteBy: (author) => `${author}さんのメモ（チームのみ）：`,
    now: '現在',
    today: '今日',
    week: '過去7日間',
  },
  savedReplies: {
    startFrom: '定型文から始める',
    title: '定型文',
    none: (folder) => `定型文はありません。${folder} にMarkdownファイルを置いてください（docs/company.md を参照）。`,
    unknown: (name, possible, nearest) =>
      `定型文「${name}」はありません。${nearest ? `「${nearest}」のことですか？ ` : ''}使えるのは ${possible} です。`,
    leftOut: '問題があるため除外したもの：',
  },
}
