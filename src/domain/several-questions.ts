/** A message with more questions goes to a person. */
const mostQuestions = 6

const numbered = /^\s*(?:\(?\d{1,2}[.):、．]|\(?[a-h]\)|[①-⑨]|q\d{1,2}[.:)])\s*(?=\S)/iu
const bulleted = /^\s*[-–—*•▪◦]\s+(?=\S)/u
const asks = /[?？][\s"'”’)\]]*$/u

/**
 * The questions of a message that lists several: numbered or bulleted items, or lines that each end with a question
 * mark. Empty for a single question.
 */
export function questionsIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const questions = listed(lines, numbered) ?? listed(lines, bulleted, asks) ?? asking(lines)
  return questions.length > 1 && questions.length <= mostQuestions ? questions : []
}

/**
 * The items of a list, each with its continuation lines. Bullets also list facts, so each bullet must be a question.
 */
function listed(lines: string[], mark: RegExp, each?: RegExp): string[] | undefined {
  const first = lines.findIndex((line) => mark.test(line))
  if (first < 0) return undefined
  const items: string[] = []
  for (const line of lines.slice(first)) {
    if (mark.test(line)) items.push(line.replace(mark, '').trim())
    else items[items.length - 1] = `${items.at(-1)} ${line.trim()}`
  }
  if (items.length < 2 || !items.some((item) => asks.test(item))) return undefined
  return each && !items.every((item) => each.test(item)) ? undefined : items
}

/** Lines that are questions, after optional introductory lines. */
function asking(lines: string[]): string[] {
  const first = lines.findIndex((line) => asks.test(line))
  const rest = first < 0 ? [] : lines.slice(first).map((line) => line.trim())
  return rest.every((line) => asks.test(line)) ? rest : []
}
