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
}
