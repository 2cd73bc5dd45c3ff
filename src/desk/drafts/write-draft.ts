import type { DraftText } from '../../domain/article-draft.ts'
import type { OrderNumbers } from '../../domain/order-id.ts'
import { sentencesOf } from '../../knowledge/wording.ts'
import { findCourtesy, opening, withoutCourtesies } from '../../languages/courtesy.ts'
import type { AnsweredTicket } from './staff-answers.ts'
import { takenOut, withoutPrivate } from './without-private.ts'

/** The longest that a modal takes. */
export const longestBody = 3000
export const longestTitle = 120
const mostQuestions = 8
const longestQuestion = 200

/** Writes a draft from what staff answered, in their words, the newest first. The text is empty if nobody answered. */
export function writeDraft(tickets: AnsweredTicket[], orderNumbers?: OrderNumbers): DraftText {
  const names = [...new Set(tickets.flatMap((ticket) => ticket.names))]
  const clean = (text: string) => withoutPrivate(text, { names, orderNumbers })
  const questions = distinct(
    tickets.map(({ question }) => capitalised(clean(question).slice(0, longestQuestion).trim())),
  )
    .filter((question) => /\p{L}{2}/u.test(question))
    .sort((a, b) => a.length - b.length)
    .slice(0, mostQuestions)
  const paragraphs = tickets.flatMap(({ answers }) => answers.flatMap((answer) => paragraphsOf(clean(answer))))
  return { title: titleOf(questions[0] ?? ''), questions, body: joined(distinct(paragraphs)) }
}

/** A draft without what must not stand in an article. */
export function cleaned(
  { title, questions, body }: DraftText,
  tickets: AnsweredTicket[],
  orderNumbers?: OrderNumbers,
): DraftText {
  const names = [...new Set(tickets.flatMap((ticket) => ticket.names))]
  const clean = (text: string) => withoutPrivate(text, { names, orderNumbers })
  return { title: clean(title), questions: questions.map(clean), body: clean(body) }
}

/** A plain question is a fair title; whoever accepts it finds a better one. */
const titleOf = (question: string): string => {
  const title = question.slice(0, longestTitle).trim()
  return capitalised(title)
}

/** Paragraphs without greetings, thanks, and questions back to the customer. Code and lists stay as they are. */
function paragraphsOf(answer: string): string[] {
  return answer.split(/\n{2,}/).flatMap((paragraph) => {
    const isBlock = /^\s*(?:[-*•\d>]|```)/m.test(paragraph)
    const left = isBlock ? paragraph.trim() : saying(paragraph)
    return /\p{L}{2}/u.test(left.replaceAll(takenOut, '')) ? left : []
  })
}

const saying = (paragraph: string): string =>
  sentencesOf(paragraph)
    .map((sentence) => withoutCourtesies(sentence.replace(opening.greeting, '')).replace(leftOver, '').trim())
    .filter(
      (sentence) =>
        sentence && !findCourtesy(sentence) && !opening.pleasantry.test(sentence) && !/[?？]$/u.test(sentence),
    )
    .map(capitalised)
    .join(' ')

/** What a greeting leaves of "Hi Maya, …". */
const leftOver = /^(?:…|[\s,!.–-])+/u

function distinct(texts: string[]): string[] {
  const seen = new Map<string, string>()
  for (const text of texts) {
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (!seen.has(key)) seen.set(key, text)
  }
  return [...seen.values()]
}

/** Whole paragraphs, as many as fit. */
function joined(paragraphs: string[]): string {
  let text = ''
  for (const paragraph of paragraphs) {
    const more = text ? `${text}\n\n${paragraph}` : paragraph
    if (more.length > longestBody) break
    text = more
  }
  return text || (paragraphs[0]?.slice(0, longestBody) ?? '')
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
