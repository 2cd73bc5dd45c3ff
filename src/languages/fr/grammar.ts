import type { Grammar } from '../../knowledge/grammar.ts'
import { wordSet } from '../language/patterns.ts'
import { withoutLongestEnding } from '../language/word-ends.ts'

/** The French grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: (word) => withoutEnding(word.replace(/^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)'/, '')),
  grammarWords: wordSet(
    `le la les l un une des du de d a au aux en dans sur sous avec sans pour par vers chez entre et ou ni mais si que qu quel quelle quels quelles qui
    comment quand pourquoi est-ce je j tu il elle on nous vous ils elles me m te se s lui leur mon ma mes ton ta tes son sa ses notre nos votre
    vos ce cet cette ces c ca cela est sont suis es etes etait ete etre ai as ont avez avons avoir peux peut puis pouvez pourrais voudrais
    veux souhaite besoin faire fais fait ne n pas plus moins aussi tres tout toute tous y bonjour salut merci svp plait aide aider savoir`,
  ),
}

const withoutEnding = withoutLongestEnding(
  'issements|issement|ements|ement|aisons|aison|ations|ation|itions|ition|utions|ution|ments|ment|ateurs|ateur|eurs|eur|ables|able|ites|ite|erais|erait|eront|erons|erez|era|aient|ais|ait|ant|ants|ons|ees|ee|er|ez|es|ir|is|it|ent|e|s|x',
)
