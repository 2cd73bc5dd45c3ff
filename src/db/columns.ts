import { customType, timestamp } from 'drizzle-orm/pg-core'

/** A point in time. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Text from people or models. Postgres accepts neither NUL nor unpaired surrogates. */
export const words = customType<{ data: string }>({
  dataType: () => 'text',
  toDriver: storable,
})

/** JSON that may contain such text. */
export const jsonb = customType<{ data: unknown }>({
  dataType: () => 'jsonb',
  toDriver: storableJson,
  fromDriver: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
})

/** JSON that Postgres accepts, whatever its texts contain. */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value)
  // JSON writes both as escapes. Few texts have them.
  if (!/\\u(0000|d[89a-f])/.test(json)) return json
  return JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? storable(inner) : inner))
}

/** Text that Postgres accepts. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}
