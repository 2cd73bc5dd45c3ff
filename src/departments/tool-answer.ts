import { type StructuredToolInterface, tool } from '@langchain/core/tools'
import { z } from 'zod'
import { detectLanguage } from '../understanding/language.ts'
import type { Case } from './department.ts'
import { type Checked, checkReply } from './grounding/grounding.ts'
import { isMuchAlike, itemsOf, tellingWords } from './grounding/sentences.ts'
import { answerFields, askedIn, languagesOf, type Quotable } from './written-answer.ts'

const schema = z.object({ ...answerFields, quotes: answerFields.quotes.default([]) })

/** What a model wrote with the help of tools. Models that know no `answer` write plain text, without quotes. */
export type ToolAnswer = z.infer<typeof schema>

const nothingToTell = '{}'

/** The tool through which the model answers; `take` gets what it wrote. */
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

/** The articles in the results of tools, which are JSON. */
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
 * Checks an answer against what the tools returned: orders and outcomes as they are, articles by quotes. Without quotes each sentence must be
 * much like one of an article. A question, and what is said while a person is fetched, need neither, as long as they state nothing.
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

/** A sentence of the articles for each of an answer's; none when one of them is like none. */
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
