import { type Inquiry, maxInquiryLength } from '../domain/inquiry.ts'
import { inquiryAsData, type Limits } from '../language-model/inquiry-as-data.ts'
import { plainSchema } from '../language-model/structured-answer.ts'
import { estimateTokens } from '../language-model/tokens.ts'
import { classificationSchema } from './classification.ts'
import { answerName, type CompanyWords, companyIn, type DeskOf, examplesFor, triageInstructions } from './prompt.ts'

/**
 * The limit of tokens for the whole question, including the function's schema: enough for a message of 4,000 characters
 * in any script, and the lines before it. Our estimate is rather above OpenAI's count.
 */
const mostTokens = 6_000
/** The part for examples: two or three lines. */
const forExamples = 50

/** The fixed part of every question. Providers format the function in their own way; JSON is the longest. */
const fixed = estimateTokens(
  triageInstructions + JSON.stringify({ name: answerName, parameters: plainSchema(classificationSchema) }),
)

/**
 * From generous to minimal. The message is sent whole, since its point may stand anywhere; the lines before it make room.
 * Only text that costs several tokens a character is cut, to its beginning and end.
 */
const steps: Limits[] = [
  { text: maxInquiryLength, lines: 6, line: 200 },
  { text: maxInquiryLength, lines: 3, line: 120 },
  { text: maxInquiryLength, lines: 1, line: 80 },
  { text: 2_000, lines: 1, line: 80 },
  { text: 1_000, lines: 1, line: 60 },
  { text: 500, lines: 0, line: 0 },
]

/** An inquiry and the examples near it, with whose desk it is, cut so that the question stays within its limit whatever the customer wrote and the team taught. */
export function fittingQuestion(
  inquiry: Inquiry,
  alike: { text: string; label: string }[],
  desk: DeskOf = {},
): CompanyWords & { inquiry: string; examples: string } {
  const examples = within(forExamples, examplesFor(alike))
  const told = companyIn(desk)
  const left = mostTokens - fixed - estimateTokens(examples + told.company)
  const short = { ...inquiry, attachments: inquiry.attachments.slice(0, mostFiles) }
  const fitting = steps.map((limits) => inquiryAsData(short, {}, limits)).find((data) => estimateTokens(data) <= left)
  return {
    ...told,
    examples,
    inquiry:
      fitting ?? inquiryAsData({ ...inquiry, attachments: [], transcript: [] }, {}, { text: 400, lines: 0, line: 0 }),
  }
}

const mostFiles = 3

/** As many of the first lines as fit. */
function within(tokens: number, lines: string[]): string {
  let left = tokens
  const taken = lines.filter((line) => {
    const cost = estimateTokens(line)
    if (cost > left) return false
    left -= cost
    return true
  })
  return taken.join('\n')
}
