const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const pairs = letters.flatMap((first) => letters.map((second) => first + second))

interface Terms {
  /** What they stand for by their written forms. */
  meanings: Map<string, string>
  pattern: RegExp
}

/** Finds months, days of the week, countries and languages in a text, and the text without them. */
export function termsIn(text: string, languages: string[]): { terms: string[]; rest: string } {
  const terms: string[] = []
  const take = (meaning: string) => {
    terms.push(meaning)
    return ' '
  }
  const withoutMonths = text.replace(/\b(\d{1,2})月/g, (_, month: string) => take(`month ${Number(month)}`))
  const rest = [...new Set(languages)].reduce((left, language) => {
    const { meanings, pattern } = termsOf(language)
    return left.replace(pattern, (written) => take(meanings.get(written) ?? written))
  }, withoutMonths)
  return { terms, rest }
}

const known = new Map<string, Terms>()

function termsOf(language: string): Terms {
  const before = known.get(language)
  if (before) return before
  const meanings = new Map(
    [...countries(language), ...tongues(language), ...days(language), ...months(language)].flatMap(spellings),
  )
  const longestFirst = [...meanings.keys()].sort((a, b) => b.length - a.length)
  const [latin, others] = [longestFirst.filter(isLatin), longestFirst.filter((written) => !isLatin(written))]
  const whole = latin.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${latin.map(escaped).join('|')})(?![\\p{L}\\p{N}])`] : []
  const terms = { meanings, pattern: new RegExp([...whole, ...others.map(escaped)].join('|') || '(?!)', 'gu') }
  known.set(language, terms)
  return terms
}

type Term = [written: string, meaning: string]

const inUtc = { timeZone: 'UTC' } as const

const months = (language: string) =>
  Array.from({ length: 12 }, (_, i): Term => {
    const month = new Intl.DateTimeFormat(language, { ...inUtc, month: 'long' })
    return [month.format(Date.UTC(2026, i, 1)), `month ${i + 1}`]
  })

const days = (language: string) =>
  Array.from({ length: 7 }, (_, i): Term => {
    const day = new Intl.DateTimeFormat(language, { ...inUtc, weekday: 'long' })
    return [day.format(Date.UTC(2026, 0, 4 + i)), `day ${i}`]
  })

function countries(language: string): Term[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  return pairs.flatMap((code): Term[] => named(names.of(code), `country ${code}`))
}

function tongues(language: string): Term[] {
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' })
  return pairs.flatMap((code): Term[] => named(names.of(code.toLowerCase()), `language ${code}`))
}

/** Names of two or three kana occur inside too many other words. */
const named = (written: string | undefined, meaning: string): Term[] =>
  written && !/^\p{Script=Katakana}{1,3}$/u.test(written) ? [[written, meaning]] : []

/** Sentences begin with capitals. Days have plurals. */
function spellings([written, meaning]: Term): Term[] {
  const capital = written.charAt(0).toLocaleUpperCase() + written.slice(1)
  const plural: Term[] =
    meaning.startsWith('day') && isLatin(written)
      ? [
          [`${written}s`, meaning],
          [`${capital}s`, meaning],
        ]
      : []
  return [[written, meaning], [capital, meaning], ...plural]
}

const isLatin = (text: string) => /^\p{Script=Latin}/u.test(text)
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
