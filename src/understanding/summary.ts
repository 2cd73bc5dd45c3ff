const longestSummary = 200
/** Patterns of openings without content: a greeting, and a whole sentence. */
export interface Opening {
  greeting: RegExp
  pleasantry: RegExp
}

/** A one-line summary: the first sentence with content, at most 200 characters, in the writer's words. */
export function summaryOf(text: string, { greeting, pleasantry }: Opening): string {
  const sentences = text
    .slice(0, 4000)
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?](?:\s|$)|[。！？])/u)
    .map((sentence) => sentence.trim().replace(greeting, '').trim())
  const meaningful =
    sentences.find((sentence) => !pleasantry.test(sentence) && saysSomething(sentence)) ??
    sentences.find((sentence) => sentence !== '') ??
    text.trim()
  return shortened(meaningful) || '(no words)'
}

function saysSomething(sentence: string): boolean {
  const words = sentence.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length >= 3 || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]{4,}/u.test(sentence)
}

function shortened(sentence: string): string {
  const characters = [...sentence]
  if (characters.length <= longestSummary) return sentence
  const cut = characters.slice(0, longestSummary - 1).join('')
  const atWord = cut.replace(/\s+\S*$/u, '')
  return `${atWord.length > longestSummary / 2 ? atWord : cut}…`
}
