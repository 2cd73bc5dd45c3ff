import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Language } from './language/language.ts'
import { languageOfMessage, languageOfThread } from './language-of-message.ts'
import { languages, speaks } from './languages.ts'

/** A message that may go on from what was asked before it. */
export interface FollowUpQuestion {
  /** What was asked before: the lines of the customer from the last one that stands for itself. */
  before: string
  /** Its words say that it is about something only together with that: "and for you?", "how much?" */
  saysSo: boolean
  /** It asks, and names what it is about by pointing at what was said: "how long does that take?" */
  pointsBack: boolean
}

// Longer ones say themselves what they are about.
const longest = 80
const mostLines = 3

/** Reads a message as one that goes on from what was asked before; undefined where nothing was, or the message says enough. */
export function readFollowUp(inquiry: Inquiry): FollowUpQuestion | undefined {
  const said = saidBefore(inquiry)
  if (said.length === 0 || inquiry.text.length > longest) return undefined
  const spoken = languagesOf(inquiry)
  const start = said.findLastIndex((line) => !goesOn(line, spoken))
  const before = said.slice(Math.max(0, start)).slice(0, mostLines).join(' ')
  return { before, saysSo: goesOn(inquiry.text, spoken), pointsBack: pointsBack(inquiry.text, spoken) }
}

/** Whether a sentence of a message points at what was said before. */
export const refersBack = (sentence: string, inquiry: Inquiry): boolean => pointsBack(sentence, languagesOf(inquiry))

/** Whether a message asks something, with or without a question mark. */
export const asksSomething = (inquiry: Inquiry): boolean => asks(inquiry.text, languagesOf(inquiry))

const all = Object.values(languages)
const signs = new Map(all.map((language) => [language, signsOf(language)]))

/** That of the message and that of the thread, in which a word says what it says; all of them where neither shows. */
function languagesOf(inquiry: Inquiry): Language[] {
  const codes = [languageOfThread(inquiry), languageOfMessage(inquiry.text)].filter(speaks)
  return codes.length > 0 ? [...new Set(codes)].map((code) => languages[code]) : all
}

const some = (spoken: Language[], says: (sign: Signs) => boolean) =>
  spoken.some((language) => {
    const sign = signs.get(language)
    return sign !== undefined && says(sign)
  })

const goesOn = (text: string, spoken: Language[]): boolean =>
  text.length <= longest &&
  (some(spoken, (sign) => sign.goesOn.test(text) || sign.onlyAsks.test(text)) || pointsBack(text, spoken))

const pointsBack = (text: string, spoken: Language[]): boolean =>
  asks(text, spoken) && some(spoken, (sign) => sign.pointsBack.test(text))

const asks = (text: string, spoken: Language[]): boolean =>
  /[?？]\s*$/.test(text) || some(spoken, (sign) => sign.asks?.test(text) ?? false)

type Signs = ReturnType<typeof signsOf>

function signsOf({ asking, spaced }: Language) {
  const { goesOn, pointsBack, onlyAsks, asks, leadsIn } = asking.followUp
  const [start, end] = spaced ? ["(?<![\\p{L}\\p{N}'])", "(?![\\p{L}\\p{N}'])"] : ['', '']
  return {
    goesOn: new RegExp(`^[¿¡\\s]*(?:${goesOn})${end}`, 'iu'),
    pointsBack: new RegExp(`${start}(?:${pointsBack})${end}`, 'iu'),
    onlyAsks: new RegExp(`^[¿\\s]*(?:(?:${leadsIn ?? goesOn})[,\\s]+)?(?:${onlyAsks})[?？!\\s]*$`, 'iu'),
    asks: asks === undefined ? undefined : new RegExp(spaced ? `^(?:${asks})${end}` : asks, 'iu'),
  }
}
