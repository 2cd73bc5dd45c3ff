import type { Grammar } from '../../knowledge/grammar.ts'
import { wordSet } from '../language/patterns.ts'
import { withoutLongestEnding } from '../language/word-ends.ts'

/** The Portuguese grammar that search needs. */
export const grammar: Grammar = {
  withoutEnding: withoutLongestEnding(
    'amentos|imentos|amento|imento|acoes|icoes|ucoes|coes|acao|icao|ucao|cao|mente|adores|ador|idades|idade|ando|endo|indo|aram|eram|iram|avam|ados|adas|idos|idas|ado|ada|ido|ida|aste|este|amos|emos|imos|oes|ues|uei|ue|ar|er|ir|ou|ei|am|em|as|es|os|a|e|o|s',
  ),
  grammarWords: wordSet(
    `o a os as um uma uns umas ao aos do da dos das de no na nos nas em com contra desde entre ate para por pelo pela sem sobre e ou nem mas se
    que qual quais quem como quando onde porque eu tu voce voces ele ela eles elas me te lhe nos meu minha meus minhas seu sua seus suas nosso
    este esta isto esse essa isso aquele e sao sou era foi ser estar estou esta estao ha tenho tem ter posso pode podem poderia quero queria
    preciso fazer faco faz nao ja muito mais menos tambem so todo toda ola oi bom boa obrigado obrigada favor ajuda ajudar saber`,
  ),
}
