import { z } from 'zod'

const deltaSchema = z.looseObject({
  content: z.string().nullish().catch(undefined),
  refusal: z.string().nullish().catch(undefined),
  reasoning_content: z.string().nullish().catch(undefined),
  tool_calls: z
    .array(
      z.object({
        index: z.number().catch(0),
        id: z.string().nullish(),
        function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).catch({}),
      }),
    )
    .nullish()
    .catch(undefined),
})
const chunkSchema = z.looseObject({
  choices: z.array(z.looseObject({ delta: deltaSchema, finish_reason: z.string().nullish() })).catch([]),
  usage: z.unknown().optional(),
})
type Chunk = z.infer<typeof chunkSchema>

/** The JSON in a body. Some gateways stream their answer though nobody asked for that: it is put together. */
export function answerInBody(body: string): unknown {
  const whole = asJson(body)
  if (whole !== undefined || !/^\s*(?:data|event|id|:)/.test(body)) return whole
  const events = body.split('\n').filter((line) => line.startsWith('data:'))
  const chunks = events.flatMap((line) => chunkSchema.safeParse(asJson(line.slice('data:'.length))).data ?? [])
  return chunks.some(({ choices }) => choices.length > 0) ? joined(chunks) : undefined
}

function joined(chunks: Chunk[]): object {
  const choices = chunks.flatMap((chunk) => chunk.choices.slice(0, 1))
  const deltas = choices.map(({ delta }) => delta)
  const message = {
    content: deltas.map(({ content }) => content ?? '').join(''),
    refusal: deltas.map(({ refusal }) => refusal ?? '').join(''),
    reasoning_content: deltas.map(({ reasoning_content }) => reasoning_content ?? '').join(''),
    tool_calls: callsOf(deltas),
  }
  const finish = choices.findLast(({ finish_reason }) => finish_reason)?.finish_reason
  return { choices: [{ message, finish_reason: finish }], usage: chunks.findLast(({ usage }) => usage)?.usage }
}

function callsOf(deltas: z.infer<typeof deltaSchema>[]): object[] {
  const calls = new Map<number, { id: string; function: { name: string; arguments: string } }>()
  for (const piece of deltas.flatMap(({ tool_calls }) => tool_calls ?? [])) {
    const call = calls.get(piece.index) ?? { id: '', function: { name: '', arguments: '' } }
    call.id ||= piece.id ?? ''
    call.function.name += piece.function.name ?? ''
    call.function.arguments += piece.function.arguments ?? ''
    calls.set(piece.index, call)
  }
  return [...calls.values()]
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
