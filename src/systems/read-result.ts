import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { DeclaredTool } from './declared-tool.ts'
import { SystemFailed } from './system-answer.ts'

/** In characters of JSON. What is told of it is less. */
const longestResult = 200_000

/** What a tool returned, as data. Throws SystemFailed if it is not what the tool declares; it has run all the same. */
export function readResult(called: CallToolResult, { checkOutput }: DeclaredTool): Record<string, unknown> {
  if (called.isError) throw new SystemFailed('refused', 'it answered with an error')
  const result = called.structuredContent ?? inText(called)
  if (JSON.stringify(result).length > longestResult)
    throw new SystemFailed('unusable', 'the answer is too long', { mayHaveRun: true })
  const problem = checkOutput?.(result)
  if (problem) throw new SystemFailed('unusable', `the answer is not as declared: ${problem}`, { mayHaveRun: true })
  return result
}

/** Many servers write JSON as text. Anything else stays a text. */
function inText({ content }: CallToolResult): Record<string, unknown> {
  const text = content.flatMap((block) => (block.type === 'text' ? block.text : [])).join('\n')
  const read = asJson(text)
  if (Array.isArray(read)) return { items: read }
  return typeof read === 'object' && read !== null ? { ...read } : { text }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
