import { type StructuredToolInterface, tool } from '@langchain/core/tools'
import type { z } from 'zod'
import type { Tool, ToolContext } from './tool.ts'

/** Adapts a tool to LangChain, bound to one inquiry. Its result is JSON. */
export function asLangChainTool<Schema extends z.ZodObject, Result>(
  { name, description, schema, run }: Tool<Schema, Result>,
  context: ToolContext,
): StructuredToolInterface {
  return tool(async (input: z.infer<Schema>) => JSON.stringify(await run(input, context)), {
    name,
    description,
    schema,
  })
}
