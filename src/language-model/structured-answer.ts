import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessage, type BaseMessage } from '@langchain/core/messages'
import { RunnableLambda } from '@langchain/core/runnables'
import { z } from 'zod'
import { UnusableAnswer } from './model-failure.ts'

/**
 * The model, made to answer by calling the function `name` with what `schema` describes, which is then checked.
 * Rejects with `UnusableAnswer` or a `ZodError` when the answer does not fit.
 *
 * A forced function call, not `response_format: json_schema`, is what the most servers can do: OpenAI since 2023, vLLM for every
 * model (it constrains a named function), Ollama for models with tools; and departments need it anyway. Servers that know no
 * json_schema ignore it in silence or answer 400. Where a server ignores `tool_choice` too, JSON is taken from the text. We do
 * not ask for OpenAI's `strict` mode, which other servers may refuse: we check the answer ourselves.
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
 * The schema without lengths, ranges and patterns: some servers compile schemas to grammars that cannot express them.
 * `~standard` goes too: Zod hides the whole schema behind it, and LangChain would send that instead.
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
  if (!AIMessage.isInstance(raw)) throw new UnusableAnswer('the answer is no message of a model')
  const ended: unknown = raw.response_metadata.finish_reason
  if (ended === 'length' || ended === 'content_filter') throw new UnusableAnswer(`the answer was cut off: ${ended}`)
  return schema.parse(parsed ?? (raw.tool_calls?.length ? undefined : jsonIn(raw.text)))
}

/** Models without function calls answer in text, often inside a Markdown fence or after a sentence. */
function jsonIn(text: string): unknown {
  const object = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  if (object === '') throw new UnusableAnswer('the answer holds no JSON object')
  return JSON.parse(object)
}
