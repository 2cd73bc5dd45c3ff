import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in Chinese. */
export const homeWords: HomeWords = {
  yourTickets: '您的工单',
  noTickets: '您目前没有工单。',
  howToReach: '如何联系人工客服',
  reach:
    '请在 *消息* 里，或在共享频道里，告诉我您需要什么。我能回答的会直接回答，其余的会请人工客服处理。如果您想马上找人工客服，请写“人工”。',
}
