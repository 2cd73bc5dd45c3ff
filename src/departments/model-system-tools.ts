import { z } from 'zod'
import { functionName, type SystemTool, type ToolArgument } from '../domain/system.ts'
import type { Case, ToolWork } from './department.ts'
import { asLangChainTool } from './tools/langchain-tool.ts'
import type { ToolContext } from './tools/tool.ts'
import type { SystemToolParts } from './use-system-tool.ts'

/** The tools of the department that a message belongs to. */
export function systemToolsFor(
  parts: SystemToolParts | undefined,
  category: ToolWork['category'],
  { triage }: Case,
): SystemTool[] {
  const department = triage.department ?? category
  return parts?.systems.tools.filter((tool) => tool.department === department) ?? []
}

const shown = { outcome: 'The customer will be told the result, or asked for what is missing.' }

/**
 * A tool as a language model may call it. The model is told what the company says of it, and never sees what the system
 * says: neither its descriptions nor its results, in which anybody may have written orders to a model.
 */
export const asModelTool = (tool: SystemTool, context: ToolContext) =>
  asLangChainTool(
    {
      name: functionName(tool),
      description: tool.about,
      schema: z.object(fieldsOf(tool)),
      run: async (chosen, { wanted }) => {
        wanted.uses.push({ tool, chosen })
        return shown
      },
    },
    context,
  )

const longestValue = 300

/** What a model may choose: neither the account, nor what is the same for everybody. */
const fieldsOf = ({ arguments: all }: SystemTool) =>
  Object.fromEntries(Object.entries(all).flatMap(([name, argument]) => fieldOf(name, argument)))

function fieldOf(name: string, argument: ToolArgument): [string, z.ZodType][] {
  if (argument.kind === 'choice') return [[name, z.enum(Object.keys(argument.values)).optional().catch(undefined)]]
  if (argument.kind === 'pattern') return [[name, z.string().max(longestValue).optional().catch(undefined)]]
  return []
}
