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
