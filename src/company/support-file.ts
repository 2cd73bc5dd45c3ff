import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { readYaml } from '../base/read-yaml.ts'
import { channelModes, type ModeDefaults } from '../domain/channel-mode.ts'
import { intents } from '../domain/classification.ts'
import { takenNames } from '../domain/own-department.ts'
import { languageCodes } from '../domain/spoken-language.ts'
import { sourceName } from '../knowledge/importing/source-name.ts'
import { orderRulesSchema } from '../orders/order-rules.ts'
import { noLabel } from '../understanding/prediction.ts'
import { accountsSchema } from './accounts.ts'
import { assignmentSchema, dutySchema } from './duty.ts'
import { emojiSchema } from './emoji.ts'
import { hoursSchema } from './hours.ts'
import { refundPolicySchema } from './refund-policy.ts'
import { reviewSchema } from './review.ts'
import { escalationSchema, serviceLevelsSchema } from './service-levels.ts'
import { systemProblem, systemsSchema } from './systems.ts'
import { teamProblem, teamsSchema, ticketChannel } from './teams.ts'
import { ticketLifeSchema } from './ticket-life.ts'
import { webhooksSchema } from './webhooks.ts'
import { line, wording } from './wording.ts'
import { workHostsSchema } from './work-hosts.ts'

/** The departments that answer by themselves. */
const answering = ['faq', 'technical', 'billing'] as const

const labels = [...intents, noLabel] as const
const messages = z
  .array(z.string('must be text; put quotes around it').trim().min(1, 'must not be empty').max(1000, 'is too long'))
  .max(2000, 'has too many messages; keep the most varied ones')

const question = wording(300, 'must be a question, or the same question by language: "en: Which version?"')

/** Where customers read the articles on the web. */
const address = 'must be the address of the site with the articles, such as https://help.example.com/docs'

