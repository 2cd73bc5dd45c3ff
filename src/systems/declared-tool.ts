import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import { slipsBetween } from '../base/slips-between.ts'
import type { SystemTool } from '../domain/system.ts'
import { type Check, checkBy, type JsonSchema, propertyOf, requiredBy } from './json-schema.ts'
import type { Field } from './system-answer.ts'

/** A tool as its server declares it, checked against what the company says of it. */
export interface DeclaredTool {
  input: JsonSchema
  checkInput: Check
  /** Absent: it declares nothing of its results. */
  checkOutput?: Check
  fields: Field[]
}

/** The tool of a server for one of the company's. A text instead says what is wrong, with the remedy. */
export function declaredTool(tool: SystemTool, all: Tool[]): DeclaredTool | string {
  const declared = all.find(({ name }) => name === tool.name)
  if (!declared) return noSuchTool(tool, all)
  const { inputSchema, outputSchema, annotations, execution } = declared
  const input: JsonSchema = inputSchema
  const problem = problemOfInput(tool, input)
  if (problem) return problem
  if (execution?.taskSupport === 'required')
    return `"${tool.name}" of ${tool.system} only runs as a task, which is not supported: remove it from support.yaml`
  if (tool.may !== 'with approval' && (annotations?.readOnlyHint === false || annotations?.destructiveHint === true))
    return `"${tool.name}" of ${tool.system} says of itself that it changes something: set "may: with approval"`
  try {
    return {
      input,
      checkInput: checkBy(inputSchema),
      ...(outputSchema && { checkOutput: checkBy(outputSchema) }),
      fields: outputSchema ? fieldsOf(outputSchema, mostLevels) : [],
    }
  } catch (error) {
    return `"${tool.name}" of ${tool.system} declares a schema that cannot be used: ${error instanceof Error ? error.message : error}`
  }
}

function noSuchTool({ name, system }: SystemTool, all: Tool[]): string {
  const names = all.map((each) => each.name)
  const near = names
    .map((one) => ({
      one,
      far: slipsBetween(name.toLowerCase(), one.toLowerCase()) / Math.max(one.length, name.length),
    }))
    .filter(({ far, one }) => far <= 0.4 || one.includes(name) || name.includes(one))
    .sort((a, b) => a.far - b.far)[0]?.one
  const remedy = near ? `Did you mean "${near}"?` : `It has: ${names.slice(0, 20).join(', ') || 'none'}`
  return `support.yaml names the tool "${name}" of ${system}, which it does not have. ${remedy}`
}

/** An argument that a server does not know, it may ignore: of the customer's account, that would tell of anybody's. */
function problemOfInput(
  { name, system, account, key, arguments: filled }: SystemTool,
  input: JsonSchema,
): string | undefined {
  const of = `"${name}" of ${system}`
  const accountProperty = account && propertyOf(input, account.argument)
  if (account && !accountProperty)
    return `${of} has no argument "${account.argument}" for the customer's account. It has: ${argumentsOf(input)}`
  if (accountProperty?.type !== undefined && ![accountProperty.type].flat().includes('string'))
    return `${of} wants no text as "${account?.argument}", so it cannot be the customer's account`
  const unknown = [...Object.keys(filled), ...(key ? [key] : [])].find((each) => !propertyOf(input, each))
  if (unknown) return `${of} has no argument "${unknown}". It has: ${argumentsOf(input)}`
  const byCode = [account?.argument, key]
  const missing = requiredBy(input).find((each) => !byCode.includes(each) && !Object.hasOwn(filled, each))
  return missing === undefined
    ? undefined
    : `${of} needs the argument "${missing}": say in support.yaml, below "arguments", how it is filled`
}

const argumentsOf = ({ properties = {} }: JsonSchema) => Object.keys(properties).slice(0, 20).join(', ') || 'none'

const mostLevels = 2

function fieldsOf(schema: JsonSchema, levels: number): Field[] {
  const names = Object.keys(schema.properties ?? {})
  return names.flatMap((name) => {
    const property = propertyOf(schema, name)
    if (!property) return []
    const label = typeof property.title === 'string' && property.title ? property.title : inWords(name)
    const inner = levels > 1 ? fieldsOf(innerOf(property), levels - 1) : []
    return [{ name, label, ...(inner.length > 0 && { fields: inner }) }]
  })
}

const innerOf = (property: JsonSchema): JsonSchema =>
  typeof property.items === 'object' && property.items !== null ? property.items : property

/** `created_at` and `createdAt` read "Created at". */
function inWords(name: string): string {
  const words = name
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .replace(/[_.-]+/g, ' ')
    .trim()
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
