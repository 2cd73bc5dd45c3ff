import type { GapWords } from '../language/gap-words.ts'

/** Chinese. */
export const gapWords: GapWords = {
  none: '没有缺口：最近半年没有问题因为缺少文章而转给人工。',
  title: (count) => `${count} 个没有文章能回答的问题`,
  asked: (times, customers) => `${customers} 位客户问过 ${times} 次`,
  between: (first, last) => `首次 ${first}，最近 ${last}`,
  also: '还有：',
  more: (count) => `……另有 ${count} 个。`,
}
