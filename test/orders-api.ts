import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]

interface Operation {
  operationId: string
  parameters?: { name: string; in: string; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
  responses: Record<string, { content?: { 'application/json': { schema: JsonSchema } } }>
}

/** docs/reference/orders-api.yaml, with every reference replaced by what it means. */
export const ordersApi = resolved(parse(readFileSync('docs/reference/orders-api.yaml', 'utf8'))) as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, JsonSchema> }
}

function resolved(document: object): unknown {
  const inside = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map(inside)
    if ('$ref' in part) return inside(at(document, String(part.$ref)))
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inside(value)]))
  }
  return inside(document)
}

/** A wrong reference fails here. */
function at(document: object, ref: string): unknown {
  const keys = ref.replace('#/', '').split('/')
  return keys.reduce((part: unknown, key) => (part as Record<string, unknown>)[key], document)
}

/** A `fetch` that throws unless the request and its answer are as docs/reference/orders-api.yaml says. Notes what was asked. */
export function fetchByContract(ask: typeof fetch = fetch): { fetch: typeof fetch; operations: string[] } {
  const operations: string[] = []
  return {
    operations,
    fetch: async (input, init) => {
      const url = new URL(String(input))
      const method = (init?.method ?? 'GET').toLowerCase()
      const operation = operationAt(url.pathname, method)
      operations.push(operation.operationId)
      checkRequest(operation, url, init ?? {})
      const response = await ask(input, init)
      const expected = operation.responses[response.status]
      if (!expected) throw new Error(`${operation.operationId} must not answer ${response.status}`)
      const schema = expected.content?.['application/json'].schema
      const text = await response.clone().text()
      if (schema) z.fromJSONSchema(schema).parse(JSON.parse(text))
      else if (text !== '') throw new Error(`${operation.operationId} must answer ${response.status} without a body`)
      return response
    },
  }
}

function operationAt(pathname: string, method: string): Operation {
  const found = Object.entries(ordersApi.paths).find(
    ([path, methods]) => methods[method] && new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  )
  if (!found?.[1][method]) throw new Error(`The contract knows no ${method} ${pathname}`)
  return found[1][method]
}

function checkRequest({ parameters = [], requestBody, operationId }: Operation, url: URL, init: RequestInit): void {
  const headers = new Headers(init.headers)
  if (!headers.get('authorization')?.startsWith('Bearer ')) throw new Error(`${operationId} needs the token`)
  const known = parameters.filter((each) => each.in === 'query').map(({ name }) => name)
  for (const name of url.searchParams.keys())
    if (!known.includes(name)) throw new Error(`${operationId} knows no ${name}`)
  for (const { name, in: place, required, schema } of parameters) {
    if (place === 'path') continue
    const given = place === 'header' ? headers.get(name) : givenIn(url, name, schema)
    if (required || given !== null) z.fromJSONSchema(schema).parse(given)
  }
  const schema = requestBody?.content['application/json'].schema
  if (schema) z.fromJSONSchema(schema).parse(JSON.parse(String(init.body)))
}

function givenIn(url: URL, name: string, schema: JsonSchema): unknown {
  const { type } = schema as { type?: string } // every schema of a parameter is an object with a type
  if (type === 'array') return url.searchParams.getAll(name)
  const given = url.searchParams.get(name)
  return type === 'integer' && given !== null ? Number(given) : given
}
