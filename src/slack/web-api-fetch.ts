import { request } from 'undici'
import type { Outgoing } from '../base/outgoing.ts'
import { unlessAborted } from '../base/unless-aborted.ts'

/** As much of a response as @slack/web-api and Bolt's `respond` read. A whole one would make a stream of each text. */
type Answer = Pick<Response, 'ok' | 'status' | 'statusText' | 'url' | 'text'> & {
  headers: { get(name: string): string | null; entries(): Iterable<[string, string]> }
}

/**
 * A fetch for Slack's Web API, whose calls are forms and whose answers are JSON, mostly short. The usual fetch takes
 * several times as long for one, most of it for streams and for what only browsers need. Files still go through it.
 */
export function webApiFetch({ fetch, dispatcher }: Outgoing): typeof globalThis.fetch {
  return async (url, init = {}) => {
    const { method, headers, body, signal } = init
    if (typeof url !== 'string' || typeof body !== 'string') return fetch(url, init)
    // The client gives its headers as an object.
    const plain = { ...(headers as Record<string, string>), 'accept-encoding': 'identity' }
    const asked = answerOf(url, { method, headers: plain, body, signal, dispatcher })
    // It notices that it was aborted only once it has a connection, which a proxy may delay for minutes.
    return (await (signal ? unlessAborted(asked, signal) : asked)) as unknown as Response
  }
}

async function answerOf(url: string, sent: Parameters<typeof request>[1]): Promise<Answer> {
  try {
    const { statusCode: status, statusText, headers, body } = await request(url, sent)
    const named = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]))
    const text = await body.text()
    return {
      ...{ url, status, ok: status >= 200 && status < 300, statusText },
      headers: { get: (name) => named.get(name.toLowerCase()) ?? null, entries: () => named.entries() },
      text: async () => text,
    }
  } catch (error) {
    throw inWords(error)
  }
}

/** A host with several addresses fails with an error for each, and without words for all of them. */
function inWords(error: unknown): unknown {
  const errors = typeof error === 'object' && error !== null && 'errors' in error ? error.errors : undefined
  return (Array.isArray(errors) && errors[0]) || error
}
