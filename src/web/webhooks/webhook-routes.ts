import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import type { Route, Routes } from '../../base/routes.ts'
import { readWorkLink, type WorkHosts, type WorkProvider, workProviders } from '../../domain/work-link.ts'
import type { WorkNews } from '../../domain/work-news.ts'
import { answerJson } from '../answer.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { jira } from './jira.ts'
import { linear } from './linear.ts'
import type { Provider, Sent } from './provider.ts'
import { BodyRefused, readBody } from './read-body.ts'

/*
 * How GitHub, GitLab, Linear and Jira tell us that an issue was closed. Whoever may send here is unknown until the
 * signature is checked: nothing of a request is read as anything but bytes before, and nothing of it is logged.
 */

export interface WebhookParts {
  /** A provider without one has no route. */
  secrets: Partial<Record<WorkProvider, string>>
  /** Of the company's own servers. */
  hosts: WorkHosts
  /** Resolves once what it says is stored. */
  hear(news: WorkNews): Promise<void>
  log: Logger
}

const providers: Record<WorkProvider, Provider> = { github, gitlab, linear, jira }

/** Far above any payload about an issue, whose text is at most some 100 kB. */
const limits = { bytes: 3_000_000, ms: 10_000 }

/** `POST /webhooks/github` and so on, for each provider that has a secret. */
export function webhookRoutes(parts: WebhookParts): Routes {
  const known = workProviders.flatMap((provider) => {
    const secret = parts.secrets[provider]
    return secret ? [[`/webhooks/${provider}`, webhook(parts, provider, secret)] as const] : []
  })
  return Object.fromEntries(known)
}

const webhook =
  (parts: WebhookParts, provider: WorkProvider, secret: string): Route =>
  (request, response) => {
    void take(parts, provider, secret, request)
      .catch((error: unknown) => statusOf(error, parts.log, provider))
      .then((status) => answerJson(request, response, status, { ok: status === 200 }))
  }

async function take(parts: WebhookParts, provider: WorkProvider, secret: string, request: IncomingMessage) {
  if (request.method !== 'POST') return 405
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return 415
  const sent = { headers: request.headers, body: await readBody(request, limits) }
  const { isSigned } = providers[provider]
  if (!isSigned(sent, secret)) {
    parts.log.warn({ provider }, 'A webhook with a wrong signature was refused')
    return 401
  }
  const payload = parsed(sent.body)
  if (payload === undefined) return 400
  const news = newsIn(parts, provider, sent, payload)
  if (news) await parts.hear(news)
  return 200
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

/** A provider speaks only of its own issues. */
function newsIn({ hosts }: WebhookParts, provider: WorkProvider, sent: Sent, payload: unknown): WorkNews | undefined {
  const { read, deliveryId } = providers[provider]
  const told = read(payload)
  const links = told?.addresses.flatMap((address) => readWorkLink(address, hosts) ?? []) ?? []
  const keys = links.flatMap((link) => (link.provider === provider ? link.key : []))
  if (!told || keys.length === 0) return undefined
  const { state, at = new Date() } = told
  const digest = createHash('sha256').update(sent.body).digest('hex')
  return { provider, keys, state, at, deliveryId: deliveryId(sent.headers), digest }
}

/** What could not be stored is told again later. */
function statusOf(error: unknown, log: Logger, provider: WorkProvider): number {
  if (error instanceof BodyRefused) return error.status
  log.error({ err: error, provider }, 'A webhook could not be stored')
  return 503
}
