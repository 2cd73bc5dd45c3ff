import type { Grammar } from '../../knowledge/grammar.ts'
import { wordSet } from '../language/patterns.ts'
import { withoutLongestEnding } from '../language/word-ends.ts'

/** The Spanish grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: withoutLongestEnding(
    'amientos|imientos|amiento|imiento|aciones|iciones|uciones|ciones|acion|icion|ucion|cion|mente|adores|ador|idades|idad|iendolo|andolo|iendo|ando|aremos|eremos|iremos|abamos|aron|ieron|aban|ados|adas|idos|idas|ado|ada|ido|ida|aste|iste|amos|emos|imos|arlo|arla|arme|erlo|erme|irlo|irme|ares|aran|eran|ar|er|ir|an|en|as|es|os|a|e|o|s',
  ),
  grammarWords: wordSet(
    `el la los las lo un una unos unas al del de a ante con contra desde en entre hacia hasta para por segun sin sobre tras y e o u ni pero si
    que cual cuales quien quienes como cuando donde porque yo tu usted ustedes nosotros ellos ella me te se nos le les mi mis tus su sus
    nuestro nuestra este esta estos estas ese esa eso esto aquel es son soy eres era fue ser estar estoy estan esta ha he han hay haber
    tengo tiene tienen tener puedo puede pueden podria quiero quisiera necesito hacer hago hace no ya muy mas menos tambien solo todo toda
    hola buenas buenos gracias favor ayuda ayudar saber`,
  ),
}
