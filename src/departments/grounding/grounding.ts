import { priceOf } from '../../orders/orders.ts'
import { detectLanguage } from '../../understanding/language.ts'
import { unshownDeeds } from './claimed-deeds.ts'
import { type Fact, factsIn } from './facts.ts'
import { findMislabelled } from './labels.ts'
import { unknownNames } from './names.ts'
import { findWrongStatus, ordersIn } from './order-claims.ts'
import { findContradiction, sentencesIn } from './polarity.ts'
import { findQuoted } from './quotes.ts'
import { isInAnotherLanguage } from './reply-language.ts'
import { isMuchAlike, itemsOf } from './sentences.ts'

/** A part of an article, and the language it is written in (ISO 639-1). */
export interface Passage {
  title: string
  text: string
  language: string
}

/** What a reply by a language model may rest on. */
export interface Grounds<P extends Passage = Passage> {
  passages: P[]
  /** What the model says that it used of them, word for word. */
  quotes: string[]
  /** What tools returned besides articles, as JSON. Absent: only articles count, and without a quote nothing holds. */
  results?: string[]
  /** The customer's words and name, and the languages (ISO 639-1) in which they may be answered. */
  asked: string
  languages: string[]
}

/** Which passages a reply rests on, or what is wrong with it: for the log, without its words. */
export type Checked<P extends Passage = Passage> = { holds: true; quoted: P[] } | { holds: false; problem: string }

/**
 * Checks a reply claim by claim: its quotes are whole sentences or clauses of the articles; every number, price, date, name and address in
 * it stands in the parts that it quotes; it says yes where they say yes and no where they say no; it is in the customer's language; and it
 * claims nothing done, for no article proves that. When in doubt it does not hold, and a person answers.
 */
export function checkReply<P extends Passage>(reply: string, grounds: Grounds<P>): Checked<P> {
  const { passages, quotes, results, asked, languages } = grounds
  if (reply.trim() === '') return fails('it is empty')
  if (isInAnotherLanguage(reply, languages)) return fails('it is in another language')
  const taken = takeQuotes(quotes, passages)
  if (!taken || (taken.length === 0 && !results)) return fails('its quotes are not whole clauses of the articles')
  const quoted = passages.filter((passage) => taken.some((each) => each.passage === passage))
  const texts = [...quoted.flatMap(({ title, text }) => [title, text]), ...(results ?? [])]
  const language = languageOf(reply, languages)
  const sourceLanguage = quoted[0]?.language ?? 'en'
  if (unsupportedFacts(reply, texts, { customersWords: asked, language }).length > 0)
    return fails('it states what its sources do not')
  if (
    findMislabelled(
      reply,
      quoted.map(({ text }) => text),
      language,
    )
  )
    return fails('it gives an amount to another thing than its sources do')
  if (unknownNames(reply, [...texts, asked], { language, sameLanguage: sourceLanguage === language }).length > 0)
    return fails('it names what its sources do not')
  const contradiction = findContradiction(
    sentencesIn(reply, language),
    sentencesIn(taken.flatMap(({ sentences }) => sentences).join('\n'), sourceLanguage),
    sentencesIn(quoted.map(({ text }) => text).join('\n'), sourceLanguage),
  )
  const wrong = contradiction ?? findWrongStatus(withoutQuoted(reply, taken), ordersIn(results ?? []), language)
  if (wrong) return fails(`it ${wrong}`)
  if (unshownDeeds(reply, results ?? []).length > 0) return fails('it claims that something was done')
  return { holds: true, quoted }
}

/** What an article says of orders in general is said of none. */
const withoutQuoted = (reply: string, taken: { sentences: string[] }[]): string[] => {
  const quoted = taken.flatMap(({ sentences }) => sentences)
  return itemsOf(reply).filter(
    (sentence) => !quoted.some((each) => each.includes(sentence) || isMuchAlike(sentence, each)),
  )
}

const fails = (problem: string) => ({ holds: false, problem }) as const

