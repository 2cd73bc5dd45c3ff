import type { Asking } from '../language/language.ts'

/** Patterns of questions, follow-ups and urgency in Japanese. */
export const asking: Asking = {
  followUp: {
    goesOn: 'じゃあ?|では|それなら|あと',
    pointsBack: 'それ|その|そこ|これ',
    onlyAsks: 'いくら(?:ですか)?|どのくらい(?:ですか)?|いつ(?:ですか)?|なぜ(?:ですか)?|どこ(?:ですか)?',
    asks: 'か。?$',
  },
  myTicket: 'チケット',
  ticketNews: '(?:私の|うちの)?チケット.{0,15}(?:どうなって|状況|進捗|ステータス)|(?:状況|進捗).{0,10}チケット',
  anyNews: '(?:進捗|状況)は?(?:どうですか|いかがですか)?',
  lookUp:
    'はどこ(?:ですか|にありますか)?|どこ|注文|番号|状況|いつ|届きますか|届く|教えてください|確認してください|お願いします|です|か|の|は|を',
  urgency: {
    urgent: '至急|緊急|大至急|今すぐ|停止して|障害',
    pressing: '期限|弁護士|締め切り|二重|ログインできない|使えない',
    relaxed: '急ぎません|お時間のあるとき|お手すき',
  },
}
