import type { Priority } from './decision.ts'

/** What a team promises its customers. `next reply`: after they wrote again. */
export const promiseKinds = ['first reply', 'next reply', 'resolution'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** In minutes of business time. What is absent is not promised. */
export type Levels = Record<PromiseKind, Partial<Record<Priority, number>>>

/** Customers to whom other times are promised. */
export interface Tier {
  name: string
  /** Companies by name, workspaces and channels by id, or channels by name with a #. In lower case. */
  customers: string[]
  levels: Levels
}

/** Who is mentioned when a promise is broken and nobody acts. */
export interface EscalationStep {
  /** After the step before, in minutes of business time. */
  afterMinutes: number
  /** Slack handles, e-mail addresses, and ids of people and of user groups. */
  mention: string[]
}

/** What a team promises, and what happens when it is late. */
export interface ServiceLevels {
  usual: Levels
  tiers: Tier[]
  escalation: EscalationStep[]
}

/** The names of a customer by which a tier may list them. */
export interface TierNames {
  company: string
  teamId: string
  channelId: string
  /** Without a #. */
  channelName?: string
  /** Which tier the company's own system says. */
  tier?: string | null
}

/** The tier of this name, however it is spelled. */
export const findTier = ({ tiers }: ServiceLevels, said: string | null | undefined): Tier | undefined =>
  said ? tiers.find(({ name }) => name.toLowerCase() === said.trim().toLowerCase()) : undefined

/**
 * What is promised to a customer. Which tier they are of says the company's own system; if it does not, the first tier
 * that lists them counts.
 */
export function levelsFor(all: ServiceLevels, names: TierNames): Levels {
  const { usual, tiers } = all
  const { company, teamId, channelId, channelName, tier } = names
  const told = findTier(all, tier)
  if (told) return told.levels
  const known = [company.trim(), teamId, channelId, ...(channelName ? [`#${channelName}`] : [])]
  const lower = known.map((name) => name.toLowerCase())
  return tiers.find(({ customers }) => customers.some((name) => lower.includes(name)))?.levels ?? usual
}

/** Whether the name of a customer's channel decides about anything. */
export const namesChannels = ({ tiers }: ServiceLevels): boolean =>
  tiers.some(({ customers }) => customers.some((name) => name.startsWith('#')))

/** What staff see of a promise. */
export interface ShownPromise {
  kind: PromiseKind
  /** Null while the clock is stopped. */
  dueAt: Date | null
  /** In business time, whole minutes that have begun; negative if it is late. */
  minutesLeft: number
}
