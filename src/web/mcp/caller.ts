import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'
import type { Person } from '../../desk/person.ts'
import { headerOf, isHmacOf } from '../webhooks/signed.ts'

/*
 * For whom an assistant asks: by the token of a person, or by the identity that Slack signs. A signature covers the whole
 * body, so what it says of the person is as true as Slack. https://docs.slack.dev/ai/slackbot-mcp-client
 */

/** A request whose body is nothing but bytes yet. */
export interface Asking {
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface CallerParts {
  workspaceId: string
  /** By which Slack signs; absent: it is not known, and nothing that Slack signs is accepted. */
  signingSecret?: string
  personOfToken(token: string): Promise<Person | undefined>
  now(): Date
}

/** Who asks; without a person, Slack itself does, to learn which tools there are. */
export type Caller = { person?: Person }

const staleSeconds = 300
const bearer = /^Bearer ([\w.~+/=-]{1,200})$/i

/** Who sent a request; undefined if nobody whom we know. */
export async function callerOf(parts: CallerParts, asking: Asking): Promise<Caller | undefined> {
  if (asking.headers['x-slack-signature'] !== undefined) return callerBySlack(parts, asking)
  const [, token] = bearer.exec(headerOf(asking.headers, 'authorization') ?? '') ?? []
  const person = token === undefined ? undefined : await parts.personOfToken(token)
  return person?.workspaceId === parts.workspaceId ? { person } : undefined
}

const signedBody = z.object({
  method: z.string(),
  params: z
    .object({ _meta: z.object({ slack: z.object({ user_id: z.string().min(1), team_id: z.string() }) }) })
    .nullish()
    .catch(undefined),
})

/** Of another workspace, nobody is one of ours. */
function callerBySlack(
  { workspaceId, signingSecret, now }: CallerParts,
  { headers, body }: Asking,
): Caller | undefined {
  if (!signingSecret || !isSigned(headers, body, signingSecret, now())) return undefined
  const { data } = signedBody.safeParse(parsed(body))
  if (!data) return undefined
  const slack = data.params?._meta.slack
  if (!slack) return data.method === 'tools/call' ? undefined : {}
  return slack.team_id === workspaceId ? { person: { workspaceId, userId: slack.user_id } } : undefined
}

function isSigned(headers: IncomingHttpHeaders, body: Buffer, secret: string, now: Date): boolean {
  const timestamp = headerOf(headers, 'x-slack-request-timestamp') ?? ''
  if (!/^\d{1,12}$/.test(timestamp)) return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > staleSeconds) return false
  const whole = Buffer.concat([Buffer.from(`v0:${timestamp}:`), body])
  return isHmacOf(whole, secret, headerOf(headers, 'x-slack-signature')?.replace(/^v0=/, ''))
}

/** The body as JSON; undefined if it is none. */
export function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
