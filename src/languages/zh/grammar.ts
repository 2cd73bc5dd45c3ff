import type { Grammar } from '../../knowledge/grammar.ts'
import { wordSet } from '../language/patterns.ts'

/** The Chinese grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: (word) => word,
  grammarWords: wordSet(
    `的 了 吗 呢 吧 啊 是 在 有 我 你 您 他 她 它 我们 你们 这 那 和 与 或 就 都 也 还 很 请 问 请问 怎么 什么 可以 能 要 想 不 没 没有 一 个`,
  ),
  politeEndings: [/请问|怎么办|怎么|怎样|吗|呢/g],
}
