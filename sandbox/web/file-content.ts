import type { IncomingMessage, ServerResponse } from 'node:http'
import { contentOf } from '../channels/files.ts'
import type { World } from '../world/world.ts'

/** A file's bytes for the bot; without a token Slack answers 200 with a sign-in page, and so does this. */
export function serveFile(world: World, pathname: string, request: IncomingMessage, response: ServerResponse): void {
  const file = world.workspace.files.find((one) => pathname.startsWith(`/files-pri/${one.teamId}-${one.id}/`))
  const hasScope = !world.settings.missingScopes?.includes('files:read')
  const mayRead = hasScope && request.headers.authorization === `Bearer ${world.secrets.botToken}`
  if (!file || !mayRead) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end('<!doctype html><title>Sign in</title><p>Sign in to see this file.</p>')
    return
  }
  response.writeHead(200, { 'content-type': file.mimetype })
  response.end(world.fileBytes.get(file.id) ?? contentOf(file))
}

/** Pictures that the page shows; anything else is only downloaded, never run on this page. */
const pictures = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** A file's bytes for the people at the page. */
export function servePageFile(world: World, id: string, response: ServerResponse): void {
  const file = world.workspace.files.find((one) => one.id === id)
  if (!file) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such file.')
  response.writeHead(200, {
    'content-type': pictures.includes(file.mimetype) ? file.mimetype : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  response.end(world.fileBytes.get(file.id) ?? contentOf(file))
}
