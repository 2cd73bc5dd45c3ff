import { z } from 'zod'

/** A question as LangChain writes it, as far as we look at it. */
export interface Question {
  model: string
  messages: ChatMessage[]
  tools?: FunctionTool[]
  tool_choice?: unknown
  response_format?: unknown
  temperature?: number
  max_tokens?: number
  max_completion_tokens?: number
  [other: string]: unknown
}

export interface ChatMessage {
  role: string
  content?: unknown
  tool_calls?: WireCall[]
  tool_call_id?: string
  [other: string]: unknown
}

export interface WireCall {
  id: string
  type: 'function'
  function: { name: string; arguments: string }
}

export interface FunctionTool {
  type: 'function'
  function: { name: string; description?: string; parameters?: { properties?: Record<string, unknown> } }
}

/** A question from the body of a request; undefined for everything else. */
export function readQuestion(body: unknown): Question | undefined {
  if (typeof body !== 'string') return undefined
  const parsed: unknown = JSON.parse(body)
  return isQuestion(parsed) ? parsed : undefined
}

const isQuestion = (value: unknown): value is Question =>
  typeof value === 'object' && value !== null && 'messages' in value && Array.isArray(value.messages)

/** The function that the model is to call; undefined if it may choose. */
export function forcedFunction({ tools = [], tool_choice }: Question): FunctionTool | undefined {
  const { data } = choiceSchema.safeParse(tool_choice)
  return data && tools.find(({ function: { name } }) => name === data.function.name)
}

const choiceSchema = z.object({ function: z.object({ name: z.string() }) })

/** The names of a function's parameters. */
export const parametersOf = ({ function: { parameters } }: FunctionTool): string[] =>
  Object.keys(parameters?.properties ?? {})
