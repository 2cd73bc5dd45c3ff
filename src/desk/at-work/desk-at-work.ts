import type { Company } from '../../company/company.ts'
import { findTeam, teamOf } from '../../domain/team.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Knowledge } from '../../knowledge/article.ts'
import type { AccountsOf } from '../../orders/accounts-of.ts'
import { listShownActions } from '../actions/shown-actions.ts'
import { type ArticleCareParts, createArticleCare } from '../article-care.ts'
import type { ArticleDesk } from '../article-desk.ts'
import type { CardAsides } from '../card-asides.ts'
import { createChecks } from '../checks.ts'
import type { ContextParts } from '../context/customer-contexts.ts'
import { openContexts } from '../context/open-contexts.ts'
import { createDesk, type Desk, type DeskParts } from '../desk.ts'
import { startActions } from '../do-actions.ts'
import { startDueTickets } from '../due-tickets.ts'
import { type DepartureParts, startNoticingDepartures } from '../duty/departures.ts'
import { startGivingTickets } from '../duty/give-tickets.ts'
import { createRoster, type RosterParts } from '../duty/roster.ts'
import { createIncidentDesk, type IncidentDesk, type IncidentParts } from '../incident-desk.ts'
import { createFindIncidentAside } from '../incidents/propose.ts'
import { createPromises, type PromiseParts } from '../promises/keep-promises.ts'
import { createFindSameMatter } from '../same-matter.ts'
import { createSuggest } from '../suggestions.ts'
import { startTellingWebhooks, type TellParts } from '../webhooks/tell-webhooks.ts'

/** What the desk of a company knows by its folder. */
type ByCompany = 'hasOrders' | 'teams' | 'departments' | 'usualModes' | 'life' | 'workHosts' | 'hours'

export interface DeskAtWorkParts
  extends Omit<DeskParts, ByCompany | 'knowledge'>,
    Pick<ArticleCareParts, 'condense' | 'findStaff' | 'orderNumbers' | 'readDigest'>,
    Pick<IncidentParts, 'nearness' | 'translateTexts'>,
    Pick<PromiseParts, 'channelNameOf'>,
    Pick<RosterParts, 'isReachable'>,
    Pick<TellParts, 'webhooks' | 'fetch'>,
    Pick<DepartureParts, 'standingOf' | 'log'> {
  company: Company
  knowledge: Knowledge & ArticleCareParts['knowledge']
  /** Absent: nothing looks at accounts. */
  accountsOf?: AccountsOf
  /** Asks the company's own system who customers are; absent: there is none. */
  context?: Pick<ContextParts, 'ask' | 'cache'>
  /** The words of the customer that decided what a ticket is about. */
  why(ticket: Ticket): string[]
}

/** All that people do with tickets and articles, and what happens to them by itself. */
export interface DeskAtWork {
  desk: Desk
  articles: ArticleDesk
  countGaps(workspaceId: string): Promise<number>
  incidents: IncidentDesk
  /** What a card shows besides its ticket. */
  asides: CardAsides
  /** Starts what happens by itself. Returns what ends it. */
  start(): () => Promise<void>
  /** Stops what runs in threads. */
  close(): Promise<void>
}

/** Builds the desk of a company, in dependency order. Only `core/desk.ts` calls it. */
export function createDeskAtWork(parts: DeskAtWorkParts): DeskAtWork {
  const { database, company, knowledge, accountsOf, nearness } = parts
  const { db } = database
  const { life, hours, duty } = company
  const teams = company.teams.map(({ name }) => name)
  const roster = createRoster({ ...parts, db })
  const promises = createPromises({
    ...parts,
    levels: company.serviceLevels,
    hours,
    tierOf: async (ticket) => (await contexts?.of(ticket))?.tier,
    onDuty: roster.forTicket,
  })
  const contexts = openContexts(parts, promises)
  const isApart = (ticket: Ticket) => findTeam(company.teams, teamOf(ticket)) !== undefined
  const incidentParts = { ...parts, life }
  const care = createArticleCare(parts)
  return {
    desk: createDesk({
      ...parts,
      hasOrders: accountsOf !== undefined,
      teams: company.teams,
      departments: company.departments.map(({ name }) => name),
      usualModes: company.modes,
      life,
      workHosts: company.workHosts,
      hours,
    }),
    articles: care.desk,
    countGaps: care.countGaps,
    incidents: createIncidentDesk(incidentParts, createChecks(incidentParts)),
    asides: {
      nextPromise: promises.nextOf,
      sameMatter: createFindSameMatter(db, life.groupMinutes),
      actionsOf: (ticket) => listShownActions(db, parts.actionKinds, ticket.id),
      accountsOf: async (ticket) => accountsOf?.(ticket) ?? [],
      contextOf: async (ticket) => (await contexts?.of(ticket))?.lines ?? [],
      suggest: createSuggest({ db, knowledge, mayWrite: parts.writeAnswer !== undefined, log: parts.log }),
      why: parts.why,
      incident: createFindIncidentAside(db, nearness, isApart),
    },
    start: () => {
      const ends = [
        care.start(),
        startDueTickets({ ...parts, life }),
        startActions({ ...parts, kinds: parts.actionKinds }),
        promises.start(),
        startGivingTickets({ ...parts, ...duty, roster }),
        startNoticingDepartures({ ...parts, ...duty, roster, teams }),
        startTellingWebhooks(parts),
      ]
      return async () => void (await Promise.all(ends.map((end) => end())))
    },
    close: async () => {
      await contexts?.close()
      await care.close()
    },
  }
}
