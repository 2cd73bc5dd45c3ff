import type { Question } from './chat.ts'
import { type Habits, type Lesson, largeLimit } from './habits.ts'
import { isFaultOfQuestion, type ServerError } from './server-error.ts'

/** A question that was refused. */
export interface Refused {
  error: ServerError
  /** The question as it was sent. */
  sent: Question
  /** Whether it is to be answered by one function. */
  isForced: boolean
  habits: Habits
  /** Whether it has answered any question: then a refusal without words is about this one. */
  hasAnswered: boolean
}

/** What a refusal teaches about asking; undefined if it is about something else. */
export function lessonFrom(refused: Refused): Lesson | undefined {
  if (!isRefusal(refused.error) || isFaultOfQuestion(refused.error)) return undefined
  return (
    aboutLimit(refused) ??
    aboutForcing(refused) ??
    aboutFunctions(refused) ??
    aboutJson(refused) ??
    aboutSystem(refused) ??
    aboutOthers(refused) ??
    aboutNothing(refused)
  )
}

/** Some servers say with 404 or 500 that they do not take a parameter. */
function isRefusal({ status, words, isPage }: ServerError): boolean {
  if (isPage) return false
  if (status === 400 || status === 422) return true
  return (
    [404, 405, 415, 500, 501].includes(status) && /support|require|unknown|enable|unrecognized|not allowed/.test(words)
  )
}

/** The limit was spent on thinking: the next question gets a larger one, and then none. */
export function lessonFromThinking(habits: Habits): Lesson | undefined {
  if (habits.limit === 'none') return undefined
  return habits.limitTokens < largeLimit ? { limitTokens: largeLimit } : { limit: 'none' }
}

function aboutLimit({ error: { words }, sent, habits }: Refused): Lesson | undefined {
  if (!/max_(?:completion_|new_|output_)?tokens|maximum (?:output|completion) tokens/.test(words)) return undefined
  if (sent.max_tokens === undefined && sent.max_completion_tokens === undefined)
    return /required|missing/.test(words) ? { limit: 'max_tokens', limitTokens: largeLimit } : undefined
  const wantsOther =
    habits.limit === 'max_tokens' && words.includes('max_completion_tokens') && !/too (?:large|big|high)/.test(words)
  return { limit: wantsOther ? 'max_completion_tokens' : 'none' }
}

function aboutForcing({ error: { words, param }, sent, isForced, habits }: Refused): Lesson | undefined {
  const isMeant = param.startsWith('tool_choice') || /tool[_ ]choice|forces? (?:the )?(?:tool|function)/.test(words)
  if (!sent.tools || !isMeant) return undefined
  if (sent.tool_choice === undefined) return withoutFunctions(isForced)
  return { forcing: habits.forcing === 'named' ? 'required' : 'auto' }
}

/** Grammars are what servers make of a function's schema. */
function aboutFunctions({ error: { words, param }, sent, isForced }: Refused): Lesson | undefined {
  const isMeant = param.startsWith('tools') || /\btools?\b|\bfunctions?\b|function[_ ]call|grammar/.test(words)
  return sent.tools && isMeant ? withoutFunctions(isForced) : undefined
}

const withoutFunctions = (isForced: boolean): Lesson => (isForced ? { takesForced: false } : { takesFunctions: false })

function aboutJson({ error: { words, param }, sent: { response_format } }: Refused): Lesson | undefined {
  const isMeant =
    param.startsWith('response_format') ||
    /response[_ ]?format|json[_ ]?(?:schema|object|mode)|structured output|guided|grammar|\bschema\b/.test(words)
  if (!response_format || !isMeant) return undefined
  return { json: JSON.stringify(response_format).includes('json_schema') ? 'json_object' : 'text' }
}

function aboutSystem({ error: { words }, sent: { messages } }: Refused): Lesson | undefined {
  const isMeant =
    /system (?:role|message|prompt|instruction)|role[^.]{0,40}system|developer instruction|roles must alternate/
  return messages.some(({ role }) => role === 'system') && isMeant.test(words) ? { takesSystem: false } : undefined
}

const needed = ['model', 'messages', 'tools', 'tool_choice', 'response_format']

/** Everything else that it names may as well be left out. */
function aboutOthers({ error: { words, param }, sent }: Refused): Lesson | undefined {
  const named = Object.keys(sent).filter(
    (name) => !needed.includes(name) && (param === name || new RegExp(`\\b${name}\\b`).test(words)),
  )
  return named.length > 0 ? { without: named } : undefined
}

/** Without a word, everything optional is suspect: first the parameters, then functions and JSON. */
function aboutNothing({ error: { words }, sent, isForced, hasAnswered }: Refused): Lesson | undefined {
  if (hasAnswered || !/^(?:(?:bad request|invalid request|unprocessable entity|\d{3})\W*)*$/.test(words.trim()))
    return undefined
  if (sent.temperature !== undefined) return { without: ['temperature'], limit: 'none' }
  if (sent.tools) return withoutFunctions(isForced)
  return sent.response_format ? { json: 'text' } : undefined
}
