import { conceptsOf } from './concepts.ts'

// Polite endings of Japanese and Chinese questions: most questions share them, so they would make strangers look alike.
const endings = [
  /(?:を|は|が)?(?:教えてください|お願いします|したいのですが|したいです|したい|できますか|ですが|ですか|しますか|されますか)/g,
  /かかりますか|していますか|ください|请问|怎么办|怎么|怎样|吗|呢/g,
]

/** The wording under which questions and articles are compared: what was written, without politeness, and what it is about. */
export function comparable(text: string): string {
  const plain = endings.reduce((rest, ending) => rest.replace(ending, ' '), text.replace(/e-mail/gi, 'email'))
  return `${plain} ${conceptsOf(text).join(' ')}`
}

/** A message and its sentences: customers put their question between a greeting and a story. */
export function partsOf(message: string): string[] {
  const sentences = sentencesOf(message)
  return sentences.length > 1 ? [message, ...sentences.slice(0, mostSentences)] : [message]
}

/** The sentences of a text, without the space around them. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?]\s|[。？！\n])/u).flatMap((sentence) => sentence.trim() || [])

// A question that comes later than this is part of a story for a person to read.
const mostSentences = 12
