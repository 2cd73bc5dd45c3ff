import type { IncomingMessage, ServerResponse } from 'node:http'
import { isObject, type Json, type JsonObject, parseJson } from '../workspace/json.ts'

/** Ten files of ten megabytes, in Base64. */
const maxBytes = 140_000_000

/** The whole body of a request as text. */
export const readBody = async (request: IncomingMessage): Promise<string> => (await readBytes(request)).toString('utf8')

/** The whole body of a request. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    // A request stream without an encoding yields buffers.
    chunks.push(chunk as Buffer)
    size += chunks.at(-1)?.length ?? 0
    if (size > maxBytes) throw new Error('The request is too large.')
  }
  return Buffer.concat(chunks)
}

/** The fields of a body, whether it is a form or JSON. */
export function readFields(text: string, contentType: string | undefined): JsonObject {
  if (!contentType?.includes('json')) return Object.fromEntries(new URLSearchParams(text))
  const body = parseJson(text)
  return isObject(body) ? body : {}
}

/** Answers with JSON. */
export function answer(
  response: ServerResponse,
  status: number,
  body: Json,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}
