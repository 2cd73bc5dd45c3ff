import { customType, timestamp } from 'drizzle-orm/pg-core'

/** A point in time. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Text that people or models wrote. Postgres takes no NUL, and halves of surrogate pairs are no characters. */
export const words = customType<{ data: string }>({
  dataType: () => 'text',
  toDriver: storable,
})

/** JSON with such texts inside. */
export const jsonb = customType<{ data: unknown }>({
  dataType: () => 'jsonb',
  toDriver: storableJson,
  fromDriver: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
})

/** JSON that Postgres takes, whatever texts are inside. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? storable(inner) : inner))
}

/** Text that Postgres takes. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}
