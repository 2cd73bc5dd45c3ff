import type { DutyWords } from '../language/duty-words.ts'

/** What staff read about being on duty in Chinese. */
export const dutyWords: DutyWords = {
  duty: {
    title: '值班',
    nobody: '目前没有人值班。',
    goOn: '开始值班',
    goOff: '结束值班',
    isOn: '您正在值班。',
    isOff: '您没有在值班。',
    wasOn: '您已经在值班。',
    wasOff: '您本来就没有值班。',
    yourTurn: (ticketId) => `${ticketId} 由您负责：轮到您了。`,
    leftWith: (name, tickets) => `${name} 已离开支持频道，以下工单现在无人负责：${tickets}`,
    andMore: (count) => `另有 ${count} 个`,
    cardsWait: {
      missing: (channel) =>
        `我已不在支持频道 ${channel} 中，工单正在等待，没有人能看到。请邀请我（/invite @Frontdesk），卡片随后就会发出。`,
      archived: (channel) =>
        `支持频道 ${channel} 已归档，工单正在等待，没有人能看到。请取消归档并邀请我（/invite @Frontdesk），卡片随后就会发出。`,
      shared: (channel) =>
        `支持频道 ${channel} 已经或即将与其他公司共享，对方会看到所有工单。因此工单正在等待，没有人能看到。请在设置中结束共享，卡片随后就会发出。`,
      public: (channel) =>
        `支持频道 ${channel} 是公开的，工作区的所有人都能看到工单。因此工单正在等待，没有人能看到。请在设置中改为私密，卡片随后就会发出。`,
    },
    atRisk: '有风险的承诺',
  },
}
