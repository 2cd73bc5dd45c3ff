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
import { costsSchema } from './costs.ts'
import { digestSchema } from './digest.ts'
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
  asks: z
    .array(question)
    .max(9, 'has too many questions')
    .default([])
    .describe('What the bot may ask a customer first, each once: one wording, or one for each language.'),
  answers: answers
    .optional()
    .describe('quoted: the sentences of articles. written: a language model words the answer from them.'),
})

/** A department that the company adds. */
const ownDepartment = z.strictObject(
  {
    about: line(200).describe('What it is for, in words for the language model.'),
    examples: messages
      .min(5, 'needs at least five messages')
      .max(200, 'has too many messages; keep the most varied ones')
      .describe('Messages as customers write them.'),
    answered_by: z
      .enum(['articles', 'people'], 'must be articles or people')
      .default('people')
      .describe('people: each becomes a ticket. articles: they answer where they can.'),
    priority: z
      .enum(['low', 'normal', 'high'], 'must be low, normal or high')
      .default('normal')
      .describe('The least priority of its tickets.'),
    channel: ticketChannel
      .optional()
      .describe('Its own private channel, whose members serve its tickets. Without it the support channel.'),
  },
  'must have "about" and "examples" below it',
)

/** A source of articles that is imported every day. */
const importedDaily = z.strictObject(
  {
    from: line(1000).describe('An address, or a path below the company’s folder.'),
    every: z.literal('daily', 'must be daily').default('daily').describe('How often.'),
    at: z
      .string('must be a time such as "03:00"')
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "03:00"')
      .default('03:00')
      .describe('When, in TIME_ZONE.'),
    name: z
      .string('must be a name')
      .regex(/^[\p{L}\p{N}][\p{L}\p{N}_ -]{0,60}$/u, 'must be a name of letters, digits and dashes')
      .optional()
      .describe('Its folder below knowledge/. By default it is made of the source.'),
    url: z
      .string('must be an address')
      .regex(/^https?:\/\/[^\s|<>]+$/i, 'must be an address such as https://docs.acme.example')
      .optional()
      .describe('Where customers read the pages of a folder or zip.'),
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
    .strictObject(
      {
        name: line(80).describe('What customers call it.'),
        offers: line(300)
          .optional()
          .describe('One or two plain sentences, by which a language model knows whose messages it judges.'),
      },
      'must have "name" and "offers" below it',
    )
    .optional()
    .describe('Whose desk it is.'),
  language: z
    .enum(languageCodes, `must be one of ${languageCodes.join(', ')}`)
    .default('en')
    .describe(
      'The team’s own language: of cards, notes, /ticket and translations for staff. Customers are answered in theirs.',
    ),
  base_url: z
    .string(address)
    .regex(/^https?:\/\/[^\s|<>?#]+$/i, address)
    .optional()
    .describe('Where customers read the articles on the web.'),
  orders: orderRulesSchema
    .optional()
    .describe('How customers’ orders look and where they come from. Without it there are no orders.'),
  refunds: refundPolicySchema
    .optional()
    .describe(
      'Which refunds are paid unasked, which need two people, and the limits. Without it one person approves each.',
    ),
  accounts: accountsSchema.describe('Which channels and workspaces belong to which account of your own system.'),
  translate: z
    .boolean('must be true or false')
    .default(false)
    .describe('Whether a language model translates sentences of articles that are not in the customer’s language.'),
  departments: z
    .object({
      faq: manners.optional().describe('How general questions are answered.'),
      technical: manners.optional().describe('How questions about what does not work are answered.'),
      billing: manners.optional().describe('How questions about money are answered.'),
    })
    .catchall(ownDepartment.describe('A department of your own, such as sales.'))
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
    .prefault({})
    .describe('How departments answer, and departments of your own.'),
  channels: z
    .strictObject({
      default: z.enum(channelModes).default('answer').describe('The mode of channels that are not named.'),
      modes: z
        .record(z.string(), z.enum(channelModes), 'must have channels as keys, each with a mode')
        .default({})
        .transform(withoutHashes)
        .describe('Modes by a channel’s name or id. What staff set with /ticket channel goes before.'),
      answers: z
        .record(
          z.string().regex(/^[CDG][A-Z0-9]{2,}$/),
          answers,
          'must have IDs of channels as keys, such as C0123ABCD',
        )
        .default({})
        .describe('quoted or written for single channels, by id. It goes before that of a department.'),
    })
    .default({ default: 'answer', modes: {}, answers: {} })
    .describe('What the bot does in which channel.'),
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
    .default([])
    .describe('Sources of articles that the running bot imports every day.'),
  review: reviewSchema.describe('How you look after your articles.'),
  digest: digestSchema,
  costs: costsSchema,
  teams: teamsSchema.describe('Who has a private channel of their own for tickets. The first that fits gets a ticket.'),
  tickets: ticketLifeSchema.describe('What happens to tickets by themselves.'),
  hours: hoursSchema.optional().describe('When your team works. Without it, around the clock.'),
  service_levels: serviceLevelsSchema
    .optional()
    .describe('What you promise customers, in your hours. Without it nothing is promised.'),
  escalation: escalationSchema.describe('Who is told when a promise is late, step by step, until somebody acts.'),
  assignment: assignmentSchema.describe(
    'How tickets find their owner: people claim them, or they are given to those on duty.',
  ),
  duty: dutySchema.describe('Who counts as on duty.'),
  emoji: emojiSchema.describe('By which emoji staff act, and the bot’s own; off for none.'),
  links: workHostsSchema.describe('Hosts of your own servers for issues and code, besides the usual ones.'),
  systems: systemsSchema.describe('Your own systems (MCP servers), whose tools customers may use.'),
  webhooks: webhooksSchema.describe('Other systems that are told what happens to tickets.'),
  examples: z
    .partialRecord(z.enum(labels), messages, 'must have intents as keys, each with a list of messages')
    .default({})
    .describe('Messages as your customers write them, by what they want; none: nothing for support.'),
})

export const supportSchema = fields.check(({ value, issues }) => {
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
export type SupportFile = z.infer<typeof supportSchema>

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
  if (!existsSync(file)) return supportSchema.parse({})
  return readYaml(readFileSync(file, 'utf8'), supportSchema, {
    file,
    firstLine: 1,
    keys: [
      ...Object.keys(supportSchema.shape),
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
      'daily',
      'currency',
      'models',
      'input',
      'output',
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
    likeness: `the file must have keys such as ${Object.keys(supportSchema.shape).join(', ')}`,
  })
}
