import type { Watch } from '../domain/watched.ts'

/** The same fetch, of whose calls of Slack's Web API somebody is told. */
export function watchedFetch(fetch: typeof globalThis.fetch, watch: Watch | undefined): typeof globalThis.fetch {
  if (!watch) return fetch
  return async (input, init) => {
    const begunAt = performance.now()
    const method = methodOf(input)
    const tell = (result: 'ok' | 'rate limited' | 'failed') =>
      watch({ what: 'Slack call', method, result, seconds: (performance.now() - begunAt) / 1000 })
    try {
      const response = await fetch(input, init)
      tell(response.status === 429 ? 'rate limited' : response.ok ? 'ok' : 'failed')
      return response
    } catch (error) {
      tell('failed')
      throw error
    }
  }
}

/** The method's name; addresses of files and the like are one label, so that there are never too many. */
function methodOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  const { pathname } = new URL(input instanceof Request ? input.url : input)
  return /\/api\/([a-z]+(?:\.[a-zA-Z]+){1,3})$/.exec(pathname)?.[1] ?? 'other'
}
