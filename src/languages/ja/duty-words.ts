import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in Japanese. */
export const dutyWords: DutyWords = {
  duty: {
    title: '当番',
    nobody: '当番の人はいません。',
    goOn: '当番に入る',
    goOff: '当番を終える',
    isOn: 'あなたは当番です。',
    isOff: 'あなたは当番ではありません。',
    wasOn: 'すでに当番でした。',
    wasOff: '当番ではありませんでした。',
    yourTurn: (ticketId) => `${ticketId} はあなたの担当です（順番です）。`,
    leftWith: (name, tickets) =>
      `${name} さんがサポートチャンネルから抜けたため、次のチケットの担当者がいません：${tickets}`,
    andMore: (count) => `ほか ${count} 件`,
    cardsWait: {
      missing: (channel) =>
        `サポートチャンネル ${channel} にボットがいないため、チケットは待機中で誰にも見えません。招待すると（/invite @Frontdesk）カードが届きます。`,
      archived: (channel) =>
        `サポートチャンネル ${channel} がアーカイブされているため、チケットは待機中で誰にも見えません。アーカイブを解除してボットを招待すると（/invite @Frontdesk）カードが届きます。`,
      shared: (channel) =>
        `サポートチャンネル ${channel} は他社と共有されている（または共有される予定の）ため、すべてのチケットが他社に見えてしまいます。そのためチケットは待機中で誰にも見えません。設定で共有を終了するとカードが届きます。`,
      public: (channel) =>
        `サポートチャンネル ${channel} が公開されているため、ワークスペースの全員がチケットを読めてしまいます。そのためチケットは待機中で誰にも見えません。設定で非公開にするとカードが届きます。`,
    },
    atRisk: '守れないおそれのある約束',
  },
}
