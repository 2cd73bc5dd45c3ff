import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'

/** A `response_url` of our own, for payloads that no pretend Slack would send. */
export interface ResponseUrl {
  url: string
  /** The texts that arrived, oldest first. */
  texts: string[]
  close(): Promise<unknown>
}

/** Listens for what the bot answers privately. */
export async function openResponseUrl(): Promise<ResponseUrl> {
  const texts: string[] = []
  const server = createServer(async (request, response) => {
    texts.push(JSON.parse(await readText(request)).text)
    response.end('ok')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, // a TCP server's address is never a string
    texts,
    close: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}
