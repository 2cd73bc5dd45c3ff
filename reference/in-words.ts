import { code } from './markdown.ts'

/** What we look at in a JSON schema. */
export interface JsonSchema {
  type?: string | string[]
  description?: string
  default?: unknown
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
  additionalProperties?: JsonSchema | boolean
  required?: string[]
  minimum?: number
  maximum?: number
}

/** What a value may be, in a few words; empty if that goes without saying. */
export function allowed(schema: JsonSchema): string {
  if (schema.enum) return schema.enum.map((one) => code(String(one))).join(', ')
  if (schema.const !== undefined) return code(String(schema.const))
  if (schema.anyOf) return [...new Set(schema.anyOf.map(allowed))].filter((one) => one !== '').join(', or ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => allowed({ ...schema, type })).join(', or ')
  if (schema.type === 'array') return `a list${inList(schema.items)}`
  if (schema.type === 'object') return `keys${below(schema)}`
  if (schema.type === 'integer') return `a whole number${limits(schema)}`
  if (schema.type === 'number') return `a number${limits(schema)}`
  return usual[schema.type ?? ''] ?? ''
}

const usual: Record<string, string> = { string: 'text', boolean: '`true`, `false`', null: '`null`' }

function inList(items: JsonSchema | undefined): string {
  const each = items ? allowed(items) : ''
  return ['', 'text', 'keys'].includes(each) ? '' : ` of: ${each}`
}

/** What the keys of a person's own choice have. */
function below({ additionalProperties: each }: JsonSchema): string {
  return typeof each === 'object' && !each.properties ? ` of your own, each with ${allowed(each)}` : ''
}

/** JavaScript's largest number is what no schema sets. */
function limits({ minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }: JsonSchema): string {
  const [has, ends] = [minimum > Number.MIN_SAFE_INTEGER, maximum < Number.MAX_SAFE_INTEGER]
  if (has && ends) return `, ${figure(minimum)} to ${figure(maximum)}`
  return has ? `, at least ${figure(minimum)}` : ''
}

const figure = (value: number) => value.toLocaleString('en')

/** A value that holds where nothing is set; empty if there is none. */
export function usualValue({ default: value }: JsonSchema): string {
  const isEmpty =
    value === undefined || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0)
  if (isEmpty) return ''
  return Array.isArray(value) ? value.map((one) => code(String(one))).join(', ') : code(asTyped(value))
}

const asTyped = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value))
