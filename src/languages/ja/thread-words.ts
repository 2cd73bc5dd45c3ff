import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in Japanese. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `宛先：${customer}（${channel} のスレッド）`,
    seenFrom: (name) => `下の文面がそのまま、${name} から届きます。`,
    notANote: 'お客様に送信できるのは、チケットのカードの下にあるご自分のメモだけです。',
    notYours: 'このメモは別の人が書いたものです。送信できるのは書いた本人だけです。',
    notCustomers: 'お客様が書いたものではないため、チケットにできません。',
    cannotRead: 'このメッセージを読めません。削除されたか、私がこのチャンネルにいない可能性があります。',
    made: (ticketId) => `チケットになりました：${ticketId}`,
    added: (ticketId) => `${ticketId} に追加しました。`,
    alreadyIn: (ticketId) => `${ticketId} には既にこのメッセージがあります。`,
    addTitle: 'チケットに追加',
    which: 'どのチケットですか？',
    add: '追加',
    noOpen: '未完了のチケットはありません。このメッセージをチケットにできます。',
    addedNote: (person, author) => `${person} が ${author} の書き込みを追加しました：`,
    notedElsewhere: (person) => `${person} が、このカードが以前あった場所にメモを書きました。履歴で確認できます。`,
  },
  splitting: {
    title: 'メッセージの切り離し',
    split: '切り離す',
    about: (author, ticketId) => `${author} さんの投稿を、${ticketId} とは別のチケットにします。`,
    inNewThread: (channel) => `${channel} の新しいスレッドで、お客様には次のように届きます：`,
    inItsThread: 'このメッセージのスレッドで、お客様には次のように届きます：',
    inOldThread: '元のスレッドでは：',
    note: (person, author, newId) => `${person} が ${author} さんの投稿を切り離しました。${newId} として続きます。`,
    goesOnAs: (newId) => `ここに引用されていた内容は ${newId} として続きます。`,
    done: (newId) => `別のチケットになりました：${newId}`,
    from: (ticket) => `${ticket} から切り離し`,
    apart: (tickets) => `ここから切り離したチケット：${tickets}`,
    began: (ticketId) =>
      `これは ${ticketId} の用件そのもの、またはスレッドの最初のメッセージのため、切り離せません。ほかのメッセージを切り離してください。`,
    notIn: (ticketId) => `${ticketId} にこのメッセージはありません。`,
    noTicket: 'このメッセージはどのチケットのものでもありません。チケットにすることはできます。',
    already: (newId) => `このメッセージは既に切り離され、${newId} として続いています。`,
    several: 'このメモは複数のメッセージを引用しています。お客様のスレッドで一つ選んでください。',
    notRead: 'このメッセージはまだ読み込み中です。少し待ってからもう一度お試しください。',
    changed: 'その間にお客様がこのメッセージを変更しました。切り離す前にもう一度ご確認ください。',
  },
}
