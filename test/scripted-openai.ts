import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import {
  type Answer,
  type ChatRequest,
  completion,
  completionStream,
  type EmbeddingRequest,
  embeddings,
  failure,
  models,
  sharedWords,
} from './scripted-openai-wire.ts'
import { customerMessage, fails, type RecordedRequest, type Reply, type Script } from './scripted-replies.ts'

/** A scripted model on loopback. A question without a script gets a 400 and makes `close` throw. */
export interface ScriptedOpenAI {
  /** Ends in `/v1`, unless another root was given. */
  url: string
  /** Every chat question, oldest first. */
  requests: RecordedRequest[]
  /** For the next questions, one script each. */
  reply(...scripts: Script[]): void
  /** For every question after the last `reply`. */
  always(script: Script | undefined): void
  /** Every request for embeddings, oldest first. */
  embedded: EmbeddingRequest[]
  /** From now on texts have these vectors, or requests for embeddings fail so. Without it, texts that share words are alike. */
  embeds(script: ((text: string) => number[]) | Reply): void
  close(): Promise<void>
}

/**
 * Starts a server that speaks OpenAI's protocol: /v1/chat/completions, /v1/embeddings and /v1/models. `root` is where its
 * API begins instead of /v1; elsewhere there is nothing, or what `elsewhere` says.
 */
export async function startScriptedOpenAI({
  root = '/v1',
  elsewhere,
}: {
  root?: string
  elsewhere?: Reply
} = {}): Promise<ScriptedOpenAI> {
  const requests: RecordedRequest[] = []
  const unscripted: string[] = []
  const queue: Script[] = []
  let usual: Script | undefined
  const embedded: EmbeddingRequest[] = []
  let embedding: ((text: string) => number[]) | Reply = sharedWords

  const replyTo = (request: RecordedRequest): Reply | Promise<Reply> => {
    const script = queue.shift() ?? usual
    if (typeof script === 'function') return script(request)
    if (script) return script
    unscripted.push(`no reply was scripted for question ${requests.length}: ${customerMessage(request).slice(0, 80)}`)
    return fails(400, `scripted-openai: ${unscripted.at(-1)}`)
  }
  const chat = async (incoming: IncomingMessage, response: ServerResponse, body: string) => {
    const arrivedAtMs = performance.now()
    const { url = '', headers } = incoming
    const request: RecordedRequest = { ...JSON.parse(body), url, headers, abandoned: false, arrivedAtMs }
    requests.push(request)
    response.on('close', () => {
      request.abandoned = !response.writableFinished
      request.endedAtMs = performance.now()
    })
    send(response, request, await replyTo(request))
  }
  const embed = (response: ServerResponse, request: EmbeddingRequest) => {
    embedded.push(request)
    if (typeof embedding === 'function') sendJson(response, 200, embeddings(request, embedding))
    else send(response, { model: request.model, messages: [] }, embedding)
  }
  const server = createServer(async (incoming, response) => {
    const body = await readText(incoming)
    const path = new URL(incoming.url ?? '/', 'http://localhost').pathname
    try {
      if (path === `${root}/chat/completions`) await chat(incoming, response, body)
      else if (path === `${root}/embeddings`) embed(response, JSON.parse(body))
      else if (path === `${root}/models`) sendJson(response, 200, models)
      else if (elsewhere) send(response, { model: '', messages: [] }, elsewhere)
      else sendJson(response, 404, failure(404, `Invalid URL (${incoming.method} ${path})`))
    } catch (error) {
      unscripted.push(`a script or question failed: ${error}`)
      sendJson(response, 400, failure(400, `scripted-openai: ${error}`))
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}`, // a TCP server's address is never a string
    requests,
    reply: (...scripts) => void queue.push(...scripts),
    always: (script) => {
      usual = script
    },
    embedded,
    embeds: (script) => {
      embedding = script
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
      if (unscripted.length > 0) throw new Error(`scripted-openai: ${unscripted.join('; ')}`)
    },
  }
}

function send(response: ServerResponse, request: ChatRequest, reply: Reply): void {
  switch (reply.kind) {
    case 'structured':
      sendAnswer(response, request, structuredAnswer(request, reply.value))
      break
    case 'answer':
      sendAnswer(response, request, reply)
      break
    case 'status':
      if (reply.retryAfter !== undefined) response.setHeader('retry-after', String(reply.retryAfter))
      sendJson(response, reply.status, failure(reply.status, reply.message, reply.more))
      break
    case 'raw':
      response
        .writeHead(reply.status ?? 200, { 'content-type': reply.type ?? 'application/json', ...reply.headers })
        .end(reply.body)
      break
    case 'hang':
      break
    case 'cut':
      cut(response, reply.afterHeaders)
      break
    default:
      reply satisfies never
  }
}

function structuredAnswer({ tools, tool_choice, response_format }: ChatRequest, value: object): Answer {
  const forced = typeof tool_choice === 'object' ? tool_choice.function.name : undefined
  const name = forced ?? (response_format ? undefined : tools?.[0]?.function.name)
  return name ? { content: null, toolCalls: [{ name, args: value }] } : { content: JSON.stringify(value) }
}

function sendAnswer(response: ServerResponse, request: ChatRequest, answer: Answer): void {
  if (request.stream) {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    response.end(completionStream(request, answer).join(''))
  } else sendJson(response, 200, completion(request, answer))
}

function cut(response: ServerResponse, afterHeaders: boolean): void {
  if (afterHeaders) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
    response.write('{"id":"chatcmpl-1","object":"chat.compl', () => response.destroy())
  } else response.destroy()
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
