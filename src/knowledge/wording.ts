import type { Grammars, Reader } from './grammar.ts'

/** Prepares the form in which questions and articles are compared; see `Reader`. `meaningsOf` names what a text means. */
export function comparing(grammars: Grammars, meaningsOf: (text: string) => string[]): Reader['comparable'] {
  const endings = Object.values(grammars).flatMap(({ politeEndings = [] }) => politeEndings)
  return (text) => {
    const plain = endings.reduce((rest, ending) => rest.replace(ending, ' '), text.replace(/e-mail/gi, 'email'))
    return `${plain} ${meaningsOf(text).join(' ')}`
  }
}

/** A message and its sentences, because customers put their question between a greeting and a story. */
export function partsOf(message: string): string[] {
  const sentences = sentencesOf(message)
  return sentences.length > 1 ? [message, ...sentences.slice(0, mostSentences)] : [message]
}

/** The questions of a message beside the sentence that was looked up; empty if that is one of them, or the message. */
export const questionsBeside = (message: string, sentence: string): string =>
  sentence === message || isAsked(sentence) ? '' : sentencesOf(message).filter(isAsked).join(' ')

const isAsked = (sentence: string) => /[?？][\s"'”’)\]]*$/u.test(sentence)

/** The sentences of a text, trimmed. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?]\s|[。？！\n])/u).flatMap((sentence) => sentence.trim() || [])

// A question after this many sentences is part of a story, which a person should read.
const mostSentences = 12
