import type { ArticleWords } from '../language/article-words.ts'

/** Japanese. */
export const articleWords: ArticleWords = {
  gaps: {
    none: '不足はありません。この半年、記事がないために担当者へ回った質問はありませんでした。',
    title: (count) => `どの記事も答えていない質問：${count}件`,
    weekly: '今週の記事の点検',
    asked: (times, customers) => `${customers}人のお客様から${times}回`,
    between: (first, last) => `最初は${first}、最後は${last}`,
    also: 'ほかに：',
    more: (count) => `…ほか${count}件。`,
    seeAll: (command) => `すべて見るには ${command} gaps`,
    draft: '記事の下書きを作る',
  },
  drafts: {
    title: '記事の下書き',
    loading: 'チームの回答を読んでいます…',
    fromStaff: (threads) =>
      `チームが${threads}件のスレッドに書いた内容から作りました。名前・アドレス・番号・非公開リンクは取り除き、「…」にしてあります。お客様の目で読んでください。`,
    byModel: (threads) =>
      `チームが${threads}件のスレッドに書いた内容からAIが書きました。採用する前にすべての文を確かめてください。`,
    noAnswers: 'Slackではまだ誰も答えていません。ここに答えを書いてください。',
    articleTitle: 'タイトル',
    questions: '答える質問',
    onePerLine: '1行に1つ、お客様の言葉で',
    text: '本文',
    markdown: 'Markdown。お客様には一字一句そのまま引用されます。',
    tryIt: '試す',
    edit: '編集',
    accept: '採用',
    discard: '破棄',
    done: '完了',
    trying: '過去の質問で試しています…',
    answers: (answered, of) => `未回答の質問${of}件のうち${answered}件に答えます。`,
    alsoAnswers: (count) => `ほかの未回答の質問${count}件にも答えます。`,
    changes: (count, of) => `正しい回答${of}件のうち${count}件が変わります。`,
    notYet: 'まだ答えられない質問：',
    wouldChange: 'これまで別の記事で正しく答えていた質問：',
    savedAs: (file) => `採用しました。${file} にあり、1分以内に回答に使われます。`,
    savedInDatabase: '採用しました。記事フォルダーに書き込めないためデータベースにあり、1分以内に回答に使われます。',
    wasDiscarded: '破棄しました。これらの質問は不足として数えません。',
    gone: 'この下書きはもうありません。もとの内容が変更されたか消去されました。一覧からやり直してください。',
    changed: (by) => `${by}さんがこの下書きを変更しました。閉じて、もう一度開いてください。`,
    accepted: (by) => `${by}さんがすでにこの下書きを採用しました。`,
    discarded: (by) => `${by}さんがすでにこの下書きを破棄しました。`,
    failed: 'うまくいきませんでした。何も採用されていません。少し待ってからやり直してください。',
  },
  recalls: {
    told: (customers, title, since) => `${since}以降、${customers}人のお客様に「${title}」の古い内容を伝えました。`,
    withdrawn: (customers, title, since) =>
      `「${title}」はなくなりました。${since}以降、${customers}人のお客様にその内容を伝えました。`,
    listThreads: 'スレッドの一覧',
    sayCorrection: '訂正を伝える',
    sure: (threads) => `${threads}件のスレッドに、それぞれ一度、お客様の言語で書き込みます。`,
    said: (by, threads) => `${by}さんが${threads}件のスレッドで訂正を伝えました。`,
    settled: '記事は再び伝えた内容と同じになりました。訂正するものはありません。',
    threads: (count) => `${count}件のスレッドで伝えました：`,
    tellThem: (title) =>
      `ボットがここで回答に使った記事「${title}」は取り下げられました。正しい内容をお客様に伝えてください。`,
    nothingLeft: '訂正するものはもうありません。スレッドが消去されたか、記事が再び同じ内容になりました。',
    alreadySaid: (by) => `${by}さんがすでに訂正を伝えました。`,
  },
  stale: {
    title: '見直す記事',
    old: (title, since) => `「${title}」は${since}から改訂されていません。`,
    helpsLess: (title, now, before) => `「${title}」は以前ほど役に立っていません。最近は${now}、以前は${before}。`,
  },
}
