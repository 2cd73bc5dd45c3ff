import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in Japanese. */
export const teamWords: TeamWords = {
  merging: {
    menu: '統合する…',
    title: 'チケットの統合',
    which: 'どのチケットで続けますか？',
    merge: '統合',
    sameMatter: (ticketId) => `${ticketId} と同じ件：統合`,
    none: (ticketId) => `${ticketId} を統合できる、このお客様または同じ会社の未完了チケットはほかにありません。`,
    itself: 'チケットをそれ自身に統合することはできません。',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} と ${intoId} は別の会社のチケットです。統合できるのは、同じお客様または同じ会社のチケットだけです。`,
    already: (ticketId, intoId) =>
      `${ticketId} は ${intoId} に統合され、そちらで続いています。再開すると切り離せます。`,
    into: (ticket) => `${ticket} に統合`,
    from: (tickets) => `統合されたチケット：${tickets}`,
    note: (person, ticketId, customer) =>
      `${person} が ${ticketId} をこのチケットに統合しました。${customer} さんの投稿：`,
    notTold: (customer, ticketId) =>
      `${customer} さんはこのチケットのスレッドを読めないため、お知らせしていません。${ticketId} のスレッドでお返事してください。`,
    splitNote: (person, ticketId) => `${person} が ${ticketId} を再び切り離しました。`,
  },
  teams: {
    menu: 'チームに移す…',
    title: 'チケットを移す',
    which: 'どのチームが担当しますか？',
    move: '移す',
    usual: 'サポートチャンネル',
    unknown: (name, possible) => `「${name}」というチームはありません。指定できるもの：${possible}`,
    alreadyThere: (ticketId, team) => `${ticketId} はすでに ${team} にあります。`,
    movedNote: (person, team) => `${person} がこのチケットを ${team} に移しました。`,
    movedFrom: (person, team) =>
      `${person} がこのチケットを ${team} に移しました。これまでのチームのメモは、履歴と以前のカードの場所にあります：`,
  },
}
