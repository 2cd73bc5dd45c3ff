import type { Asking } from '../language/language.ts'

/** Patterns of questions, follow-ups and urgency in Chinese. */
export const asking: Asking = {
  followUp: {
    goesOn: '那么?|还有|如果',
    pointsBack: '那个?|这个?|它',
    onlyAsks: '多少钱?|多久|什么时候|为什么|哪里|哪个',
    asks: '吗',
  },
  myTicket: '我的工单',
  ticketNews:
    '(?:我的?|我们的?)(?:的)?工[单單].{0,12}(?:怎么样|怎麼樣|进度|進度|状态|狀態|进展|如何|处理|處理|呢)|(?:进度|状态|进展).{0,8}我的?工[单單]',
  solved: '是的?|对的?|(已经|都)?(解决|好|处理好|修好)了|可以关闭(了|工单了?)?',
  anyNews: '有(?:什么)?(?:进展|消息)[吗了]?',
  lookUp:
    '订单|訂單|单号|到哪里?了?|在?哪[里裡儿]?|查(?:询|一下)?|请|請|帮我|我的?|的|状态|狀態|你好|您好|吗|呢|什么时候|到|了',
  urgency: {
    urgent: '紧急|緊急|立即|马上|馬上|立刻|瘫痪|宕机|无法工作|急急',
    pressing: '截止|律师|律師|扣了两次|重复扣|無法登入|无法登录|登不上',
    relaxed: '不急|不着急|有空',
  },
}
