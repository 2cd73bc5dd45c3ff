import type { Logger } from 'pino'
import { outgoing, type ProxySettings } from '../base/outgoing.ts'
import type { Company } from '../company/company.ts'
import type { Database } from '../db/database.ts'
import type { CardAsides } from '../desk/card-asides.ts'
import type { PointedAt } from '../desk/pointed-at.ts'
import { createTeamChoice, type TeamChoice } from '../desk/team-choice.ts'
import type { Happening } from '../domain/message.ts'
import type { Plan } from '../domain/plan.ts'
import type { Served } from '../domain/served.ts'
import type { Standing } from '../domain/standing.ts'
import type { Watch } from '../domain/watched.ts'
import type { ModelFailure } from '../language-model/model-failure.ts'
import type { StaffWords } from '../languages/language/staff-words.ts'
import { type TeamIsBack, teamIsBackBy } from '../languages/team-is-back.ts'
import { staffWordsIn } from '../languages/words.ts'
import type { Said } from '../queue/attempts.ts'
import type { Waiting } from '../queue/batches.ts'
import type { Attempt } from '../queue/outbox.ts'

/** What a place where customers write (Slack, the console) provides to the core. */
export interface Edge {
  read(waiting: Waiting): Promise<Happening[]>
  /** The same for deliveries that fail to be read: only what is certain to succeed. */
  readAsStored?(waiting: Waiting): Happening[]
  /** `asides` finds what the card of a ticket shows besides. */
  speak(attempt: Attempt, asides: CardAsides): Promise<Said>
  nameOf(userId: string): Promise<string>
  /** Whether a person serves the tickets of a team; the usual ones without a team. */
  isStaff(userId: string, team?: string): Promise<boolean>
  /** The same, for whoever had a ticket. Absent: who serves none has left. */
  standingOf?(userId: string, team?: string): Promise<Standing>
  /** Whose tickets a person serves; absent: nobody serves any. */
  servedBy?(userId: string): Promise<Served>
  /** Whether somebody on duty can be reached now; absent: everybody. */
  isReachable?(userId: string): Promise<boolean>
  /** One of the staff, by a handle, an e-mail address or a user id. */
  findStaff?(named: string): Promise<string | undefined>
  /** The name of a channel; undefined if it has none for us. Rejects with `NotNow` if nobody can be asked. */
  channelNameOf?(channelId: string): Promise<string | undefined>
  /** The confirmed e-mail address of somebody of our own workspace. Rejects with `NotNow` if nobody can be asked. */
  emailOf?(userId: string): Promise<string | undefined>
  /** The channel of this name in which the bot is. */
  findChannel?(name: string): Promise<string | undefined>
  /** Called with each plan, and with how the language model failed meanwhile. */
  handled?(plan: Plan, modelFailures: ModelFailure['kind'][]): void
  /** Shows customers that they were heard; see `PlanParts`. */
  seen?(channelId: string, messageTs: string[]): boolean
  /** A message that one of the staff points at, as it is now. */
  findMessage?(channelId: string, ts: string): Promise<PointedAt | undefined>
  /** Tells one person something in a channel, as far as possible. */
  whisper?(userId: string, channelId: string, text: string): Promise<void>
  /** Rejects with `NotNow` if work fails because nobody can be asked. */
  patiently?<T>(work: Promise<T>): Promise<T>
}

/** An edge that leaves out nothing to which there is a usual answer. */
export interface WholeEdge extends Edge {
  standingOf: NonNullable<Edge['standingOf']>
  servedBy: NonNullable<Edge['servedBy']>
  findStaff: NonNullable<Edge['findStaff']>
  channelNameOf: NonNullable<Edge['channelNameOf']>
  emailOf: NonNullable<Edge['emailOf']>
  findChannel: NonNullable<Edge['findChannel']>
  /** Whether somebody who had a ticket no longer serves it. */
  hasLeft(userId: string, team?: string): Promise<boolean>
}

/** What nearly everything of the core is built with. */
export interface Ground {
  database: Database
  company: Company
  edge: WholeEdge
  /** What staff read, in the team's language. */
  forStaff: StaffWords
  teams: TeamChoice
  teamIsBack: TeamIsBack
  /** Goes through the proxies of the settings. */
  fetch: typeof fetch
  now: () => Date
  watch?: Watch
  log: Logger
}

export interface GroundParts extends Pick<Ground, 'database' | 'company' | 'watch' | 'log'> {
  edge: Edge
  now?: () => Date
}

/** What follows at once from what the core is given. */
export function layGround(
  { database, company, watch, log, now = () => new Date(), ...given }: GroundParts,
  { proxies }: { proxies?: ProxySettings },
): Ground {
  const edge = wholeEdge(given.edge)
  return {
    database,
    company,
    edge,
    forStaff: staffWordsIn(company.language),
    teams: createTeamChoice({ teams: company.teams, ...edge, log }),
    teamIsBack: teamIsBackBy(company.hours, now),
    fetch: outgoing(proxies).fetch,
    now,
    watch,
    log,
  }
}

function wholeEdge(edge: Edge): WholeEdge {
  const { isStaff } = edge
  const standingOf: WholeEdge['standingOf'] =
    edge.standingOf ?? (async (...whose) => ((await isStaff(...whose)) ? 'serves' : 'left'))
  const nothing = async () => undefined
  return {
    ...edge,
    standingOf,
    hasLeft: async (...whose) => (await standingOf(...whose)) === 'left',
    servedBy: edge.servedBy ?? (async () => ({ usual: false, teams: [], apart: [] })),
    findStaff: edge.findStaff ?? nothing,
    channelNameOf: edge.channelNameOf ?? nothing,
    emailOf: edge.emailOf ?? nothing,
    findChannel: edge.findChannel ?? nothing,
  }
}
