import type { Grammar } from '../../knowledge/grammar.ts'
import { wordSet } from '../language/patterns.ts'

/** The Japanese grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: (word) => word,
  grammarWords: wordSet(
    `は が を に で と も の か ね よ な へ や から まで より です ます でし まし た て し する いる ある なる こと もの これ それ あれ この その どう`,
  ),
  // Most questions share these endings, so they would make unrelated questions look alike.
  politeEndings: [
    /(?:を|は|が)?(?:教えてください|お願いします|したいのですが|したいです|したい|できますか|ですが|ですか|しますか|されますか)/g,
    /かかりますか|していますか|ください/g,
  ],
}
