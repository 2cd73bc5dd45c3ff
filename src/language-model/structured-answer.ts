import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import { AIMessage, type BaseMessage } from '@langchain/core/messages'
import { RunnableLambda } from '@langchain/core/runnables'
import { z } from 'zod'
import { FilteredAnswer, UnusableAnswer } from './model-failure.ts'
import { fittingArguments } from './wire/fitting-arguments.ts'

/**
 * Makes the model answer by calling the function `name` with arguments that match `schema`, and validates them. Rejects
 * with `UnusableAnswer` or a `ZodError` if they do not fit, and with `FilteredAnswer` if the provider or the model does
 * not want to speak of the message.
 *
 * We ask for a forced function call, without OpenAI's `strict` mode. Servers that refuse it are asked in other ways:
 * `wire/adapting-fetch.ts`.
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
 * them. Also without `~standard`, which LangChain would send instead of the schema, and without the defaults of fields
 * that are read tolerantly.
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
    'default',
  ]
  return JSON.parse(
    JSON.stringify(z.toJSONSchema(schema), (keyword, value) => (left.includes(keyword) ? undefined : value)),
  )
}

function readAnswer<T>({ raw, parsed }: RawAnswer, schema: z.ZodType<T>): T {
  if (!AIMessage.isInstance(raw)) throw new UnusableAnswer('the answer is not a model’s message')
  const ended: unknown = raw.response_metadata.finish_reason
  if (ended === 'content_filter' || ended === 'refusal') throw new FilteredAnswer()
  if (ended === 'length') throw new UnusableAnswer('the answer was cut off')
  const names = Object.keys(z.record(z.string(), z.unknown()).catch({}).parse(plainSchema(schema).properties))
  const given = [parsed, ...(raw.tool_calls ?? []).map(({ args }) => args), raw.text]
  const fitting = given.map((each) => fittingArguments(each, names)).find((each) => each !== undefined)
  if (!fitting) throw new UnusableAnswer('the answer has none of the arguments')
  return schema.parse(fitting)
}