/** Each quote with the passage that has it, and the sentences there; undefined when one is in none. */
function takeQuotes<P extends Passage>(quotes: string[], passages: P[]) {
  const taken = quotes.map((quote) => {
    const passage = passages.find(({ text }) => findQuoted(quote, text))
    return passage && { passage, sentences: findQuoted(quote, passage.text) ?? [] }
  })
  return taken.every((each) => each !== undefined) ? taken : undefined
}

/** Short replies look like anything; then it is the language wanted. */
function languageOf(reply: string, languages: string[]): string {
  const { language } = detectLanguage(reply)
  return languages.includes(language) ? language : (languages.find((each) => each !== 'und') ?? language)
}

/**
 * The numbers, prices, dates, addresses and so on in a reply that stand nowhere in `passages` (parts of articles, results of tools).
 * `customersWords` may be said back, but we hand out no address that only a customer gave. `language`: of the reply.
 */
export function unsupportedFacts(
  reply: string,
  passages: string[],
  { customersWords, language }: { customersWords: string; language: string },
): string[] {
  const given = factsIn(customersWords, { language, all: true }).filter(
    ({ kind }) => kind !== 'url' && kind !== 'email',
  )
  const ours = passages.flatMap(believedFacts)
  const known = new Set([...ours, ...given].flatMap(waysToKnow))
  const unknown = factsIn(withoutNumbering(reply), { language }).filter(
    (fact) => !waysToSupport(fact).some((way) => known.has(way)),
  )
  return unknown.map(({ kind, value }) => `${kind} ${value}`)
}

/** Results of tools are in English, whatever the articles in them. */
function believedFacts(passage: string): Fact[] {
  const { language } = detectLanguage(passage)
  return [...new Set(['en', language])].flatMap((each) => factsIn(withPrices(passage), { language: each, all: true }))
}

/** Under which keys a fact of a passage can be found. */
function waysToKnow({ kind, value, numbers, bare, also }: Fact): string[] {
  return [
    `${kind} ${value}`,
    ...(also ? [also] : []),
    ...(kind === 'time' ? [`clock ${numbers[0]}`, `clock ${numbers[1]}`] : []),
    ...numbers.map((number) => `number ${number}`),
    ...(bare ? [`bare ${value}`] : []),
    ...(kind === 'date' ? [`date ${value.replace(/^\d+/, '')}`] : []),
    ...(kind === 'url' ? [`url ${value.split('/')[0]}`] : []),
  ]
}

/** Under which of those keys a fact of a reply is looked for. */
function waysToSupport({ kind, value, numbers, also }: Fact): string[] {
  const same = [`${kind} ${value}`, ...(also ? [also] : [])]
  switch (kind) {
    case 'price':
    case 'percent':
    case 'duration':
      return [...same, ...numbers.map((number) => `bare ${number}`)]
    case 'email':
    case 'url':
    case 'id':
    case 'date':
    case 'time':
    case 'number':
      return same
    default:
      return kind satisfies never
  }
}

/** Our tools give money in the smallest unit; a reply that called 4990 cents "$4990", or dollars euros, would be wrong. */
const withPrices = (passage: string) =>
  passage
    .replace(
      /"\w*cents"\s*:\s*(\d+)\s*,\s*"currency"\s*:\s*"([A-Z]{3})"/gi,
      (_, cents, currency) => `"price":"${priceOf({ totalCents: Number(cents), currency })}"`,
    )
    .replace(/"(\w*?)cents"\s*:\s*(\d+)/gi, (_, name, cents) => `"${name}":${Number(cents) / 100}`)

/** The numbers of a list and of its steps are the reply's own. */
const withoutNumbering = (reply: string) =>
  reply
    .replace(/\d\uFE0F?\u20E3/gu, ' ')
    .replace(/^[ \t>*-]*\d{1,2}[.)](?=\s)/gm, ' ')
    .replace(/\bsteps?\s+\d{1,2}\b(?![.,:/-]?\d)/gi, 'step ')
