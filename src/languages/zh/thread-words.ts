import type { ThreadWords } from '../language/thread-words.ts'

/** What staff read about the threads of cards and customers in Chinese. */
export const threadWords: ThreadWords = {
  thread: {
    goesTo: (customer, channel) => `发送给 ${customer}，在 ${channel} 的消息列中。`,
    seenFrom: (name) => `客户看到的内容与下方完全一致，署名 ${name}。`,
    notANote: '只有你自己写在工单卡片下的备注才能发送给客户。',
    notYours: '这条备注是别人写的，只有作者本人可以发送。',
    notCustomers: '这不是客户写的，不能成为工单。',
    cannotRead: '我无法读取这条消息。它可能已被删除，或者我不在这个频道里。',
    made: (ticketId) => `已成为工单：${ticketId}。`,
    added: (ticketId) => `已添加到 ${ticketId}。`,
    alreadyIn: (ticketId) => `${ticketId} 已包含这条消息。`,
    addTitle: '添加到工单',
    which: '哪个工单？',
    add: '添加',
    noOpen: '没有未完成的工单。你可以把这条消息设为工单。',
    addedNote: (person, author) => `${person} 添加了 ${author} 写的内容：`,
    notedElsewhere: (person) => `${person} 在此卡片之前的位置写了备注，可在历史记录中查看。`,
  },
}
