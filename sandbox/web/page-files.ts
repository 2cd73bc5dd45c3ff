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

/** Serves the page and its scripts; message links lead to the page too. */
export function servePage(pathname: string, response: ServerResponse): void {
  const name = pathname === '/' || pathname.startsWith('/archives/') ? 'index.html' : pathname.replace('/page/', '')
  const file = /^[a-z-]+\.(html|css|js|svg)$/.test(name) ? join(pageFolder(), name) : undefined
  if (!file || !existsSync(file)) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('There is nothing here.')
    return
  }
  const type = types[name.split('.').at(-1) ?? ''] ?? 'text/plain'
  response.writeHead(200, { ...headers, 'content-type': type }).end(readFileSync(file))
}

let folder: string | undefined

/** The page lies in the source tree, also when this code runs compiled, so it looks upwards for the project. */
function pageFolder(): string {
  folder ??= join(projectRoot(dirname(fileURLToPath(import.meta.url))), 'sandbox', 'page')
  return folder
}

function projectRoot(from: string): string {
  if (existsSync(join(from, 'package.json')) || dirname(from) === from) return from
  return projectRoot(dirname(from))
}
