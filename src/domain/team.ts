import type { Triage } from './classification.ts'
import type { Customer } from './message.ts'
import { phrasePattern } from './phrase-pattern.ts'
import type { Served } from './served.ts'
import type { Ticket } from './ticket.ts'

/** People with a private channel of their own, in which some tickets appear. */
export interface Team {
  name: string
  /** A name or an id. */
  channel: string
  /** Departments and intents whose tickets are theirs. */
  departments: string[]
  /** Whose tickets are theirs: names of companies, ids of workspaces and channels, or names of channels with `#`. */
  customers: string[]
  /** Words and phrases of requests that are theirs. */
  words: string[]
}

/** What decides whose a new ticket is. */
export interface Asked {
  channelId: string
  customer: Pick<Customer, 'teamId' | 'company'>
  request: string
  triage: Pick<Triage, 'intent' | 'department'>
}

/** The name of the team whose ticket something becomes; undefined: nobody's in particular. */
export type TeamFor = (asked: Asked) => string | undefined

/** Who is in the usual support channel. */
export const usualTeam = ''

/**
 * Under which name its people are found: the team's, or that of its department if no team was decided; undefined or
 * `usualTeam` for those of the support channel.
 */
export const teamOf = ({ team, triage }: Pick<Ticket, 'team' | 'triage'>): string | undefined =>
  team ?? triage.department

/** The team whose tickets are found under a name; undefined for those of the support channel. */
export const findTeam = (teams: Team[], name: string | undefined): Team | undefined =>
  teams.find((team) => team.name === name) ?? teams.find(({ departments }) => departments.includes(name ?? ''))

/** All names under which tickets of a team are found. */
export const namesOfTeam = ({ name, departments }: Team): string[] => [...new Set([name, ...departments])]

/** What members of the support channel serve. */
export const servedUsually = (teams: Team[]): Served => ({
  usual: true,
  teams: [],
  apart: teams.flatMap(namesOfTeam),
})

/** Decides whose a new ticket is; the first team that fits. `nameOf`: the name of a channel, as far as it is known. */
export const teamForBy =
  (teams: Team[], nameOf: (channelId: string) => string | undefined): TeamFor =>
  (asked) =>
    teams.find((team) => isTheirs(team, asked, nameOf(asked.channelId)))?.name

function isTheirs({ departments, customers, words }: Team, asked: Asked, channel: string | undefined): boolean {
  const { triage, customer, channelId, request } = asked
  const { teamId, company } = customer
  const isOf = (one: string) =>
    one === teamId || one === channelId || (channel && one === `#${channel}`) || isSameName(one, company)
  return (
    departments.includes(triage.department ?? triage.intent) ||
    customers.some(isOf) ||
    words.some((word) => phrasePattern(word).test(request))
  )
}

const isSameName = (one: string, other: string) => fold(one) === fold(other)
const fold = (name: string) => name.normalize('NFKC').trim().toLowerCase()
