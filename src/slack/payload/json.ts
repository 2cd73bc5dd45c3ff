/** A part of a payload without a schema, read field by field. */
export type JsonObject = Record<string, unknown>

/** The value as an object; undefined for anything else. */
export const objectOf = (value: unknown): JsonObject | undefined =>
  // Any object except arrays and null can be read by keys.
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined

/** The objects of a list; empty for anything else. */
export const objectsOf = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.map(objectOf).filter((one) => one !== undefined) : []

/** The value as a string; empty for anything else. */
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What a text says as JSON; undefined for anything else. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
