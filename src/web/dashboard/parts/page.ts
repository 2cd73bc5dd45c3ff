import type { Child } from 'hono/jsx'
import type { Db } from '../../../db/database.ts'
import type { ArticleDesk } from '../../../desk/article-desk.ts'
import type { DashboardReader } from '../../../desk/dashboard-acts.ts'
import type { Desk } from '../../../desk/desk.ts'
import type { OnDuty } from '../../../desk/duty-store.ts'
import type { BusinessHours } from '../../../domain/business-hours.ts'
import type { ModelPrices } from '../../../domain/model-prices.ts'
import type { Scope } from '../../../figures/scope.ts'
import type { StaffWords } from '../../../languages/language/staff-words.ts'
import type { Table } from './table.tsx'

/**
 * One page of the dashboard: a file in pages/, and a line in pages.ts. It reads what it shows, and changes nothing. Its
 * form, its frame, its tables as CSV and who may see it are the same for all, and not its business.
 */
export interface Page {
  /** Below /dashboard/. */
  path: string
  title: string
  /** In a line, for whoever opens it first. */
  about: string
  /** What its form asks: a range of days, or only whose tickets; nothing if absent. */
  form?: 'days' | 'now'
  /** Not in the menu: it is reached from other pages. */
  hidden?: true
  read(parts: PageParts, asked: Asked): Promise<Content>
}

/** What pages read from. */
export interface PageParts {
  db: Db
  desk: Pick<Desk, 'atRisk' | 'show'>
  articles: Pick<ArticleDesk, 'gaps' | 'stale'>
  /** Who is on duty, whose turn it is first. */
  onDuty(): Promise<OnDuty[]>
  nameOf(userId: string): Promise<string>
  /** Undefined if it has no name for us. */
  channelNameOf(channelId: string): Promise<string | undefined>
  /** Names of intents, states and events. */
  words: StaffWords
  /** The address of our workspace in Slack, ending with a slash, if Slack tells it. */
  slackUrl?: string
  /** Business hours; around the clock if undefined. */
  hours?: BusinessHours
  /** At least as sure the bot must be to answer. */
  confidenceThreshold: number
  /** What language models cost; undefined if nobody said. */
  modelPrices?: ModelPrices
  now(): Date
}

/** What somebody asked a page. */
export interface Asked {
  reader: DashboardReader
  /** The days, the company and the channel of the form. */
  scope: Scope
  /** Everything in the address. Never a customer's words: what is searched for comes in `form`. */
  query: URLSearchParams
  /** What was sent by a form of the page; empty otherwise. */
  form: URLSearchParams
}

/** What a page shows. */
export interface Content {
  /** Instead of the page's title. */
  title?: string
  body: Child
  /** More that the form asks, and under which names. */
  fields?: { names: string[]; inputs: Child }
  /** By the name under which each is had as CSV. */
  tables?: Table[]
}
