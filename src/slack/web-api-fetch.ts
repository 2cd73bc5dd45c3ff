import { request } from 'undici'
import type { Outgoing } from '../base/outgoing.ts'

/** As much of a response as @slack/web-api reads. A whole one would make a stream of each text. */
type Answer = Pick<Response, 'ok' | 'status' | 'statusText' | 'url' | 'text'> & {
  headers: { get(name: string): string | null; entries(): Iterable<[string, string]> }
}

/**
 * A fetch for Slack's Web API, whose calls are short forms and whose answers are short JSON. The usual fetch takes
 * several times as long for one, most of it for streams and for what only browsers need. Files still go through it.
 */
export function webApiFetch({ fetch, dispatcher }: Outgoing): typeof globalThis.fetch {
  return async (url, init = {}) => {
    const { method, headers, body, signal } = init
    if (typeof url !== 'string' || typeof body !== 'string') return fetch(url, init)
    // The client gives its headers as an object.
    const sent = { method, headers: headers as Record<string, string>, body, signal, dispatcher }
    return (await answerOf(url, sent)) as unknown as Response
  }
}

async function answerOf(url: string, sent: Parameters<typeof request>[1]): Promise<Answer> {
  const { statusCode: status, headers, body } = await request(url, sent)
  const named = new Map(Object.entries(headers).map(([name, value]) => [name, String(value)]))
  const text = await body.text()
  return {
    ...{ url, status, ok: status >= 200 && status < 300, statusText: '' },
    headers: { get: (name) => named.get(name.toLowerCase()) ?? null, entries: () => named.entries() },
    text: async () => text,
  }
}
