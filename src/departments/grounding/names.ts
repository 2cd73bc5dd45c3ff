import { isUnspaced } from './sentences.ts'

/**
 * Names of products and plans, and codes, in a reply that none of `known` (passages, the customer's words) has. `sameLanguage`: the reply is
 * in the language (ISO 639-1) of what it rests on, so that no name was translated.
 */
export function unknownNames(
  reply: string,
  known: string[],
  { language, sameLanguage }: { language: string; sameLanguage: boolean },
): string[] {
  const heard = new Set(known.flatMap(wordsIn).map(withoutPlural))
  const common = commonWords(language)
  // "root" is known from "rooted".
  const isHeard = (word: string) =>
    heard.has(word) || (word.length > 3 && [...heard].some((each) => each.startsWith(word)))
  const isNew = (name: string) => wordsIn(name).some((word) => !isHeard(withoutPlural(word)) && !common.has(word))
  const text = reply.normalize('NFKC').replace(/\S+@\S+|\bhttps?:\S+|\b[\w-]+(?:\.[\w-]+)+(?:\/\S*)?/gu, ' ')
  const names = [
    ...all(text, code),
    ...all(text, innerCapital),
    ...all(text, beforePlan),
    ...all(text, afterPlan),
    ...(isUnspaced(text) ? all(text, latinWord) : []),
    ...(capitalsAreNames.has(language) ? capitalised(text, sameLanguage) : []),
  ]
  return [...new Set(names.filter(isNew))]
}

/** SAVE20, WELCOME. Shorter ones are mostly abbreviations, which other languages abbreviate otherwise. */
const code = /(?<![\p{L}\p{N}-])(?:[A-Z]{5,}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4,})(?![\p{L}\p{N}])/gu
/** PayPal, iPhone. */
const innerCapital = /(?<!\p{L})(?:\p{Ll}{1,3}\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)(?!\p{L})/gu
const plan =
  '(?:plan|plano|tier|package|edition|subscription|membership|tarif|paket|forfait|abonnement|formule|suscripción|assinatura)'
const name = '(\\p{Lu}[\\p{L}\\p{N}+]*)'
/** "the Pro plan", but not "Your plan" at the beginning of a sentence. */
const beforePlan = new RegExp(`(?<=[\\p{L}\\p{N},;][\\s*"“„«(]+)${name}[*"”“»)]*[\\s-]${plan}s?(?!\\p{L})`, 'gu')
const afterPlan = new RegExp(`(?<!\\p{L})(?:${plan}|${plan.replace(/[a-z]+/g, capitalOf)})[\\s*"“„«(]+${name}`, 'gu')
const latinWord = /([A-Za-z][A-Za-z0-9+-]+)/gu

/** Languages in which a capital within a sentence begins a name. */
const capitalsAreNames = new Set(['en', 'es', 'pt', 'fr', 'id'])
const withinSentence = /(?<=[\p{Ll}\p{N},;)]["”’»*_]*\s["“„«*_(]*)\p{Lu}[\p{L}\p{N}’'-]*(?:\s\p{Lu}[\p{L}\p{N}’'-]*)*/gu

/** A single name may be a translated one: "hora del Este". Two in a row rarely are. */
const capitalised = (text: string, sameLanguage: boolean) =>
  all(text, withinSentence).filter((found) => sameLanguage || found.includes(' '))

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([whole, group]) => group ?? whole)

function capitalOf(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

const withoutPlural = (word: string) => word.replace(/(?<=\p{L}{3})s$/u, '')

const everywhere =
  'i ll m ve s ok pdf url sms faq qr id app apps web email mail e usb wifi us usa uk eu anda bapak ibu usted ustedes ud please note important'
const notPlans =
  'your the this that these each every our any no a an my both all tu su este cada el la los las nuestro un una le les votre notre ce ces chaque une seu sua o os as nosso der die das den dem des ein eine einen einem einer ihr ihre ihrem ihren ihrer ihres sie unser unsere unserem unseren dieser diesen diesem jeder jeden jedem kein keine und oder für mit'

const common = new Map<string, Set<string>>()

/** Words with a capital that name nothing of ours: days, months, countries, and what is capitalised everywhere. */
function commonWords(language: string): Set<string> {
  const known = common.get(language)
  if (known) return known
  const words = new Set(
    [everywhere, notPlans, ...daysAndMonths(language), ...countries(language), ...daysAndMonths('en')].flatMap(wordsIn),
  )
  common.set(language, words)
  return words
}

const daysAndMonths = (language: string) =>
  Array.from({ length: 12 }, (_, month) =>
    new Date(Date.UTC(2026, month, month + 1)).toLocaleDateString(language, {
      weekday: 'long',
      month: 'long',
      timeZone: 'UTC',
    }),
  )

function countries(language: string): string[] {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters.flatMap((first) => letters.flatMap((second) => names.of(first + second) ?? []))
}
