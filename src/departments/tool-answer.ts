import { type StructuredToolInterface, tool } from '@langchain/core/tools'
import { z } from 'zod'
import { detectLanguage } from '../understanding/language.ts'
import type { Case } from './department.ts'
import { type Checked, checkReply } from './grounding/grounding.ts'
import { isMuchAlike, itemsOf, tellingWords } from './grounding/sentences.ts'
import { answerFields, askedIn, languagesOf, type Quotable } from './written-answer.ts'

const schema = z.object({ ...answerFields, quotes: answerFields.quotes.default([]) })

/**
 * A model's answer, written with the help of tools. Models that do not use the `answer` tool write plain text without
 * quotes.
 */
export type ToolAnswer = z.infer<typeof schema>

const nothingToTell = '{}'

/** The tool through which the model answers. `take` receives the answer. */
export const answerTool = (take: (written: ToolAnswer) => void): StructuredToolInterface =>
  tool(
    (written: ToolAnswer) => {
      take(written)
      return nothingToTell
    },
    { name: 'answer', description: 'Answers the customer.', schema },
  )

const searchResult = z.object({
  articles: z.array(z.object({ title: z.string(), updated: z.string(), passage: z.string() })),
})

/** Extracts the articles from JSON results of tools. */
export const articlesIn = (results: string[]): Quotable[] => results.flatMap((result) => readArticles(result) ?? [])

function readArticles(result: string): Quotable[] | undefined {
  return searchResult.safeParse(JSON.parse(result)).data?.articles.map(({ title, updated, passage: text }) => ({
    title,
    updated,
    text,
    language: detectLanguage(text).language,
  }))
}

/**
 * Checks an answer against the tools' results: orders and outcomes must match, and articles must be quoted. Without
 * quotes, each sentence must resemble one of an article. Questions, and text that accompanies a handoff, need neither
 * if they state nothing.
 */
export function checkToolAnswer(
  { answer, quotes }: ToolAnswer,
  results: string[],
  matter: Case,
  fetchesPerson: boolean,
): Checked<Quotable> {
  const passages = articlesIn(results)
  const others = results.filter((result) => !readArticles(result) && result !== nothingToTell)
  const implied = quotes.length > 0 ? quotes : likenesses(answer, passages)
  const needsNoQuote = others.length > 0 || fetchesPerson || /[?？]\s*$/u.test(answer)
  return checkReply(answer, {
    passages,
    quotes: implied,
    results: needsNoQuote || implied.length > 0 ? others : undefined,
    asked: askedIn(matter),
    languages: languagesOf(matter),
  })
}

/** A similar article sentence for each sentence of an answer; empty if any has none. */
function likenesses(answer: string, passages: Quotable[]): string[] {
  const known = passages.flatMap(({ text }) => itemsOf(text))
  const stating = itemsOf(answer).filter(
    (sentence) => !/[:?：？]$/u.test(sentence) && tellingWords(sentence).size >= leastTelling,
  )
  const like = stating.map((sentence) => known.find((each) => isMuchAlike(sentence, each)))
  return like.every((each) => each !== undefined) ? like : []
}

/** Shorter sentences ("Hello!", "Then try again.") state little. */
const leastTelling = 3
