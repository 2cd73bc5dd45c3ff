import type { TeamWords } from '../language/team-words.ts'

/** What staff read about tickets that belong together in Chinese. */
export const teamWords: TeamWords = {
  merging: {
    menu: '合并到…',
    title: '合并工单',
    which: '在哪个工单中继续？',
    merge: '合并',
    sameMatter: (ticketId) => `与 ${ticketId} 是同一件事：合并`,
    none: (ticketId) => `该客户或其公司没有其他未关闭的工单可以与 ${ticketId} 合并。`,
    itself: '工单不能与自身合并。',
    otherCompany: (ticketId, intoId) =>
      `${ticketId} 和 ${intoId} 属于不同的公司。只有同一客户或同一公司的工单才能合并。`,
    already: (ticketId, intoId) => `${ticketId} 已合并到 ${intoId}，在那里继续处理。重新打开即可再次拆分。`,
    into: (ticket) => `已合并到 ${ticket}`,
    from: (tickets) => `合并到此工单：${tickets}`,
    note: (person, ticketId, customer) => `${person} 已将 ${ticketId} 合并到此工单。${customer} 在那里写道：`,
    notTold: (customer, ticketId) =>
      `${customer} 看不到此工单的消息列，也未收到通知。请在 ${ticketId} 的消息列中回复。`,
    splitNote: (person, ticketId) => `${person} 已将 ${ticketId} 重新拆分。`,
  },
  teams: {
    menu: '转给团队…',
    title: '转交工单',
    which: '由哪个团队负责？',
    move: '转交',
    usual: '支持频道',
    unknown: (name, possible) => `没有名为“${name}”的团队。可选：${possible}。`,
    alreadyThere: (ticketId, team) => `${ticketId} 已经在${team}。`,
    movedNote: (person, team) => `${person} 已将此工单转给${team}。`,
    movedFrom: (person, team) => `${person} 已将此工单转给${team}。团队之前的备注在工单经过中，以及原卡片处：`,
  },
}
