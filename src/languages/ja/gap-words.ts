import type { GapWords } from '../language/gap-words.ts'

/** Japanese. */
export const gapWords: GapWords = {
  none: '不足はありません。この半年、記事がないために担当者へ回った質問はありませんでした。',
  title: (count) => `どの記事も答えていない質問：${count}件`,
  asked: (times, customers) => `${customers}人のお客様から${times}回`,
  between: (first, last) => `最初は${first}、最後は${last}`,
  also: 'ほかに：',
  more: (count) => `…ほか${count}件。`,
}
