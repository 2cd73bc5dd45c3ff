/** A message with more questions goes to a person. */
const mostQuestions = 6

const numbered = /^\s*(?:[(（]?[\d０-９]{1,2}[.):、．）：]|\(?[a-h]\)|[①-⑨]|q\d{1,2}[.:)])\s*(?=\S)/iu
const bulleted = /^\s*[-–—*•▪◦]\s+(?=\S)/u
const questionMark = /[?？][\s"'”’)\]]*$/u

/** Whether a sentence asks something. */
export type Asks = (sentence: string) => boolean

const endsInQuestionMark: Asks = (sentence) => questionMark.test(sentence)

/**
 * The questions of a message that lists several: numbered or bulleted items, or lines that each end with a question
 * mark. Empty for a single question, and for steps or facts with a question at their end.
 */
export function questionsIn(text: string, asks: Asks = endsInQuestionMark): string[] {
  const lines = itemsOnLines(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
  const questions = listed(lines, numbered, asks) ?? listed(lines, bulleted, asks, 'each') ?? asking(lines)
  return questions.length > 1 && questions.length <= mostQuestions ? questions : []
}

/** Puts "1. How …? 2. What …?" on lines of its own. */
const itemsOnLines = (text: string): string =>
  text
    .replace(/(?<=[\s:：,，])(?=\(?1[.):、．][^\n?？]*[?？]\s*\(?2[.):、．])/gu, '\n')
    .replace(/(?<=[?？])[^\S\n]*(?=\(?\d{1,2}(?:[.):]\s|[、．]))/gu, '\n')

/**
 * The items of a list of questions, each with its continuation lines. Lists of steps or facts may hold a question, too:
 * either each item must ask something, or most must begin with a question. Bullets mostly list facts, so each must ask.
 */
function listed(lines: string[], mark: RegExp, asks: Asks, which: 'most' | 'each' = 'most'): string[] | undefined {
  const first = lines.findIndex((line) => mark.test(line))
  if (first < 0) return undefined
  const items: string[][] = []
  for (const line of lines.slice(first)) {
    if (mark.test(line)) items.push([line.replace(mark, '').trim()])
    else items.at(-1)?.push(line.trim())
  }
  const sentences = items.map((item) => item.flatMap((line) => line.split(sentenceEnd)))
  const eachAsks = sentences.every((said) => said.some(asks))
  const mostAsk = sentences.filter(([opening = '']) => asks(opening)).length > items.length / 2
  return items.length > 1 && (eachAsks || (which === 'most' && mostAsk))
    ? items.map((item) => item.join(' '))
    : undefined
}

/** A space follows a full stop, except in scripts without spaces. */
const sentenceEnd = /(?<=[.!?…])\s+|(?<=[。！？])/u

/** Lines that are questions, after optional introductory lines. */
function asking(lines: string[]): string[] {
  const first = lines.findIndex(endsInQuestionMark)
  const rest = first < 0 ? [] : lines.slice(first).map((line) => line.trim())
  return rest.every(endsInQuestionMark) ? rest : []
}

/** In characters. A longer text is a story, which a person should read whole. */
const longestSaid = 600

/** Takes a sentence apart that asks several questions at once; one that asks one is returned as it is. */
export type TakesApart = (sentence: string) => string[]

/**
 * The questions that a message asks in a row, each with the sentences that lead to it. One that goes on about the one before belongs to that.
 * Empty for a single question.
 */
export function questionsAmong(text: string, goesOn: Asks, apart: TakesApart = (sentence) => [sentence]): string[] {
  if (text.length > longestSaid) return []
  const questions: string[] = []
  let said: string[] = []
  for (const sentence of text
    .trim()
    .split(/(?<=[.!?…])\s+|(?<=[。！？])|\n+/u)
    .flatMap(apart)) {
    said.push(sentence.trim())
    if (!endsInQuestionMark(sentence)) continue
    const last = said.length === 1 && goesOn(sentence) ? questions.pop() : undefined
    questions.push([...(last ? [last] : []), ...said].join(' '))
    said = []
  }
  return questions.length > 1 && questions.length <= mostQuestions ? questions : []
}
