import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv'
import type { ArgumentValue } from './system-answer.ts'

/** A JSON schema, as far as we look into it. */
export interface JsonSchema {
  type?: unknown
  title?: unknown
  properties?: Record<string, unknown>
  required?: unknown
  items?: unknown
  additionalProperties?: unknown
}

const longestSchema = 100_000
/** Where keys are names and not words of the schema. */
const namesBelow = ['properties', '$defs', 'definitions', 'dependentSchemas']
/** Patterns of a server could take forever, and it checks them itself. The rest names other schemas. */
const leftOut = ['pattern', 'patternProperties', 'format', '$schema', '$id', '$anchor']

/** Says what is wrong with a value by a schema; undefined if nothing is. Throws if the schema is of no use. */
export type Check = (value: unknown) => string | undefined

/** Prepares checking by the schema of a server, which may be hostile. */
export function checkBy(schema: object): Check {
  if (JSON.stringify(schema).length > longestSchema) throw new Error('the schema is too large')
  const validate = new AjvJsonSchemaValidator().getValidator(withoutPatterns(schema))
  return (value) => {
    const { valid, errorMessage = '' } = validate(value)
    return valid ? undefined : errorMessage.slice(0, 300)
  }
}

function withoutPatterns<T>(schema: T, isNames = false): T {
  if (Array.isArray(schema)) return schema.map((each) => withoutPatterns(each)) as T
  if (typeof schema !== 'object' || schema === null) return schema
  const kept = Object.entries(schema).filter(([key]) => isNames || !leftOut.includes(key))
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutPatterns(value, !isNames && namesBelow.includes(key))]),
  ) as T // the same shape, with less in it
}

/** What a schema says of a property; undefined if it declares none of this name. */
export function propertyOf({ properties }: JsonSchema, name: string): JsonSchema | undefined {
  const property = properties && Object.hasOwn(properties, name) ? properties[name] : undefined
  return typeof property === 'object' && property !== null ? property : property === true ? {} : undefined
}

/** The names that a schema requires. */
export const requiredBy = ({ required }: JsonSchema): string[] =>
  Array.isArray(required) ? required.filter((name) => typeof name === 'string') : []

/** What customers write is text; a schema may want a number. */
export function asDeclared(value: ArgumentValue, { type }: JsonSchema = {}): ArgumentValue {
  if (typeof value !== 'string') return value
  const types = [type].flat()
  const digits = value.replace(/(?<=\d)[,.' \u00a0\u202f](?=\d{3}(?!\d))/g, '')
  if (types.some((one) => one === 'integer' || one === 'number') && /^-?\d{1,15}(\.\d{1,6})?$/.test(digits))
    return Number(digits)
  if (types.includes('boolean') && /^(true|false)$/.test(value)) return value === 'true'
  return value
}
