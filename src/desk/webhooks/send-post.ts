/** How one attempt ended. */
export type Sent =
  | { kind: 'told' }
  /** It was refused, or nobody answered. `afterMs`: when the receiver wants it again. */
  | { kind: 'failed'; why: string; afterMs?: number }

/** A receiver that is slower keeps others waiting. Shorter than what makes an attempt count as lost. */
const timeoutMs = 10_000
const longestWaitMs = 3_600_000

/** Sends a body once. Follows nobody elsewhere, and reads nothing of the answer but its status. */
export async function sendPost(
  send: typeof fetch,
  { url, headers, body }: { url: string; headers: Record<string, string>; body: string },
): Promise<Sent> {
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'Frontdesk', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    await response.body?.cancel().catch(() => undefined)
    if (response.ok) return { kind: 'told' }
    const isElsewhere = response.status >= 300 && response.status < 400
    const why = isElsewhere ? `it answered ${response.status}, a redirect, which is not followed` : undefined
    return { kind: 'failed', why: why ?? `it answered ${response.status}`, afterMs: wantedAfter(response.headers) }
  } catch (error) {
    return { kind: 'failed', why: reasonOf(error) }
  }
}

/** As it asks in seconds; dates and nonsense count for nothing. */
function wantedAfter(headers: Headers): number | undefined {
  const seconds = headers.get('retry-after')
  if (seconds === null || !/^\d{1,7}$/.test(seconds)) return undefined
  return Math.min(longestWaitMs, Number(seconds) * 1000)
}

/** What a network error says may name addresses with secrets; its code does not. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'it could not be reached'
  if (error.name === 'TimeoutError') return `it did not answer within ${timeoutMs / 1000} s`
  const { cause } = error
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
  return typeof code === 'string' ? `it could not be reached (${code})` : 'it could not be reached'
}
