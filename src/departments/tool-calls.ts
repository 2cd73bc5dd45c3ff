import { type AIMessage, ToolMessage } from '@langchain/core/messages'
import { type StructuredToolInterface, ToolInputParsingException } from '@langchain/core/tools'
import { step } from '../base/traces.ts'
import { LoopFailed } from './loop-failed.ts'

/** A tool call requested by the model. `problem` is set if its arguments are already known to be invalid. */
export interface RequestedCall {
  type: 'tool_call'
  id: string
  name: string
  args: Record<string, unknown>
  problem?: string
}

const maxCallsAtOnce = 8

/**
 * All tool calls of an answer, including those with invalid JSON, which LangChain lists separately. Each needs an
 * answer, or OpenAI refuses the next question. Missing ids, which some servers omit and LangChain requires, are filled
 * in.
 */
export function requestedCalls({ tool_calls = [], invalid_tool_calls = [] }: AIMessage, step: number): RequestedCall[] {
  const calls = [
    ...tool_calls.map(({ id, name, args }) => ({ id, name, args })),
    ...invalid_tool_calls.map(({ id, name = '' }) => ({
      id,
      name,
      args: {},
      problem: 'The arguments are not valid JSON.',
    })),
  ]
  if (calls.length > maxCallsAtOnce) throw new LoopFailed('too_many_calls', `${calls.length} calls at once`)
  return calls.map((call, index) => ({ ...call, type: 'tool_call', id: call.id || `call_${step}_${index}` }))
}

/** The answer to one tool call. `result` is set only if a tool ran. */
export interface AnsweredCall {
  kind: 'ran' | 'bad arguments' | 'invented'
  message: ToolMessage
  result?: string
}

/**
 * Runs one tool. Mistakes of the model are explained to it. A tool that throws fails the loop, since that is our bug.
 */
export async function answerCall(
  call: RequestedCall,
  tools: StructuredToolInterface[],
  signal: AbortSignal,
): Promise<AnsweredCall> {
  const tool = tools.find(({ name }) => name === call.name)
  if (!tool)
    return mistake(
      'invented',
      call,
      `There is no such function. There are: ${tools.map(({ name }) => name).join(', ')}.`,
    )
  if (call.problem) return mistake('bad arguments', call, call.problem)
  try {
    const { id, name, args, type } = call
    const ran = await step('tool', () => tool.invoke({ id, name, args, type }, { signal }), { tool: tool.name })
    const result = asText(ran)
    return { kind: 'ran', result, message: messageFor(call, 'success', { function: name, result: unwrapped(result) }) }
  } catch (error) {
    if (error instanceof ToolInputParsingException) return mistake('bad arguments', call, error.message)
    signal.throwIfAborted()
    throw new LoopFailed('tool_failed', `${call.name} failed`, { cause: error })
  }
}

const mistake = (kind: 'bad arguments' | 'invented', call: RequestedCall, error: string): AnsweredCall => ({
  kind,
  message: messageFor(call, 'error', { error }),
})

/** JSON, so that nothing in a result can break out of it. */
const messageFor = ({ id, name }: RequestedCall, status: 'success' | 'error', content: object) =>
  new ToolMessage({ tool_call_id: id, name, status, content: JSON.stringify(content) })

/** LangChain's tools return a `ToolMessage` for a tool call; other implementations may return the bare result. */
function asText(output: unknown): string {
  if (ToolMessage.isInstance(output)) return output.text
  return typeof output === 'string' ? output : JSON.stringify(output)
}

/** Avoids JSON inside a JSON string. */
function unwrapped(result: string): unknown {
  try {
    return JSON.parse(result)
  } catch {
    return result
  }
}
