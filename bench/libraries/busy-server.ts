import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A provider that is always busy and asks to be left alone for so many seconds. */
export async function busyServer(retryAfterS: number): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_, response) => response.writeHead(503, { 'retry-after': String(retryAfterS) }).end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
