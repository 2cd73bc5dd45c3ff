import { type Inquiry, saidBefore } from '../domain/inquiry.ts'
import type { Language } from './language/language.ts'
import { languageOfMessage, languageOfThread } from './language-of-message.ts'
import { languages, speaks, unspacedLanguages } from './languages.ts'

/** A message that may continue the previous question. */
export interface FollowUpQuestion {
  /** The previous question: the customer's lines from the last self-contained one on. */
  before: string
  /** The message is incomplete by itself: "and for you?", "how much?" */
  saysSo: boolean
  /** The message asks about something by pointing back: "how long does that take?" */
  pointsBack: boolean
}

// Longer messages name their own topic.
const longest = 80
const mostLines = 3

/**
 * Reads a message as a possible follow-up. Undefined if there was no question before, or the message is self-contained.
 */
export function readFollowUp(inquiry: Inquiry): FollowUpQuestion | undefined {
  const said = saidBefore(inquiry)
  if (said.length === 0 || inquiry.text.length > longest) return undefined
  const spoken = languagesOf(inquiry)
  const start = said.findLastIndex((line) => !goesOn(line, spoken))
  const before = said.slice(Math.max(0, start)).slice(0, mostLines).join(' ')
  return { before, saysSo: goesOn(inquiry.text, spoken), pointsBack: pointsBack(inquiry.text, spoken) }
}

/** Whether a sentence points back at what was said before. */
export const refersBack = (sentence: string, inquiry: Inquiry): boolean => pointsBack(sentence, languagesOf(inquiry))

/** Whether a sentence begins as one that goes on: "And …", "But …" */
export const goesOnFrom = (sentence: string, inquiry: Inquiry): boolean =>
  some(languagesOf(inquiry), (sign) => sign.goesOn.test(sentence))

/** Whether a message adds to what was said before, or corrects it: "Also …", "PS", "*blue". */
export const addsToRequest = (inquiry: Inquiry): boolean =>
  some(languagesOf(inquiry), (sign) => sign.adds.test(inquiry.text)) || /^\*\p{L}[^*\n]*$/u.test(inquiry.text.trim())

/** Whether a message asks something, with or without a question mark. */
export const asksSomething = (inquiry: Inquiry): boolean => asks(inquiry.text, languagesOf(inquiry))

/** Whether a sentence is a question: by its mark or, in languages that need none, by its words. */
export const isQuestion = (sentence: string): boolean => asks(sentence.trim(), unspacedLanguages)

const all = Object.values(languages)
const signs = new Map(all.map((language) => [language, signsOf(language)]))

/** The languages of the message and of its thread, or all languages if neither is clear. */
export function languagesOf(inquiry: Inquiry): Language[] {
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
  /[?？][\s"'”’)\]]*$/.test(text) || some(spoken, (sign) => sign.asks?.test(text) ?? false)

type Signs = ReturnType<typeof signsOf>

function signsOf({ asking, spaced }: Language) {
  const { goesOn, adds, pointsBack, onlyAsks, asks, leadsIn } = asking.followUp
  const [start, end] = spaced ? ["(?<![\\p{L}\\p{N}'])", "(?![\\p{L}\\p{N}'])"] : ['', '']
  return {
    goesOn: new RegExp(`^[¿¡\\s]*(?:${goesOn})${end}`, 'iu'),
    adds: new RegExp(`^[¿¡\\s]*(?:${adds})${end}`, 'iu'),
    pointsBack: new RegExp(`${start}(?:${pointsBack})${end}`, 'iu'),
    onlyAsks: new RegExp(`^[¿\\s]*(?:(?:${leadsIn ?? goesOn})[,\\s]+)?(?:${onlyAsks})[?？!\\s]*$`, 'iu'),
    asks: asks === undefined ? undefined : new RegExp(spaced ? `^(?:${asks})${end}` : asks, 'iu'),
  }
}
