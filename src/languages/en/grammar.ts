import type { Grammar } from '../../knowledge/grammar.ts'
import { stem } from '../../understanding/stem.ts'
import { wordSet } from '../language/patterns.ts'

/**
 * Grammar words. The embedded model weights them less but does not ignore them ("how", "not" and "my" still matter).
 */
export const functionWords: ReadonlySet<string> = wordSet(
  `a an the this that these those i me my mine myself we us our ours you your yours u ur he him his she her it its they them their
  am is are was were be been being do does did doing have has had having will would shall should can could may might must
  and or but if then else so because as than too very just also only even still yet of at by for with about into onto to from
  in on off over under up down out again there here when where why how what which who whom whose any some all each few more most
  other another such no nor not own same s t d ll m o re ve y dont doesnt didnt im ive id cant wont isnt
  please pls plz kindly hi hello hey dear sir madam mam team guys thanks thank want wanted need like know tell get got give let make
  go going way one something anything thing things ok okay yes yeah now help helping assist assistance`,
)

/** The English grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: stem,
  // "How long does it take?" is not about taking.
  grammarWords: new Set([...functionWords, 'take', 'takes', 'took', 'taking']),
}
