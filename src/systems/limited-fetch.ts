import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js'

/**
 * Fetches answers up to a size. No stream is kept open for what a server may want to say by itself: it is told that this is
 * not done, as the protocol has it.
 */
export const limitedFetch =
  (fetch: FetchLike, mostBytes: number): FetchLike =>
  async (url, init) => {
    if ((init?.method ?? 'GET') === 'GET') return new Response(null, { status: 405 })
    const { body, status, statusText, headers } = await fetch(url, init)
    return new Response(body?.pipeThrough(upTo(mostBytes)) ?? null, { status, statusText, headers })
  }

function upTo(mostBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let read = 0
  return new TransformStream({
    transform: (chunk, controller) => {
      read += chunk.byteLength
      if (read > mostBytes) controller.error(new Error(`The answer is longer than ${mostBytes} bytes`))
      else controller.enqueue(chunk)
    },
  })
}