const withoutHashes = (modes: ModeDefaults['modes']) =>
  Object.fromEntries(Object.entries(modes).map(([channel, mode]) => [channel.replace(/^#/, ''), mode]))

/** Who words the answers: the articles, or a language model from their sentences. */
const answers = z.enum(['quoted', 'written'], 'must be quoted or written')

/** How a department of the code answers. */
const manners = z.strictObject({
  asks: z.array(question).max(9, 'has too many questions').default([]),
  answers: answers.optional(),
})

/** A department that the company adds. */
const ownDepartment = z.strictObject(
  {
    about: line(200),
    examples: messages
      .min(5, 'needs at least five messages')
      .max(200, 'has too many messages; keep the most varied ones'),
    answered_by: z.enum(['articles', 'people'], 'must be articles or people').default('people'),
    priority: z.enum(['low', 'normal', 'high'], 'must be low, normal or high').default('normal'),
    channel: ticketChannel.optional(),
  },
  'must have "about" and "examples" below it',
)

/** A source of articles that is imported every day. */
const importedDaily = z.strictObject(
  {
    /** An address, or a path below the company's folder. */
    from: line(1000),
    every: z.literal('daily', 'must be daily').default('daily'),
    at: z
      .string('must be a time such as "03:00"')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "03:00"')
      .default('03:00'),
    name: z
      .string('must be a name')
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}_ -]{0,60}$/u, 'must be a name of letters, digits and dashes')
      .optional(),
    url: z
      .string('must be an address')
      .regex(/^https?:\/\/[^\s|<>]+$/i, 'must be an address such as https://docs.acme.example')
      .optional(),
  },
  'must have "from" below it',
)

/** A source of articles that is imported every day. */
export type ImportedDaily = z.infer<typeof importedDaily>

function problemOf(name: string): string | undefined {
  if (answering.some((one) => one === name)) return undefined
  if (takenNames.includes(name)) return 'cannot be changed; a department of your own needs another name'
  return /^\p{L}[\p{L}\p{N} _-]{0,39}$/u.test(name) ? undefined : 'must be a name of letters, at most 40'
}

const fields = z.strictObject({
  company: z
    .strictObject({ name: line(80), offers: line(300).optional() }, 'must have "name" and "offers" below it')
    .optional(),
  language: z.enum(languageCodes, `must be one of ${languageCodes.join(', ')}`).default('en'),
  base_url: z
    .string(address)
    .regex(/^https?:\/\/[^\s|<>?#]+$/i, address)
    .optional(),
  orders: orderRulesSchema.optional(),
  refunds: refundPolicySchema.optional(),
  accounts: accountsSchema,
  translate: z.boolean('must be true or false').default(false),
  departments: z
    .object({ faq: manners.optional(), technical: manners.optional(), billing: manners.optional() })
    .catchall(ownDepartment)
    .check(({ value, issues }) => {
      for (const name of Object.keys(value)) {
        const problem = problemOf(name)
        if (problem) issues.push({ code: 'custom', message: problem, input: value, path: [name] })
      }
    })
    .transform(({ faq, technical, billing, ...own }) => ({
      manners: { faq, technical, billing },
      own: Object.entries(own).map(([name, { answered_by: answeredBy, ...rest }]) => ({ name, answeredBy, ...rest })),
    }))
    .prefault({}),
  channels: z
    .strictObject({
      default: z.enum(channelModes).default('answer'),
      modes: z
        .record(z.string(), z.enum(channelModes), 'must have channels as keys, each with a mode')
        .default({})
        .transform(withoutHashes),
      answers: z
        .record(
          z.string().regex(/^[CDG][A-Z0-9]{2,}$/),
          answers,
          'must have IDs of channels as keys, such as C0123ABCD',
        )
        .default({}),
    })
    .default({ default: 'answer', modes: {}, answers: {} }),
  import: z
    .array(importedDaily, 'must be a list of sources, each with "from"')
    .max(20, 'has too many sources')
    .check(({ value, issues }) => {
      const names = value.map(({ from, name }) => name ?? sourceName(from))
      for (const [at, name] of names.entries())
        if (names.indexOf(name) < at)
          issues.push({
            code: 'custom',
            message: 'has the name of another source; give it a "name"',
            input: value,
            path: [at],
          })
    })
    .default([]),
  review: reviewSchema,
  teams: teamsSchema,
  tickets: ticketLifeSchema,
  hours: hoursSchema.optional(),
  service_levels: serviceLevelsSchema.optional(),
  escalation: escalationSchema,
  assignment: assignmentSchema,
  duty: dutySchema,
  emoji: emojiSchema,
  links: workHostsSchema,
  systems: systemsSchema,
  webhooks: webhooksSchema,
  examples: z
    .partialRecord(z.enum(labels), messages, 'must have intents as keys, each with a list of messages')
    .default({}),
})

const schema = fields.check(({ value, issues }) => {
  // What is wrong elsewhere was not read to its end.
  if (issues.length > 0) return
  const message = teamProblem(value.teams, value.departments.own, intents)
  if (message) issues.push({ code: 'custom', message, input: value.teams, path: ['teams'] })
  const unknown = systemProblem(value.systems, [...answering, ...value.departments.own.map(({ name }) => name)])
  if (unknown) issues.push({ code: 'custom', input: value.systems, ...unknown })
  if (value.refunds && !value.orders)
    issues.push({
      code: 'custom',
      message: 'needs "orders", of which they are',
      input: value.refunds,
      path: ['refunds'],
    })
})

/** The content of a company's support.yaml. */
export type SupportFile = z.infer<typeof schema>

/** What a department may ask a customer: one wording, or one for each language (ISO 639-1). */
export type Question = z.infer<typeof question>

/** How the departments of a company answer. */
export interface Manners extends Pick<SupportFile, 'translate'> {
  departments: Partial<Record<(typeof answering)[number], z.infer<typeof manners>>>
  channels: Pick<SupportFile['channels'], 'answers'>
}

/** Who a company is and what it offers, as context for classifying its customers' messages. */
export type About = NonNullable<SupportFile['company']>

/**
 * Reads a company's support.yaml; a missing file counts as empty. Throws SupportError `bad_knowledge` with each line to
 * fix.
 */
export function readSupportFile(file: string): SupportFile {
  if (!existsSync(file)) return schema.parse({})
  return readYaml(readFileSync(file, 'utf8'), schema, {
    file,
    firstLine: 1,
    keys: [
      ...Object.keys(schema.shape),
      'asks',
      'answers',
      'default',
      'modes',
      'from',
      'http',
      'url',
      'offers',
      'stripe',
      'account_metadata',
      'at',
      'weekly',
      'owner',
      'stale_after_days',
      'recall_days',
      'solved_after_hours',
      'keep_owner_days',
      'ask_rating',
      'group_minutes',
      'time_zone',
      'days',
      'holidays',
      'first_reply',
      'next_reply',
      'resolution',
      'tiers',
      'customers',
      'words',
      'after',
      'mention',
      'presence',
      'github',
      'gitlab',
      'automatic_below',
      'two_approvals_above',
      'per_customer',
      'per_day',
      'amount',
      'jira',
      'command',
      'env',
      'url',
      'token',
      'headers',
      'timeout_seconds',
      'tools',
      'may',
      'approvals',
      'key',
      'not_words',
      'department',
      'about',
      'account',
      'arguments',
      'reply',
      'shows',
      'pattern',
      'one_of',
      'value',
      'message',
      'otherwise',
      'ask',
      'secret',
      'events',
      'texts',
      ...labels,
      ...channelModes,
    ],
    likeness: `the file must have keys such as ${Object.keys(schema.shape).join(', ')}`,
  })
}
