/** A part of a payload that is read piece by piece, since nobody says what is in it. */
export type JsonObject = Record<string, unknown>

/** The value as an object; undefined for anything else. */
export const objectOf = (value: unknown): JsonObject | undefined =>
  // What is no array and no null, and an object, can be read by names.
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined

/** The objects of a list; none for anything else. */
export const objectsOf = (value: unknown): JsonObject[] =>
  Array.isArray(value) ? value.map(objectOf).filter((one) => one !== undefined) : []

/** The value as a string; empty for anything else. */
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '')
