/** Any value JSON can hold. */
export type Json = string | number | boolean | null | undefined | Json[] | JsonObject

/** A JSON object whose fields still have to be looked at. */
export interface JsonObject {
  [key: string]: Json
}

/** Whether a value is a JSON object, not a list or null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value if it is an object, otherwise an empty one. */
export const objectOf = (value: Json): JsonObject => (isObject(value) ? value : {})

/** The value if it is a list, otherwise an empty one. */
export const listOf = (value: Json): Json[] => (Array.isArray(value) ? value : [])

/** The objects in a list. */
export const objectsOf = (value: Json): JsonObject[] => listOf(value).filter(isObject)

/** The value if it is a string that is not empty. */
export const textOf = (value: Json): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

/** The value as a number, whether it came as one or as digits. */
export function numberOf(value: Json): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}

/** The value as a flag: form bodies say "true" or "1". */
export const flagOf = (value: Json): boolean => value === true || value === 'true' || value === '1' || value === 1

/** Parses JSON text; undefined if it is none. */
export function parseJson(text: string): Json {
  try {
    // JSON.parse can return nothing but JSON.
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Parses a value that may be JSON already or JSON in a string, as form bodies carry it. */
export const nested = (value: Json): Json => (typeof value === 'string' ? parseJson(value) : value)

/** A copy that holds only what JSON can say, so that later changes do not reach it. */
export function asJson(value: object): JsonObject {
  // A round trip through JSON of an object is an object.
  return JSON.parse(JSON.stringify(value)) as JsonObject
}
