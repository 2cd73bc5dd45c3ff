import { z } from 'zod'
import { type FunctionTool, forcedFunction, parametersOf, type Question, type WireCall } from './chat.ts'
import { fittingArguments } from './fitting-arguments.ts'
import { isObject, objectsIn } from './json-in-text.ts'
import { withoutThinking } from './thinking.ts'

const text = z.string().nullish().catch(undefined)
const callSchema = z.object({
  id: text,
  function: z.object({ name: z.string(), arguments: z.unknown().optional() }),
})
const messageSchema = z.object({
  content: z.unknown().optional(),
  refusal: text,
  tool_calls: z.array(z.unknown()).nullish().catch(undefined),
  function_call: z.unknown().optional(),
  reasoning_content: z.unknown().optional(),
  reasoning: z.unknown().optional(),
})
const answerSchema = z.looseObject({
  choices: z.array(z.looseObject({ message: messageSchema, finish_reason: text })).min(1),
  usage: z
    .looseObject({ completion_tokens_details: z.looseObject({ reasoning_tokens: z.number().nullish() }).nullish() })
    .nullish()
    .catch(undefined),
})
type GivenMessage = z.infer<typeof messageSchema>

/** An answer in the shape that OpenAI documents, without thinking. */
export interface CleanAnswer {
  body: Record<string, unknown>
  /** The token limit ended it while it was thinking, or before it had said anything. */
  ranOutThinking: boolean
}

/** Undefined if it is no answer at all. */
export function cleanAnswer(given: unknown, question: Question): CleanAnswer | undefined {
  const { data } = answerSchema.safeParse(given)
  const [choice] = data?.choices ?? []
  if (!data || !choice) return undefined
  const { message } = choice
  const { text: content, isUnfinished } = withoutThinking(textOf(message.content))
  const calls = [...callsOf(message, question), ...(hasCalls(message) ? [] : callsInText(content, question))]
  const thought = isUnfinished || reasoned(message) || Boolean(data.usage?.completion_tokens_details?.reasoning_tokens)
  const finish = finishOf(choice.finish_reason, message, calls)
  const isEmpty = content === '' && calls.length === 0
  const said = { role: 'assistant', content, ...(calls.length > 0 && { tool_calls: calls }) }
  return {
    body: {
      ...data,
      choices: [{ index: 0, message: said, finish_reason: isUnfinished && isEmpty ? 'length' : finish }],
    },
    ranOutThinking: finish === 'length' && (isEmpty || thought),
  }
}

/** Some servers send content in parts, of which thinking is one. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (isObject(content)) return textOf([content])
  if (!Array.isArray(content)) return ''
  return content.map(textOfPart).join('')
}

function textOfPart(part: unknown): string {
  if (typeof part === 'string') return part
  if (!isObject(part) || typeof part.text !== 'string') return ''
  return part.type === undefined || part.type === 'text' || part.type === 'output_text' ? part.text : ''
}

const reasoned = ({ reasoning, reasoning_content }: GivenMessage) => Boolean(reasoning || reasoning_content)

const hasCalls = ({ tool_calls, function_call }: GivenMessage) => Boolean(tool_calls?.length || function_call)

/** Also from `function_call`, which older servers have. */
function callsOf({ tool_calls, function_call }: GivenMessage, question: Question): WireCall[] {
  const given = tool_calls?.length ? tool_calls : function_call ? [{ function: function_call }] : []
  return given.flatMap((each) => {
    const { data } = callSchema.safeParse(each)
    return data ? toCall(data.id ?? '', data.function.name, data.function.arguments, question) : []
  })
}

function toCall(id: string, givenName: string, given: unknown, { tools = [] }: Question): WireCall {
  const name = plainName(givenName, tools)
  const tool = tools.find((each) => each.function.name === name)
  const fitting = tool && fittingArguments(given, parametersOf(tool))
  const args = fitting ?? given ?? {}
  return { id, type: 'function', function: { name, arguments: typeof args === 'string' ? args : JSON.stringify(args) } }
}

/** Models write `functions.answer` or `answer:0`. */
function plainName(given: string, tools: FunctionTool[]): string {
  const known = tools.map(({ function: { name } }) => name)
  const parts = given.split(/[^\w-]+/)
  return known.includes(given) ? given : (known.find((name) => parts.includes(name)) ?? given)
}

/** Servers without a parser for a model's calls leave them in the text, as JSON. */
function callsInText(content: string, question: Question): WireCall[] {
  const { tools = [] } = question
  if (tools.length === 0 || !content.includes('{')) return []
  const named = objectsIn(content).flatMap((object) => namedCall(object, question))
  if (named.length > 0) return named
  const forced = forcedFunction(question)
  const args = forced && fittingArguments(content, parametersOf(forced))
  return forced && args ? [toCall('', forced.function.name, args, question)] : []
}

function namedCall(object: Record<string, unknown>, question: Question): WireCall[] {
  const inner = isObject(object.function) ? object.function : object
  const name = inner.name ?? inner.function ?? inner.tool
  const args = inner.arguments ?? inner.parameters ?? inner.args ?? inner.input
  if (typeof name !== 'string' || args === undefined) return []
  const call = toCall('', name, args, question)
  return question.tools?.some((tool) => tool.function.name === call.function.name) ? [call] : []
}

/** Servers name the ends of an answer in their own ways. */
function finishOf(given: string | null | undefined, { refusal }: GivenMessage, calls: WireCall[]): string {
  if (refusal && calls.length === 0) return 'refusal'
  if (/length|max_?tokens/i.test(given ?? '')) return 'length'
  if (/refusal/i.test(given ?? '')) return 'refusal'
  if (/filter|safety|prohibited|sensitive|guardrail|blocklist|recitation/i.test(given ?? '')) return 'content_filter'
  return calls.length > 0 ? 'tool_calls' : 'stop'
}
