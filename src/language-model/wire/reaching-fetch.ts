import type { ServerAddress } from './address.ts'
import { readServerError } from './server-error.ts'

/**
 * A `fetch` for a client that believes the API to be at the first base of an address. Tries the other bases where
 * nothing is there, and remembers the one that answered. On Azure the key goes into its own header.
 */
export function reachingFetch(address: ServerAddress, ask: typeof fetch): typeof fetch {
  const { bases, query } = address
  let found: string | undefined

  return async (input, init) => {
    const path = String(input).slice(bases[0].length)
    const headers = headersFor(address, init?.headers)
    const askAt = (base: string) => ask(base + path + query, { ...init, headers })
    if (found !== undefined) return askAt(found)
    let first: Response | undefined
    for (const base of bases) {
      const response = await askAt(base)
      const body = await response.text()
      const heard = new Response(body || null, response)
      if (!isNothingThere(response, body)) {
        if (response.ok) found = base
        return heard
      }
      first ??= heard
    }
    return first ?? askAt(bases[0])
  }
}

/** A server that knows the path but not the model says so. */
export function isNothingThere(response: Response, body: string): boolean {
  const error = readServerError(response, body)
  if (!error) return false
  if (error.isPage) return response.status < 500
  return [404, 405].includes(error.status) && !/model|deployment|endpoints found/.test(error.words + error.codes.join())
}

function headersFor({ isAzure }: ServerAddress, given: RequestInit['headers']): Headers {
  const headers = new Headers(given)
  const key = /^Bearer (.*)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (!isAzure || key === undefined) return headers
  headers.delete('authorization')
  headers.set('api-key', key)
  return headers
}
