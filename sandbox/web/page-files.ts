import { existsSync, readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
}

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
}

/** Whether the page and its parts are at this path, or a link to a message. */
export const isOfPage = (pathname: string): boolean =>
  pathname === '/' || pathname.startsWith('/archives/') || pathname.startsWith('/page/')

/** Serves the page and its scripts; message links lead to the page too. */
export function servePage(pathname: string, response: ServerResponse): void {
  const name = pathname === '/' || pathname.startsWith('/archives/') ? 'index.html' : pathname.replace('/page/', '')
  const kind = /^(?:[a-z-]+\/)?[a-z-]+\.(html|css|js|svg)$/.exec(name)?.[1] ?? ''
  const file = join(project(), kind === 'js' ? 'dist/sandbox/page' : 'sandbox/page', name)
  if (!kind || !existsSync(file)) {
    const words = kind === 'js' ? 'There is no such script. `npm run build` makes them.' : 'There is nothing here.'
    response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end(words)
    return
  }
  response.writeHead(200, { ...headers, 'content-type': types[kind] }).end(readFileSync(file))
}

let folder: string | undefined

/** Scripts are compiled into dist/, all else lies in the source tree; this code runs from either, and so looks upwards. */
function project(): string {
  folder ??= projectRoot(dirname(fileURLToPath(import.meta.url)))
  return folder
}

function projectRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) || dirname(from) === from) return from
  return projectRoot(dirname(from))
}
