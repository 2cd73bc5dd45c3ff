import type { IncomingMessage } from 'node:http'
import {
  defaultBodyLimit,
  HTTPModuleFunctions,
  HTTPReceiver,
  type HTTPReceiverOptions,
  isRawBodyError,
} from '@slack/bolt'

const endpoint = '/slack/events'

/**
 * Bolt's HTTP receiver, which never responds to a signed body that is not an object, such as `null`. This one responds
 * with 400.
 */
export function createHttpReceiver(options: HTTPReceiverOptions & { signingSecret: string }): HTTPReceiver {
  const receiver = new HTTPReceiver({ ...options, endpoints: endpoint })
  const listen = receiver.requestListener
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== endpoint) return listen(request, response)
    void findFault(request, options.signingSecret).then((status) =>
      status === undefined ? listen(request, response) : response.writeHead(status).end(),
    )
  }
  return receiver
}

/**
 * The status for a body that Bolt would not respond to, or could not read a second time. The body read here is left on
 * the request for Bolt.
 */
async function findFault(request: IncomingMessage, signingSecret: string): Promise<number | undefined> {
  const { parseAndVerifyHTTPRequest, parseHTTPRequestBody } = HTTPModuleFunctions
  try {
    const read = await parseAndVerifyHTTPRequest({ signingSecret, bodyLimit: defaultBodyLimit }, request)
    const body = parseHTTPRequestBody(read)
    return typeof body !== 'object' || body === null || Array.isArray(body) ? 400 : undefined
  } catch (error) {
    return isRawBodyError(error) ? error.statusCode : undefined
  }
}
