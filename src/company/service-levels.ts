import { z } from 'zod'
import { priorities } from '../domain/decision.ts'
import type { Levels, ServiceLevels } from '../domain/service-levels.ts'

const likeness = 'must be a time such as "30m", "4h" or "1h 30m"'
const longestMinutes = 366 * 24 * 60
const parts = /^(?:(\d{1,4})\s*h(?:ours?)?)?\s*(?:(\d{1,4})\s*m(?:in(?:utes?)?)?)?$/

const minutes = z
  .string(likeness)
  .trim()
  .toLowerCase()
  .transform((said, context) => {
    const [, hours, rest] = parts.exec(said) ?? []
    const total = Number(hours ?? 0) * 60 + Number(rest ?? 0)
    if (total < 1 || total > longestMinutes) context.addIssue({ code: 'custom', message: likeness })
    return total
  })

/** A time, or that nothing is promised. */
const promised = z.union([z.literal([false, 'never']).transform(() => undefined), minutes])

type ByPriority = Levels['first reply']

const forAll = (value: number | undefined): ByPriority =>
  Object.fromEntries(priorities.flatMap((priority) => (value === undefined ? [] : [[priority, value]])))

/** One time for all priorities, or times by priority. */
const byPriority = z.union(
  [
    promised.transform(forAll),
    z
      .strictObject({
        urgent: promised.optional(),
        high: promised.optional(),
        normal: promised.optional(),
        low: promised.optional(),
      })
      .transform((said): ByPriority => said),
  ],
  'must be a time such as "30m" or "4h", or times by priority (urgent, high, normal, low), or never',
)

const kinds = {
  first_reply: byPriority.optional().describe('Until a person first replies, such as 15m; or by priority.'),
  next_reply: byPriority.optional().describe('Until a person replies to whatever comes later.'),
  resolution: byPriority.optional().describe('Until the ticket is resolved.'),
}

const customer = z
  .string('must be text; put quotes around it, because # begins a comment')
  .trim()
  .min(1, 'must not be empty')
  .max(200, 'is too long')
  .transform((name) => name.toLowerCase())

/** Whom CONTEXT_URL says to be of a tier need not be listed. */
const tier = z.strictObject(
  {
    ...kinds,
    customers: z
      .array(customer, 'must be a list of companies, workspaces or channels')
      .min(1, 'is empty')
      .default([])
      .describe('Companies, workspaces or channels.'),
  },
  'must have "customers" and times below it',
)

const likePeople = 'must be people or user groups, such as "@sam" or S0123ABCD'

const step = z
  .strictObject(
    {
      after: minutes.describe('How long after the step before, or after the promise was broken, such as 30m.'),
      mention: z
        .array(z.string('must be text; put quotes around it, because @ cannot begin a value').trim().min(1), likePeople)
        .min(1, likePeople)
        .max(10, 'names too many people')
        .describe('Who is told: people or user groups.'),
    },
    'must have "after" and "mention"',
  )
  .transform(({ after: afterMinutes, mention }) => ({ afterMinutes, mention }))

/** The `escalation` of support.yaml. */
export const escalationSchema = z
  .array(step, 'must be a list of steps, each with "after" and "mention"')
  .max(20, 'has too many steps')
  .default([])

/** What teams that publish their times promise: a first reply within 15 minutes, every other within half an hour. */
const published: Levels = { 'first reply': forAll(15), 'next reply': forAll(30), resolution: {} }

interface Said {
  first_reply?: ByPriority
  next_reply?: ByPriority
  resolution?: ByPriority
}

/** Times that are not mentioned are those of `usual`. */
const levelsOver = (usual: Levels, { first_reply, next_reply, resolution }: Said): Levels => ({
  'first reply': { ...(first_reply ?? usual['first reply']) },
  'next reply': { ...(next_reply ?? usual['next reply']) },
  resolution: { ...(resolution ?? usual.resolution) },
})

/** The `service_levels` of support.yaml. Without them nothing is promised. */
export const serviceLevelsSchema = z
  .strictObject({
    ...kinds,
    tiers: z
      .record(z.string(), tier, 'must have tiers as keys, each with "customers" and times')
      .default({})
      .describe('Other times for some customers, by the name of the tier.'),
  })
  .transform(({ tiers, ...said }): Omit<ServiceLevels, 'escalation'> => {
    const usual = levelsOver(published, said)
    const named = Object.entries(tiers).map(([name, { customers, ...own }]) => ({
      name,
      customers,
      levels: levelsOver(usual, own),
    }))
    return { usual, tiers: named }
  })
