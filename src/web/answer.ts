import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** For reading the answer before the connection ends. */
const farewellMs = 1000

/** Answers with JSON. What is left of a body that is refused is dropped, and its connection with it. */
export function answerJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: OutgoingHttpHeaders = {},
): void {
  if (response.destroyed) return
  if (status === 405) response.setHeader('allow', 'POST')
  if (!request.complete) {
    // Closing at once would take the answer away from whoever still sends.
    request.resume()
    const timer = setTimeout(() => request.destroy(), farewellMs)
    request.once('close', () => clearTimeout(timer))
  }
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(`${JSON.stringify(body)}\n`)
}
