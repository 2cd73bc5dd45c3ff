import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessage, type BaseMessage } from '@langchain/core/messages'
import { RunnableLambda } from '@langchain/core/runnables'
import { z } from 'zod'
import { UnusableAnswer } from './model-failure.ts'

/**
 * Makes the model answer by calling the function `name` with arguments that match `schema`, and validates them. Rejects
 * with `UnusableAnswer` or a `ZodError` if they do not fit.
 *
 * A forced function call is more widely supported than `response_format: json_schema`, which some servers ignore or
 * answer with 400: OpenAI, vLLM for every model, and Ollama for models with tools support it. If a server ignores
 * `tool_choice` too, JSON is extracted from the text. We do not ask for OpenAI's `strict` mode, which other servers may
 * refuse.
 */
export const answeringWith = <T>(model: BaseChatModel, name: string, schema: z.ZodType<T>) =>
  model
    .withStructuredOutput(plainSchema(schema), { name, method: 'functionCalling', includeRaw: true })
    .pipe(RunnableLambda.from((answer: RawAnswer) => readAnswer(answer, schema)))

interface RawAnswer {
  raw: BaseMessage
  parsed: unknown
}

/**
 * The schema without lengths, ranges and patterns, because some servers compile schemas to grammars that cannot express
 * them. Also without `~standard`, which LangChain would send instead of the schema.
 */
export function plainSchema(schema: z.ZodType): Record<string, unknown> {
  const left = [
    '$schema',
    '~standard',
    'minLength',
    'maxLength',
    'minimum',
    'maximum',
    'maxItems',
    'pattern',
    'additionalProperties',
  ]
  return JSON.parse(
    JSON.stringify(z.toJSONSchema(schema), (keyword, value) => (left.includes(keyword) ? undefined : value)),
  )
}

function readAnswer<T>({ raw, parsed }: RawAnswer, schema: z.ZodType<T>): T {
  if (!AIMessage.isInstance(raw)) throw new UnusableAnswer('the answer is not a model’s message')
  const ended: unknown = raw.response_metadata.finish_reason
  if (ended === 'length' || ended === 'content_filter') throw new UnusableAnswer(`the answer was cut off: ${ended}`)
  return schema.parse(parsed ?? (raw.tool_calls?.length ? undefined : jsonIn(raw.text)))
}

/** Models without function calls answer in text, often in a Markdown fence or after a sentence. */
function jsonIn(text: string): unknown {
  const object = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  if (object === '') throw new UnusableAnswer('the answer contains no JSON object')
  return JSON.parse(object)
}
