import type { CommandWords } from '../language/command-words.ts'

/** What staff read about the ticket command in Chinese. */
export const commandWords: CommandWords = {
  commands: {
    does: {
      queue: '接下来该处理的：还没有人负责的工单',
      mine: '您负责的工单',
      open: '所有未关闭的工单，最紧急的在前',
      customer: '某位客户或某家公司的工单',
      search: '包含所有这些词的工单；可用 company:公司 或 state:状态 缩小范围',
      claim: '认领工单',
      assign: '把工单交给同事，写“me”则交给自己',
      release: '释放您的工单',
      priority: '设置优先级',
      resolve: '标记为已解决；客户可以提出异议',
      reopen: '重新打开，或恢复处理',
      snooze: '搁置到那时',
      note: '为团队记下备注；客户看不到',
      'reply-with': '用保存的回复开始写',
      history: '工单的经过',
      stats: '今天和最近 7 天的数字',
      channel: '机器人在各频道的行为，以及团队如何更改',
      gaps: '客户问到而没有文章能回答的问题',
      help: '显示此帮助',
    },
    alone: (command) => `*${command}* （或 *${command} list* ）：未关闭的工单，最紧急的在前`,
    withId: '显示一个工单',
    whoSees: '团队（支持频道的成员）可以看到所有工单，其他人只能看到自己的。',
    unknown: (typed, possible, nearest) =>
      `我不认识“${typed}”。${nearest ? `您是指“${nearest}”吗？` : ''}可以输入工单号（如 TKT-1A2B3C4D），或：${possible}。`,
    howTo: (usage) => `请这样写： ${usage}`,
    noSuchPerson: (name) => `支持频道里没有叫“${name}”的人。请使用其 Slack 用户名或邮箱。`,
    titles: {
      queue: '接下来该处理的',
      mine: '您的工单',
      customer: (name) => `与“${name}”相符的客户的工单`,
      search: (words) => `包含“${words}”的工单`,
    },
    nothingFound: '没有找到。',
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    previous: '上一页',
    next: '下一页',
    noted: (ticketId) => `已记在 ${ticketId}，仅团队可见。`,
    noteBy: (author) => `${author} 的备注（仅团队可见）：`,
    now: '现在',
    today: '今天',
    week: '最近 7 天',
  },
  savedReplies: {
    startFrom: '从保存的回复开始',
    title: '保存的回复',
    none: (folder) => `还没有保存的回复。请把 Markdown 文件放到 ${folder}（见 docs/company.md）。`,
    unknown: (name, possible, nearest) =>
      `没有名为“${name}”的回复。${nearest ? `您是指“${nearest}”吗？` : ''}可用的有：${possible}。`,
    leftOut: '因有问题而略过：',
  },
}
