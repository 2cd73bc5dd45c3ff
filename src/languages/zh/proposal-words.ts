import type { ProposalWords } from '../language/proposal-words.ts'

/** About the answers that cards propose, in Chinese. */
export const proposalWords: ProposalWords = {
  proposals: {
    title: '建议的回答',
    wouldSay: '机器人本来会这样回答',
    byModel: '由 AI 撰写，发送前请阅读',
    send: '发送',
    edit: '编辑',
    discard: '弃用',
    write: '撰写回答',
    others: '其他文章',
    sentEdited: (person, title) => `${person} 修改并发送了《${title}》`,
    customerChanged: '此卡片显示之后客户改动了所写的内容，因此没有发送任何内容。卡片上已是新的内容。',
    discardedBy: (name) => `${name} 已弃用这个回答。`,
    notWritten: '语言模型未能写出回答。请稍后再试，或自行撰写。',
    notInArticles: (facts) => `文章中没有：${facts}`,
    figures: '建议的回答（最近 30 天）',
    byArticle: '按文章',
    unchanged: (count, of) => `${of} 个中有 ${count} 个原样发送`,
    edited: (count) => `编辑 ${count} 个`,
    discarded: (count) => `弃用 ${count} 个`,
    botAnswered: '机器人的回答',
    answered: '该回答',
    wantsPersonNote: (name) => `${name} 希望由人工处理。`,
    wantsPersonReason: '机器人已作答，但客户希望由人工处理。',
  },
  sending: {
    noGroups: (group) => `${group} 会通知客户频道里的所有人，或提到您的群组。请去掉后再发送。`,
    noChannels: '其他频道属于内部信息。请去掉该提及后再发送。',
    internalLink: (link) => `此链接指向您自己的工作区：${link}。请去掉后再发送。`,
    notThere: (name) => `${name} 不在客户的频道中。请去掉该提及后再发送。`,
    tooLong: (most) => `内容过长，无法完整发送。最多 ${most} 个字符。`,
  },
  whole: {
    details: '详情',
    all: (characters) => `全文（${characters} 个字符）`,
    more: (characters) => `更多内容（全部 ${characters} 个字符见“详情”）`,
    why: '原因',
  },
}
