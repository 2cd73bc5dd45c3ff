import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a website answers at one path: a page of HTML, or whatever a function does. */
export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void)

/** A website on loopback. */
export interface Website {
  url: string
  /** What it answers, by path. May be changed at any time; everything else is 404. */
  pages: Record<string, Answer>
  /** The paths that were asked for, oldest first. */
  asked: string[]
  /** The headers of the requests. */
  heard: IncomingMessage['headers'][]
  close(): Promise<void>
}

/** Starts a website. */
export async function startWebsite(pages: Record<string, Answer>): Promise<Website> {
  const asked: string[] = []
  const heard: IncomingMessage['headers'][] = []
  const site = { pages }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    heard.push(request.headers)
    const answer = site.pages[path]
    if (answer === undefined) response.writeHead(404).end('not found')
    else if (typeof answer === 'function') answer(request, response)
    else response.writeHead(200, { 'content-type': typeOf(path, answer) }).end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // a listening TCP server has an address with a port
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    heard,
    get pages() {
      return site.pages
    },
    set pages(changed) {
      site.pages = changed
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

function typeOf(path: string, answer: string): string {
  if (/\.xml$/.test(path)) return 'application/xml'
  if (/\.md$/.test(path)) return 'text/markdown; charset=utf-8'
  return /\.txt$/.test(path) || !answer.startsWith('<') ? 'text/plain' : 'text/html; charset=utf-8'
}

/** A page as help centres have them, with a frame around its text. */
export const helpPage = (title: string, text: string, links: string[] = []): string =>
  `<!doctype html><html lang="en"><head><title>${title} – Acme Help</title></head><body>
<nav>${links.map((href) => `<a href="${href}">${href}</a>`).join(' ')}</nav>
<main><h1>${title}</h1><p>${text}</p></main><footer>© Acme</footer></body></html>`

/** A sitemap of these addresses. */
export const sitemapOf = (addresses: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses
    .map((address) => `<url><loc>${address}</loc></url>`)
    .join('')}</urlset>`

/** An answer with a status. */
export const answers =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end('x')
