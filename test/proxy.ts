import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** A proxy on loopback, as companies have one between their machines and the internet. */
export interface TestProxy {
  url: string
  /** The hosts it was asked to connect to, oldest first. */
  hosts: string[]
  close(): Promise<void>
}

/** Starts a proxy that resolves every host to this machine. If there is a password, it requires it. */
export async function startProxy(password?: string): Promise<TestProxy> {
  const hosts: string[] = []
  const sockets = new Set<Socket>()
  const expected = password && `Basic ${Buffer.from(`desk:${password}`).toString('base64')}`
  const server = createServer((_, response) => response.writeHead(405).end())
  server.on('connect', (request, client: Socket, head: Buffer) => {
    if (expected && request.headers['proxy-authorization'] !== expected)
      return client.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
    const [host = '', port] = (request.url ?? '').split(':')
    hosts.push(host)
    const upstream = connect(Number(port), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      upstream.pipe(client).pipe(upstream)
    })
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a listening TCP server has an address with a port
  return {
    url: `http://${password ? `desk:${password}@` : ''}127.0.0.1:${port}`,
    hosts,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
