import type { IncomingMessage, ServerResponse } from 'node:http'
import { takeFault } from '../world/faults.ts'
import type { World } from '../world/world.ts'
import { readBytes } from './body.ts'

/** Takes the bytes of a file that the app has announced. The secret is in the address. */
export async function serveUpload(
  world: World,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const fault = takeFault(world.faults, 'upload')
  const upload = world.uploads.get(pathname.slice('/upload/v1/'.length))
  const bytes = await readBytes(request)
  if (fault) return void ('status' in fault ? response.writeHead(fault.status).end() : response.destroy())
  if (!upload || request.method !== 'POST' || bytes.length !== upload.length)
    return void response.writeHead(400, { 'content-type': 'text/plain' }).end('no such upload')
  upload.bytes = bytes
  response.writeHead(200, { 'content-type': 'text/plain' }).end(`OK - ${bytes.length}`)
}
