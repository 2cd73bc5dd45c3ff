import { existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ListedAccounts } from '../domain/account.ts'
import type { BusinessHours } from '../domain/business-hours.ts'
import { type ModeDefaults, usualModes } from '../domain/channel-mode.ts'
import { type DutySettings, usualDuty } from '../domain/duty.ts'
import { type EmojiNames, usualEmoji } from '../domain/emoji.ts'
import type { ModelPrices } from '../domain/model-prices.ts'
import type { OwnDepartment } from '../domain/own-department.ts'
import { type RefundPolicy, usualRefundPolicy } from '../domain/refund-policy.ts'
import type { ServiceLevels } from '../domain/service-levels.ts'
import type { LanguageCode } from '../domain/spoken-language.ts'
import type { System } from '../domain/system.ts'
import type { Team } from '../domain/team.ts'
import { type TicketLife, usualLife } from '../domain/ticket-life.ts'
import { noWorkHosts, type WorkHosts } from '../domain/work-link.ts'
import { hasArticles } from '../knowledge/article-files.ts'
import type { Site } from '../knowledge/folder.ts'
import type { DailyImport } from '../knowledge/importing/daily-imports.ts'
import type { OrderRules } from '../orders/order-rules.ts'
import { dailyImportsOf } from './daily-imports.ts'
import { type Digest, usualDigest } from './digest.ts'
import { type Review, usualReview } from './review.ts'
import { type About, type Manners, readSupportFile } from './support-file.ts'
import { systemsOf } from './systems.ts'
import { teamsOf } from './teams.ts'
import { noVocabulary, readVocabulary, type Vocabulary } from './vocabulary.ts'
import type { Webhook } from './webhooks.ts'

/*
 * Everything specific to one company is data in one folder: support.yaml, knowledge/ and, optionally, vocabulary.yaml and
 * orders.json. This module reads the YAML files; knowledge/ reads the articles and orders/ the orders. It decides nothing.
 */

/** A company, as described by its folder. */
export interface Company {
  /** Absent if the folder is missing or empty. */
  files?: CompanyFiles
  /** What is missing and what to do about it, for the operator; absent if nothing is. */
  missing?: string
  about?: About
  /** The team's own language. */
  language: LanguageCode
  /** What it says of all its articles. */
  site: Site
  /** How its departments answer. */
  manners: Manners
  /** Departments beyond those of the code. */
  departments: OwnDepartment[]
  /** Who has a channel of their own for tickets. The first that fits gets a ticket. */
  teams: Team[]
  /** Absent if the company has no orders. */
  orders?: OrderRules
  /** What happens with refunds that customers ask for. */
  refunds: RefundPolicy
  /** Which channels and workspaces belong to which account of its own system. */
  accounts: ListedAccounts
  vocabulary: Vocabulary
  /** What the bot does in which channel, unless staff have set it. */
  modes: ModeDefaults
  review: Review
  /** What staff are told of figures in their channel. */
  digest: Digest
  /** What language models cost; absent: nobody said. */
  modelPrices?: ModelPrices
  /** What happens to tickets by themselves. */
  life: TicketLife
  /** When the team works; absent: around the clock. */
  hours?: BusinessHours
  /** What the team promises; absent: nothing. */
  serviceLevels?: ServiceLevels
  /** Who counts as on duty, and what it means. */
  duty: DutySettings
  /** By which emoji staff act. */
  emoji: EmojiNames
  /** Where it tracks its work, besides the usual hosts. */
  workHosts: WorkHosts
  /** Its own systems, whose tools departments use. */
  systems: System[]
  /** Who is told what happens to tickets. */
  webhooks: Webhook[]
  /** Sources of articles that the running bot imports every day. */
  imports: DailyImport[]
}

interface CompanyFiles {
  support: string
  orders: string
  /** The folder with its saved replies, which need not exist. */
  replies: string
  /** The folder with its articles, if there is one. */
  knowledge?: string
}

/** The default company folder, in the current folder. */
export const usualCompanyDir = './company'

/** Reads a company's folder, which need not exist. Throws SupportError `bad_knowledge` with each line to fix. */
export async function readCompany(dir: string): Promise<Company> {
  if (!isCompany(dir))
    return {
      missing: noCompany(dir),
      language: 'en',
      site: {},
      manners: usualManners,
      departments: [],
      teams: [],
      refunds: usualRefundPolicy,
      accounts: {},
      vocabulary: noVocabulary,
      modes: usualModes,
      review: usualReview,
      digest: usualDigest,
      life: usualLife,
      duty: usualDuty,
      emoji: usualEmoji,
      workHosts: noWorkHosts,
      systems: [],
      webhooks: [],
      imports: [],
    }
  const [support, knowledge] = [join(dir, 'support.yaml'), join(dir, 'knowledge')]
  const said = readSupportFile(support)
  const imports = dailyImportsOf(said.import, dir)
  if (imports.length > 0) makeFolder(knowledge)
  const hasFolder = isFolder(knowledge)
  const hasSome = hasFolder && (imports.length > 0 || (await hasArticles(knowledge)))
  return {
    files: {
      support,
      orders: join(dir, 'orders.json'),
      replies: join(dir, 'replies'),
      knowledge: hasFolder ? knowledge : undefined,
    },
    missing: hasSome ? undefined : noArticles(knowledge),
    about: said.company,
    language: said.language,
    site: { language: said.language, ...(said.base_url && { baseUrl: said.base_url }) },
    manners: { ...said, departments: said.departments.manners },
    departments: said.departments.own,
    teams: teamsOf(said.teams, said.departments.own),
    orders: said.orders,
    refunds: said.refunds ?? usualRefundPolicy,
    accounts: said.accounts,
    modes: said.channels,
    review: said.review,
    digest: said.digest,
    modelPrices: said.costs,
    life: said.tickets,
    hours: said.hours,
    serviceLevels: said.service_levels && { ...said.service_levels, escalation: said.escalation },
    duty: { ...said.duty, assignment: said.assignment },
    emoji: said.emoji,
    workHosts: said.links,
    systems: systemsOf(said.systems, dir),
    webhooks: said.webhooks,
    imports,
    vocabulary: readVocabulary(join(dir, 'vocabulary.yaml')),
  }
}

/** Whether a folder is a company's. Docker creates an empty folder in place of a missing one, which does not count. */
export const isCompany = (dir: string): boolean =>
  existsSync(join(dir, 'support.yaml')) || isFolder(join(dir, 'knowledge'))

const usualManners: Manners = { departments: {}, channels: { answers: {} }, translate: false }

/** For what will be imported. If it cannot be made, the import says so. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch {
    // The folder is mounted to be read only.
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

const meanwhile = 'Until then Frontdesk answers no question by itself and hands every request to people.'

const noCompany = (dir: string) =>
  `There is no company folder at ${dir}. ${meanwhile} Create the folder with npm run setup, and put your articles into ${join(dir, 'knowledge')} (see docs/how-to/company.md and the example samples/shop), or set COMPANY_DIR to another folder. Then restart Frontdesk.`

const noArticles = (knowledge: string) =>
  `There are no articles in ${knowledge}. ${meanwhile} Put your help centre's Markdown or HTML files there (see docs/how-to/articles.md), and restart Frontdesk.`
