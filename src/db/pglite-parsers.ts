import { type PGlite, type PGliteInterface, type Transaction, types } from '@electric-sql/pglite'

const asText = (value: string) => value

/** Moments and numbers of any precision, and arrays of them, stay text, as Drizzle wants them. */
const texts = Object.fromEntries(
  [types.TIMESTAMP, types.TIMESTAMPTZ, types.INTERVAL, types.DATE, 1231, 1115, 1185, 1187, 1182].map((type) => [
    type,
    asText,
  ]),
)

/**
 * A client for Drizzle that takes its parsers once. Drizzle brings them with each query, and PGlite then copies its own
 * three hundred, which takes longer than most queries take.
 */
export function withParsersOnce(client: PGlite): PGlite {
  Object.assign(client.parsers, texts)
  return withoutParsers(client)
}

function withoutParsers<C extends PGliteInterface | Transaction>(client: C): C {
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query')
        return (text: string, params?: unknown[], options?: object) =>
          target.query(text, params, { ...options, parsers: undefined })
      if (name === 'transaction' && 'transaction' in target)
        return <T>(work: (tx: Transaction) => Promise<T>) => target.transaction((tx) => work(withoutParsers(tx)))
      const value: unknown = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
