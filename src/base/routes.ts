import type { IncomingMessage, ServerResponse } from 'node:http'

/** Handles a request of any method. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void

/** Routes by path. */
export type Routes = Record<string, Route>
