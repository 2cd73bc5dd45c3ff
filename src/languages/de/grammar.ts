import type { Grammar } from '../../knowledge/grammar.ts'
import { wordSet } from '../language/patterns.ts'
import { withoutLongestEnding } from '../language/word-ends.ts'

/** The German grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: german,
  grammarWords: wordSet(
    `der die das den dem des ein eine einen einem einer eines und oder aber wenn dass ob als wie wo was wer wann warum welche welcher welches ich
    du er sie es wir ihr mich mir dich dir uns euch ihm ihn ihnen mein meine meinen meinem meiner dein deine sein seine unser unsere euer eure
    ihre ihren dieser diese dieses diesen in im an am auf aus bei mit nach von vom zu zum zur fur uber unter um durch ohne gegen bis ist sind
    bin bist war waren wird werden wurde habe hat haben hatte kann kannst konnen konnte konnten muss mochte will wollen soll darf gibt nicht
    kein keine ja nein noch schon nur auch sehr mehr etwas man hallo guten tag danke bitte hilfe helfen wissen`,
  ),
  nounsAreCapitalised: true,
}

const withoutInflection = withoutLongestEnding('ungen|ung|test|tet|ten|te|st|et|en|em|es|e|t|n|s')
const withoutPerson = withoutLongestEnding('er')

function german(written: string): string {
  const word = written.replaceAll('ß', 'ss')
  // The participle hides its verb: "geliefert", "zurückgeschickt".
  const bare = /^ge.{3,}(?:t|en)$/.test(word)
    ? word.slice(2)
    : word.replace(/^(ab|an|aus|ein|zuruck)(?:ge|zu)(?=.{3,}(?:t|en)$)/, '$1')
  return withoutPerson(withoutInflection(bare))
}
