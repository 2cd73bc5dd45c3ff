import type { IncomingMessage, ServerResponse } from 'node:http'

/** GET routes by path. */
export type Routes = Record<string, (request: IncomingMessage, response: ServerResponse) => void>
