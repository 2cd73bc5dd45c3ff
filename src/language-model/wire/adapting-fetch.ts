import { answerInBody } from './answer-in-body.ts'
import { forcedFunction, type Question, readQuestion } from './chat.ts'
import { type CleanAnswer, cleanAnswer } from './clean-answer.ts'
import { type Lesson, supposedHabits, withLesson } from './habits.ts'
import { inItsWay } from './in-its-way.ts'
import { lessonFrom, lessonFromThinking, type Refused } from './lesson.ts'
import { isFailedCall, isFiltered, readServerError, type ServerError } from './server-error.ts'

/** Each habit costs one question, once. */
const mostLessons = 10

/**
 * A `fetch` that asks a model as its server wants, and returns answers in OpenAI's shape without thinking. What it takes
 * is learned from its own refusals and remembered as long as the process runs: the same question is then asked again
 * within its time. A lesson that did not help is forgotten.
 */
export function adaptingFetch(model: string, ask: typeof fetch): typeof fetch {
  let habits = supposedHabits(model)
  let hasAnswered = false

  return async (input, init) => {
    const question = readQuestion(init?.body)
    if (!question) return ask(input, init)
    const isForced = forcedFunction(question) !== undefined
    const lessons: Lesson[] = []
    let once: Lesson | undefined
    let spent = 0
    for (;;) {
      const known = withLesson(lessons.reduce(withLesson, habits), once ?? {})
      const sent = inItsWay({ ...question, model }, known)
      const heard = await hear(await ask(input, { ...init, body: JSON.stringify(sent) }), question)
      if (!once && sent.tools && heard.error && isFailedCall(heard.error)) {
        once = inText
        continue
      }
      const lesson =
        lessons.length < mostLessons ? lessonOf(heard, { sent, isForced, habits: known, hasAnswered }) : undefined
      if (!lesson) {
        if (heard.answer && !heard.answer.ranOutThinking) {
          habits = lessons.reduce(withLesson, habits)
          hasAnswered = true
        }
        return asResponse(heard, spent)
      }
      spent += tokensOf(heard.answer)
      lessons.push(lesson)
    }
  }
}

/** The model could not write a call this time, but it may write JSON. */
const inText: Lesson = { takesForced: false, takesFunctions: false, json: 'text' }

interface Heard {
  response: Response
  body: string
  answer?: CleanAnswer
  error?: ServerError
}

async function hear(response: Response, question: Question): Promise<Heard> {
  const body = await response.text()
  const error = readServerError(response, body)
  return { response, body, error, answer: error ? undefined : cleanAnswer(answerInBody(body), question) }
}

function lessonOf({ answer, error }: Heard, asked: Omit<Refused, 'error'>): Lesson | undefined {
  if (answer?.ranOutThinking) return lessonFromThinking(asked.habits)
  return error && lessonFrom({ error, ...asked })
}

/** `spent`: the tokens of answers that were thrown away count, too. */
function asResponse({ response, body, answer, error }: Heard, spent: number): Response {
  const { headers } = response
  if (error && isFiltered(error)) return Response.json(filtered)
  if (error && !error.isPage) return new Response(body || null, { status: error.status, headers })
  if (!answer) return new Response(body || null, response)
  // Some servers call their JSON text.
  const asJson = new Headers(headers)
  asJson.set('content-type', 'application/json')
  return new Response(JSON.stringify(withTokens(answer.body, spent)), { status: response.status, headers: asJson })
}

/** A provider's filter looks like a model's refusal, so that readers need to know one of them only. */
const filtered = {
  choices: [{ index: 0, message: { role: 'assistant', content: '' }, finish_reason: 'content_filter' }],
}

function tokensOf(answer: CleanAnswer | undefined): number {
  const usage = answer?.body.usage
  const total = typeof usage === 'object' && usage !== null && 'total_tokens' in usage ? usage.total_tokens : 0
  return typeof total === 'number' ? total : 0
}

function withTokens(body: CleanAnswer['body'], spent: number): object {
  const { usage } = body
  if (spent === 0 || typeof usage !== 'object' || usage === null) return body
  return { ...body, usage: { ...usage, total_tokens: tokensOf({ body, ranOutThinking: false }) + spent } }
}
