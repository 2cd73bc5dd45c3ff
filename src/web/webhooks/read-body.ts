import type { IncomingMessage } from 'node:http'

/** Why a body was not read, as a status. */
export class BodyRefused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`The body was refused with ${status}`)
    this.name = 'BodyRefused'
    this.status = status
  }
}

/** Reads the bytes of a body as they came. Throws `BodyRefused` if there are too many, or they do not come. */
export async function readBody(request: IncomingMessage, limits: { bytes: number; ms: number }): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limits.bytes) throw new BodyRefused(413)
  const timer = setTimeout(() => request.destroy(), limits.ms)
  try {
    return await bytesOf(request, limits.bytes)
  } catch (error) {
    throw error instanceof BodyRefused ? error : new BodyRefused(400) // whoever sent it is gone, or was too slow
  } finally {
    clearTimeout(timer)
  }
}

async function bytesOf(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  // The connection stays, so that whoever sends too much is told.
  const chunks: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false })
  for await (const part of chunks) {
    length += part.length
    if (length > most) throw new BodyRefused(413)
    parts.push(part)
  }
  return Buffer.concat(parts)
}
