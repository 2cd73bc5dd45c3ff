import type { HomeWords } from '../language/home-words.ts'

/** What customers read on the bot's home tab in Japanese. */
export const homeWords: HomeWords = {
  yourTickets: 'お客様のチケット',
  noTickets: '現在、チケットはありません。',
  howToReach: '担当者への連絡方法',
  reach:
    '*メッセージ* タブ、または共有チャンネルに、ご用件をお書きください。お答えできることはお答えし、それ以外は担当者におつなぎします。すぐに担当者をご希望の場合は「担当者」とお書きください。',
}
