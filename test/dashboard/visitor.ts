import { cast } from '../../sandbox/workspace/cast.ts'
import type { HelpDesk } from '../help-desk.ts'

/** Somebody's browser at the dashboard: what it keeps, and what it sees. */
export interface Visitor {
  /** As `name=value`; absent before they are in. */
  cookie?: string
  get(path: string): Promise<Response>
  post(path: string, fields: Record<string, string>): Promise<Response>
  /** The words of a page. */
  read(path: string): Promise<string>
}

/** A browser that nobody has signed in with. */
export function newVisitor(url: string): Visitor {
  const ask = async (path: string, more: RequestInit = {}) => {
    const headers = { ...(visitor.cookie && { cookie: visitor.cookie }), ...more.headers }
    const response = await fetch(new URL(path, url), { redirect: 'manual', ...more, headers })
    const [set] = response.headers.getSetCookie()
    if (set) visitor.cookie = set.split(';')[0]
    return response
  }
  const visitor: Visitor = {
    get: (path) => ask(path),
    post: (path, fields) =>
      ask(path, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'sec-fetch-site': 'same-origin',
          origin: 'null',
        },
        body: new URLSearchParams(fields).toString(),
      }),
    read: async (path) => wordsIn(await (await ask(path)).text()),
  }
  return visitor
}

/** The link that somebody gets in Slack, or what they are told. */
export async function linkFor(desk: HelpDesk, userId: string, where: string = cast.channels.general): Promise<string> {
  const said = await desk.whisper(userId, () => desk.slack.command(userId, where, '/ticket', 'dashboard'))
  return /<(http[^|>]+)\|/.exec(said)?.[1] ?? said
}

/** Somebody who came by their link. */
export async function enter(desk: HelpDesk, userId: string, where?: string): Promise<Visitor> {
  const link = await linkFor(desk, userId, where)
  const visitor = newVisitor(link)
  await visitor.post('/dashboard/enter', { link: new URL(link).searchParams.get('link') ?? '' })
  return visitor
}

/** What a person reads on a page. */
export const wordsIn = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
