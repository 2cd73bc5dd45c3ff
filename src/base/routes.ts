import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request, whatever its method. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void

/** Routes by path. */
export type Routes = Record<string, Route>
