import { stem } from '../understanding/stem.ts'

/** Takes a lower-case word without accents to the form that it shares with its inflections; it need not be a word. */
type Stemmer = (word: string) => string

const shortestRoot = 3

/**
 * Drops endings as light stemmers do (Savoy 2006 for Spanish, Portuguese, French and German; Tala 2003 for Indonesian): it is enough that the
 * forms of one word meet, and less is confused than by a full stemmer. Japanese and Chinese do not inflect their nouns.
 */
const stemmers: Record<string, Stemmer> = {
  en: stem,
  es: romance(
    'amientos|imientos|amiento|imiento|aciones|iciones|uciones|ciones|acion|icion|ucion|cion|mente|adores|ador|idades|idad|iendolo|andolo|iendo|ando|aremos|eremos|iremos|abamos|aron|ieron|aban|ados|adas|idos|idas|ado|ada|ido|ida|aste|iste|amos|emos|imos|arlo|arla|arme|erlo|erme|irlo|irme|ares|aran|eran|ar|er|ir|an|en|as|es|os|a|e|o|s',
  ),
  pt: romance(
    'amentos|imentos|amento|imento|acoes|icoes|ucoes|coes|acao|icao|ucao|cao|mente|adores|ador|idades|idade|ando|endo|indo|aram|eram|iram|avam|ados|adas|idos|idas|ado|ada|ido|ida|aste|este|amos|emos|imos|oes|ues|uei|ue|ar|er|ir|ou|ei|am|em|as|es|os|a|e|o|s',
  ),
  fr: (word) =>
    romance(
      'issements|issement|ements|ement|aisons|aison|ations|ation|itions|ition|utions|ution|ments|ment|ateurs|ateur|eurs|eur|ables|able|ites|ite|erais|erait|eront|erons|erez|era|aient|ais|ait|ant|ants|ons|ees|ee|er|ez|es|ir|is|it|ent|e|s|x',
    )(word.replace(/^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)'/, '')),
  de: german,
  id: indonesian,
}

/** The form under which a word of a language (ISO 639-1) is compared; in a language that is not known here, the word itself. */
export const stemIn = (language: string, word: string): string => stemmers[language]?.(word) ?? word

/** Romance words differ at their end: the longest ending that leaves a root goes. */
function romance(endings: string): Stemmer {
  const all = endings.split('|').sort((a, b) => b.length - a.length)
  return (word) => withoutEnding(word, all)
}

function withoutEnding(word: string, endings: string[]): string {
  const ending = endings.find((each) => word.endsWith(each) && word.length - each.length >= shortestRoot)
  return ending ? word.slice(0, word.length - ending.length) : word
}

const germanEndings = ['ungen', 'ung', 'test', 'tet', 'ten', 'te', 'st', 'et', 'en', 'em', 'es', 'e', 't', 'n', 's']

function german(written: string): string {
  const word = written.replaceAll('ß', 'ss')
  // "geliefert" and "zurückgeschickt": the participle hides its verb.
  const bare = /^ge.{3,}(?:t|en)$/.test(word)
    ? word.slice(2)
    : word.replace(/^(ab|an|aus|ein|zuruck)(?:ge|zu)(?=.{3,}(?:t|en)$)/, '$1')
  return withoutEnding(withoutEnding(bare, germanEndings), ['er'])
}

const shortestIndonesian = 5

/** "pengiriman", "mengirim", "dikirim" and "kirim" meet in "irim": after a nasal prefix the first consonant of the root is lost. */
function indonesian(word: string): string {
  if (word.length < shortestIndonesian) return word
  const bare = word.replace(/(?:nya|lah|kah|pun|ku|mu)$/, '')
  const withoutPrefix = bare.replace(/^(?:meng|meny|mem|men|me|peng|peny|pem|pen|di|ber|ter)(?=.{4})/, '')
  const root = withoutPrefix.replace(/(?<=.{4})(?:kan|an)$/, '')
  return root.length > shortestRoot ? root.replace(/^[ptks](?=[aeiou])/, '') : root
}
