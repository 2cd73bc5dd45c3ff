import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { Route, Routes } from '../../base/routes.ts'
import type { DashboardActs, DashboardReader } from '../../desk/dashboard-acts.ts'
import { SupportError } from '../../domain/errors.ts'
import { createRateLimit } from '../mcp/rate-limit.ts'
import { BodyRefused, readBody } from '../webhooks/read-body.ts'
import { sessionCookie, sessionIn } from './cookie.ts'
import { Enter, HowToEnter, Notice } from './entrance.tsx'
import { headers } from './headers.ts'
import { pages } from './pages.ts'
import { scopeIn, todayIn } from './parts/asked.ts'
import type { Page, PageParts } from './parts/page.ts'
import { showPage } from './show-page.tsx'
import { readStyle } from './style-file.ts'

/*
 * `/dashboard`: who may see it, and where its pages are. Each request asks anew whether its session lasts and its person is
 * still in the support channel. Nothing of a request is logged.
 */

export interface DashboardRouteParts extends Omit<PageParts, 'desk'> {
  /** Where browsers reach it; absent: there is no dashboard. */
  publicUrl?: string
  workspaceId: string
  timeZone: string
  /** The ticket command, by which people get links. */
  command: string
  desk: PageParts['desk'] & DashboardActs
  log: Logger
}

const limits = { bytes: 10_000, ms: 10_000 }
/** Of keys that are none of ours, from one address. */
const guessesPerMinute = 20

/** A request that is answered by a notice. */
class Refused extends Error {
  readonly status: number
  constructor(status: number, title: string) {
    super(title)
    this.name = 'Refused'
    this.status = status
  }
}

const signedOut = () => new Refused(401, 'You are not signed in')

/** The routes of the dashboard, if it has an address. */
export function dashboardRoutes({ publicUrl, ...parts }: DashboardRouteParts): Routes {
  if (publicUrl === undefined) return {}
  const { desk, command, workspaceId, timeZone, now } = parts
  const style = readStyle()
  const guesses = createRateLimit(guessesPerMinute)

  /** A key that we have not signed is a guess; too many are not even looked at. */
  const checkKey = (request: IncomingMessage, key: string) => {
    if (desk.isKeyOfDashboard(key)) return
    const waitSeconds = guesses.exceeds(request.socket.remoteAddress ?? '', now().getTime())
    throw waitSeconds === undefined ? signedOut() : new Refused(429, 'Too many tries. Wait a minute.')
  }

  const readerOf = async (request: IncomingMessage): Promise<DashboardReader> => {
    const session = sessionIn(request.headers, publicUrl)
    if (session === undefined) throw signedOut()
    checkKey(request, session)
    const reader = await desk.atDashboard(session)
    if (reader?.workspaceId !== workspaceId) throw signedOut()
    return reader
  }

  const enter: Handle = async (request, response, { query }) => {
    if (request.method !== 'POST')
      return void html(response, 200, <Enter styleHref={style.href} link={query.get('link') ?? ''} />)
    const link = (await formOf(request)).get('link') ?? ''
    checkKey(request, link)
    const entered = await desk.enterDashboard(link)
    if (!entered) {
      // Whoever pressed twice is in by the first press.
      const isIn = await readerOf(request).catch(() => undefined)
      if (isIn) return redirect(response, 'today')
      throw new Refused(401, 'This link does not work any more')
    }
    const { session, hours } = entered
    redirect(response, 'today', { 'set-cookie': sessionCookie(publicUrl, session, hours) })
  }

  const leave: Handle = async (request, response) => {
    const session = sessionIn(request.headers, publicUrl)
    if (request.method !== 'POST') return redirect(response, 'today')
    if (session !== undefined) await desk.leaveDashboard(session)
    response.setHeader('set-cookie', sessionCookie(publicUrl, '', 0))
    throw new Refused(200, 'You have left the dashboard')
  }

  const show =
    (page: Page): Handle =>
    async (request, response, { query }) => {
      const reader = await readerOf(request)
      const form = request.method === 'POST' ? await formOf(request) : new URLSearchParams()
      const today = todayIn(now(), timeZone)
      const asked = { reader, query, form, scope: scopeIn(query, workspaceId, today, timeZone) }
      const shown = await showPage({ ...parts, styleHref: style.href }, page, asked, today)
      response.writeHead(200, { ...headers, ...shown.headers }).end(shown.body)
    }

  const refuse = (request: IncomingMessage, response: ServerResponse, error: unknown) => {
    const { status, message } = refusalOf(error, parts.log)
    if (response.headersSent) return void response.destroy()
    // What is left of a body is dropped.
    request.resume()
    const page = (
      <Notice styleHref={style.href} title={message}>
        {status < 404 && <HowToEnter command={command} />}
      </Notice>
    )
    html(response, status, page)
  }

  const route =
    (handle: Handle, ...methods: string[]): Route =>
    (request, response) => {
      const answered = async () => {
        if (!['GET', 'HEAD', ...methods].includes(request.method ?? ''))
          throw new Refused(405, 'That cannot be done here')
        if (request.method === 'POST') checkComesFromUs(request, publicUrl)
        const [, search = ''] = (request.url ?? '').split('?')
        await handle(request, response, { query: new URLSearchParams(search) })
      }
      answered().catch((error: unknown) => refuse(request, response, error))
    }

  const styled: Handle = async (_, response) => {
    response.writeHead(200, {
      ...headers,
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'max-age=31536000',
    })
    response.end(style.css)
  }
  return {
    '/dashboard': route(async (_, response) => redirect(response, 'today')),
    '/dashboard/enter': route(enter, 'POST'),
    '/dashboard/leave': route(leave, 'POST'),
    '/dashboard/style.css': route(styled),
    ...Object.fromEntries(pages.map((page) => [`/dashboard/${page.path}`, route(show(page), 'POST')])),
  }
}

type Handle = (request: IncomingMessage, response: ServerResponse, asked: { query: URLSearchParams }) => Promise<void>

/** Forms of other sites are refused. Browsers say where one comes from, but not all say both. */
function checkComesFromUs({ headers: { origin, 'sec-fetch-site': site } }: IncomingMessage, publicUrl: string): void {
  const isOther = site !== undefined && site !== 'same-origin' && site !== 'none'
  // Without a referrer, the origin of a form is null.
  const isOtherOrigin = origin !== undefined && origin !== 'null' && origin !== publicUrl
  if (isOther || isOtherOrigin) throw new Refused(403, 'This form comes from another site')
}

const formOf = async (request: IncomingMessage) =>
  new URLSearchParams((await readBody(request, limits)).toString('utf8'))

function redirect(response: ServerResponse, path: string, more: Record<string, string> = {}): void {
  response.writeHead(303, { ...headers, location: `/dashboard/${path}`, ...more }).end()
}

function html(response: ServerResponse, status: number, page: { toString(): unknown }): void {
  const body = `<!doctype html>${page}`
  response.writeHead(status, { ...headers, 'content-type': 'text/html; charset=utf-8' }).end(body)
}

function refusalOf(error: unknown, log: Logger): { status: number; message: string } {
  if (error instanceof Refused) return error
  if (error instanceof BodyRefused) return { status: error.status, message: 'The form did not come' }
  if (error instanceof SupportError) return { status: 404, message: error.message }
  log.error({ err: error }, 'A page of the dashboard failed')
  return { status: 503, message: 'That did not work. Try again in a moment.' }
}
