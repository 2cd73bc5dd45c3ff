import { cjkDigits } from './cjk-numbers.ts'
import { anyTimeUnit, otherUnits } from './units.ts'

interface NumberWords {
  /** Articles in most languages, so they count only where nothing is lost by it. */
  one: string
  /** From two on. Alternatives are joined by "|". */
  ones: string
  /** From 20 on, in tens. */
  tens: string
  joined: (ten: string, one: string) => string
  /** What the rules do not make. */
  others: Record<string, number>
}

const languages: Record<string, NumberWords> = {
  en: {
    one: 'one',
    ones: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    joined: (ten, one) => `${ten}[- ]${one}`,
    others: { zero: 0, '(?:a|one) hundred': 100 },
  },
  es: {
    one: 'un|una|uno',
    ones: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    joined: (ten, one) => `${ten} y ${one}`,
    others: {
      cero: 0,
      veintiún: 21,
      veintidós: 22,
      veintitrés: 23,
      veinticuatro: 24,
      veinticinco: 25,
      veintiocho: 28,
      cien: 100,
    },
  },
  pt: {
    one: 'um|uma',
    ones: 'dois|duas três quatro cinco seis sete oito nove dez onze doze treze catorze|quatorze quinze dezesseis|dezasseis dezessete|dezassete dezoito dezenove|dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    joined: (ten, one) => `${ten} e ${one}`,
    others: { zero: 0, cem: 100 },
  },
  fr: {
    one: 'un|une',
    ones: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
    tens: 'vingt trente quarante cinquante soixante',
    joined: (ten, one) => `${ten}-${one}`,
    others: { zéro: 0, 'vingt et un': 21, 'soixante-dix': 70, 'quatre-vingts?': 80, 'quatre-vingt-dix': 90, cent: 100 },
  },
  de: {
    one: 'ein|eine|einem|einen|einer|eines',
    ones: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig',
    joined: (ten, one) => `${one}und${ten}`,
    others: { null: 0, einundzwanzig: 21, '(?:ein)?hundert': 100 },
  },
  id: {
    one: 'satu',
    ones: 'dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas dua&belas tiga&belas empat&belas lima&belas enam&belas tujuh&belas delapan&belas sembilan&belas',
    tens: 'dua&puluh tiga&puluh empat&puluh lima&puluh enam&puluh tujuh&puluh delapan&puluh sembilan&puluh',
    joined: (ten, one) => `${ten} ${one}`,
    others: { nol: 0, seratus: 100 },
  },
}

/**
 * "Thirty days" is as much of a claim as "30 days", in the words of the language (ISO 639-1); "one more thing" is none. So one and two count only
 * before a unit, except with `all`, which is for texts that are believed.
 */
export function withDigits(text: string, language: string, { all = false } = {}): string {
  const { pattern, values } = readerOf(language)
  const written = pattern
    ? text.replace(pattern, (word: string, at: number) => {
        const value = values.find(([form]) => form.test(word))?.[1]
        const counts = beforeUnit.test(text.slice(at + word.length, at + word.length + longestUnit))
        return value !== undefined && (all || isClaim(value, counts, language)) ? String(value) : word
      })
    : text
  return cjkDigits(written)
}

/** "One" is an article, and a pair is soon said; three of anything are counted. In French, "neuf" is also "new". */
function isClaim(value: number, counts: boolean, language: string): boolean {
  if (counts) return value !== 1 || language === 'en'
  return value > 2 && !(value === 9 && language === 'fr')
}

const longestUnit = 30
const beforeUnit = new RegExp(`^[\\s-](?:${anyTimeUnit}|${otherUnits})`, 'iu')

interface Reader {
  pattern?: RegExp
  values: [RegExp, number][]
}

const readers = new Map<string, Reader>()

function readerOf(language: string): Reader {
  const known = readers.get(language)
  if (known) return known
  const reader = makeReader(languages[language])
  readers.set(language, reader)
  return reader
}

function makeReader(words: NumberWords | undefined): Reader {
  if (!words) return { values: [] }
  const ones = words.ones.split(' ').map(asPhrase)
  const tens = words.tens.split(' ').map(asPhrase)
  const { joined } = words
  const forms: [string, number][] = [
    [words.one, 1],
    ...Object.entries(words.others),
    ...ones.map((word, index): [string, number] => [word, index + 2]),
    ...tens.flatMap((ten, index): [string, number][] => [
      [ten, 20 + 10 * index],
      ...ones
        .slice(0, 8)
        .map((one, more): [string, number] => [joined(`(?:${ten})`, `(?:${one})`), 22 + 10 * index + more]),
    ]),
  ]
  forms.sort(([a], [b]) => b.length - a.length)
  return {
    pattern: new RegExp(`(?<!\\p{L})(?:${forms.map(([form]) => form).join('|')})(?!\\p{L})`, 'giu'),
    values: forms.map(([form, value]) => [new RegExp(`^(?:${form})$`, 'iu'), value]),
  }
}

const asPhrase = (word: string) => word.replace('&', ' ')
