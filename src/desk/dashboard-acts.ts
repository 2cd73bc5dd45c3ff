import type { Logger } from 'pino'
import { SupportError } from '../domain/errors.ts'
import type { Served } from '../domain/served.ts'
import type { Standing } from '../domain/standing.ts'
import type { CheckParts, Checks } from './checks.ts'
import { addLink, endSession, endSessionsOf, findLink, personOfSession, useLink } from './dashboard-store.ts'
import type { Person } from './person.ts'
import { digestOfSigned, newSignedKey } from './signed-key.ts'

export interface DashboardParts extends Pick<CheckParts, 'database' | 'words'> {
  /** Where browsers reach the dashboard, and by what its keys are signed; absent: there is none. */
  dashboard?: { url: string; secret: string }
  /** Whose tickets a person serves. */
  servedBy(userId: string): Promise<Served>
  /** Whether somebody has left the support channel, as far as Slack tells. */
  standingOf(userId: string, team?: string): Promise<Standing>
  now(): Date
  log: Logger
}

/** Somebody at the dashboard, and whose tickets they serve. */
export type DashboardReader = Person & Served

/** The way into the dashboard, for members of the support channel: a link that works once becomes a session. */
export interface DashboardActs {
  makeDashboardLink(person: Person): Promise<{ url: string; minutes: number }>
  /** Uses a link; undefined if it is none of ours, was used, or has expired. */
  enterDashboard(link: string): Promise<{ session: string; hours: number } | undefined>
  /** Who is at the dashboard, asked for each page; undefined if their session is over, or they left the channel. */
  atDashboard(session: string): Promise<DashboardReader | undefined>
  leaveDashboard(session: string): Promise<void>
  /** Whether a link or a session can be ours, without a look into the database. */
  isKeyOfDashboard(key: string): boolean
}

const linkMinutes = 10
const sessionHours = 12
const minuteMs = 60_000

export function createDashboardActs(
  { database: { db }, words, dashboard, servedBy, standingOf, now, log }: DashboardParts,
  { mustBeStaff }: Pick<Checks, 'mustBeStaff'>,
): DashboardActs {
  const secret = dashboard?.secret ?? ''
  const digestOf = (key: string, purpose: 'link' | 'session') =>
    dashboard && digestOfSigned(key, secret, `dashboard ${purpose}`)
  const newKey = (purpose: 'link' | 'session') => newSignedKey(secret, `dashboard ${purpose}`)
  const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * minuteMs)

  /** Whoever left the support channel does not come back by an old session. */
  const asReader = async (person: Person): Promise<DashboardReader | undefined> => {
    const served = await servedBy(person.userId)
    if (served.usual) return { ...person, ...served }
    if ((await standingOf(person.userId)) === 'left') await endSessionsOf(db, person)
    return undefined
  }

  return {
    makeDashboardLink: async (person) => {
      await mustBeStaff(person)
      if (!dashboard) throw new SupportError('not_used', words.dashboard.notUsed)
      const link = newKey('link')
      const linkDigest = digestOf(link, 'link') ?? ''
      await addLink(db, person, { linkDigest, linkExpiresAt: inMinutes(linkMinutes) })
      return { url: `${dashboard.url}/dashboard/enter?link=${link}`, minutes: linkMinutes }
    },
    enterDashboard: async (link) => {
      const linkDigest = digestOf(link, 'link')
      const person = linkDigest && (await findLink(db, linkDigest, now()))
      if (!person || !(await asReader(person))) return undefined
      const session = newKey('session')
      const sessionDigest = digestOf(session, 'session') ?? ''
      const became = { sessionDigest, expiresAt: inMinutes(sessionHours * 60) }
      if (!(await useLink(db, linkDigest, became, now()))) return undefined
      log.info({ user: person.userId }, 'Somebody entered the dashboard')
      return { session, hours: sessionHours }
    },
    atDashboard: async (session) => {
      const digest = digestOf(session, 'session')
      const person = digest && (await personOfSession(db, digest, now()))
      return person ? asReader(person) : undefined
    },
    leaveDashboard: async (session) => {
      const digest = digestOf(session, 'session')
      if (digest) await endSession(db, digest)
    },
    isKeyOfDashboard: (key) => (digestOf(key, 'link') ?? digestOf(key, 'session')) !== undefined,
  }
}
