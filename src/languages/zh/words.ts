import type { Words } from '../language/language.ts'
import { orderStatusIn, sourcesIn, teamIsBackIn, ticketNewsIn } from '../language/phrases.ts'
import { dialogueWords } from './dialogue-words.ts'
import { homeWords } from './home-words.ts'
import { refundWords } from './refund-words.ts'
import { systemWords } from './system-words.ts'

/** Chinese, simplified, to 您. Slack shows bold only between spaces, hence those around ids. */
export const words: Words = {
  language: 'zh',
  greeting: '您好！我是 Frontdesk 机器人。请用一两句话告诉我您的需要，我会回答您，或者为您联系人工客服。',
  welcome: '不客气！',
  aboutMe:
    '我是 Frontdesk，一个机器人。我可以根据我们团队的文章回答问题。其他事情，或者您回复“人工客服”时，我会为您联系工作人员。',
  aboutMeAndOrders:
    '我是 Frontdesk，一个机器人。我可以根据我们团队的文章回答问题、查询订单，并转达退款申请。其他事情，或者您回复“人工客服”时，我会为您联系工作人员。',
  goAhead: '当然可以。请问是什么事情？用一两句话告诉我，我会回答您，或者为您联系人工客服。',
  noWords: '仅凭这条消息，我还看不出您的需要。请用几个字说明一下，或者回复“人工客服”，我会为您联系工作人员。',
  ticketOpened: (id) => `已为您创建工单 **${id}** 并转给我们的团队。工作人员看过后会在这里回复您。`,
  teamIsBack: teamIsBackIn('zh-CN', (when) => `我们的团队将于${when}恢复服务。`),
  addedToTicket: (id) => `我已将这条内容加到工单 **${id}** 中，我们的团队会看到。`,
  ticketClaimed: (id, by) => `工单 **${id}** 现在由我们团队的 ${by} 负责，会在这里回复您。`,
  ticketClosed: (id) => `工单 **${id}** 已关闭。如果还有没解决的问题，在这里留言即可，工单会重新打开。`,
  ticketResolved: (id) => `我们认为工单 **${id}** 已经解决。如果还没有，在这里留言即可，工单会重新打开。`,
  isItSolved: (id) => `工单 **${id}** 的问题解决了吗？如果还没有，在这里留言即可。如果没有收到您的回复，我会关闭它。`,
  ticketReopened: (id) => `工单 **${id}** 已重新打开，我也通知了我们的团队。工作人员会在这里回复您。`,
  ticketOpenAgain: (id) =>
    `工单 **${id}** 已重新打开，您在这里写的内容我也转给了我们的团队。工作人员会在该工单的消息列中回复您。`,
  ticketMerged: (id, into) =>
    `我们会将工单 **${id}** 与工单 **${into}** 一并处理，并在后者的消息列中回复您。您在这里写的内容我们也会收到。`,
  ticketNews: ticketNewsIn({
    open: (id) => `工单 **${id}** 还在等待处理，目前还没有工作人员接手。`,
    claimed: (id, by) => `工单 **${id}** 正由${by ? ` ${by} ` : '我们的工作人员'}处理，请放心。`,
    waiting: (id) => `工单 **${id}** 正在等待您的回复。请在该工单的对话中留言。`,
    resolved: (id) => `据我们的团队所知，工单 **${id}** 已经解决。如果还没有，请在该工单的对话中留言，工单会重新打开。`,
    closed: (id) => `工单 **${id}** 已关闭。如果还有没解决的问题，请在该工单的对话中留言，工单会重新打开。`,
  }),
  home: homeWords,
  systems: systemWords,
  rating: {
    ask: '您对我们的帮助满意吗？1 为很不满意，5 为非常满意。',
    thanks: (rating) => `谢谢。您给我们的帮助打了 ${rating} 分（满分 5 分），之后仍可更改。`,
    comment: '添加评论',
    commentTitle: '您的评论',
    yourComment: '有什么想告诉我们的？',
    send: '发送',
    notYours: '只有提问的客户可以评价。',
    cancel: '取消',
    saved: '谢谢。我们的团队会阅读您的评论。',
  },
  unknownTicket: (id) => `在您的记录里，我没有找到编号为 **${id}** 的工单。能请您再核对一下编号吗？`,
  apology: '非常抱歉，事情本不该这样。',
  personComing: '我来为您联系人工客服。',
  edited: '我看到您修改了消息。如果我的回答已经不合适，请在这里再写一条。',
  notSure: '这个问题我没有足够的把握答好，还是请人工客服来看更稳妥。',
  noAnswer: '这个问题我没有可靠的答案，就不乱猜了。',
  restToPerson: '其余的问题需要由工作人员来回答：',
  inOtherLanguage: (name) => `相关文章是${name}的，内容如下：`,
  translatedFrom: (name, isAutomatic) => `相关文章是${name}的，以下是${isAutomatic ? '自动' : ''}翻译：`,
  automaticTranslation: '自动翻译。',
  writtenFrom: (titles) => `由AI根据以下文章撰写：${titles}`,
  verdict: {
    helped: '有帮助',
    notQuite: '不太对',
    person: '请转人工',
    thanks: '感谢您的反馈。',
    sorry: '感谢您的反馈，我们会改进。',
  },
  articleCorrected: (title) => `我之前告诉您的“${title}”中的内容已有变化。现在的内容是：`,
  articleWithdrawn: (title) => `我之前告诉您的“${title}”中的内容已不再正确。我们团队的同事会在这里告诉您正确的内容。`,
  steps: '以下方法通常有帮助：',
  stillStuck: '如果还是没有解决，请在这里再留言，我会为您联系人工客服。',
  askOrderNumber: (example) => `请问是哪一笔订单？请把订单号发给我，格式类似 ${example}。`,
  dialogue: dialogueWords,
  orderStatus: orderStatusIn({
    locale: 'zh-CN',
    order: (id, items, price) => `订单 **${id}** （${items}，${price}）`,
    processing: (order) => `${order}正在准备中。`,
    shipped: (order) => `${order}正在配送途中。`,
    delivered: (order, day) => `${order}已${day ? `于${day}` : ''}送达。`,
    cancelled: (order) => `${order}已取消。`,
    refunded: (order) => `${order}已退款。`,
    expected: (day) => `预计送达日期：${day}。`,
    tracking: (url) => `在这里查看物流： ${url}`,
  }),
  orderLate: '按预计时间本应已经送到，所以会有工作人员为您核查。',
  unknownOrder: (id) => `在您的记录里，我没有找到编号为 **${id}** 的订单。`,
  ordersAway: '我们的订单系统目前没有响应，暂时无法查询订单。会由工作人员为您处理。',
  notLinked: '只有 Slack 已关联到客户账户的人，我才能查询其订单。我们的团队可以为您关联。',
  changeOrder: '我自己无法修改订单，会由工作人员为您处理。',
  refundRequested: (id) => `我已记下您希望为订单 **${id}** 申请退款。是否退款由工作人员决定，目前还没有退还任何款项。`,
  refundObstacle: {
    'already refunded': '这笔订单已经退款。',
    'already requested': '这笔订单已有退款申请，正由工作人员决定。',
  },
  refund: refundWords,
  refundTooLate: (days) => `这笔订单送达已超过 ${days} 天，退款需要由工作人员审核。`,
  paymentHelp: '这件事需要工作人员查看您的账户。',
  sources: sourcesIn({
    locale: 'zh-CN',
    heading: { one: '来源：', several: '来源：' },
    source: (title, day) => `${title}（更新于${day}）`,
  }),
}
