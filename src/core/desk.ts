import type { Cache } from '../base/cache.ts'
import type { TranslateTexts } from '../departments/translating/translate-texts.ts'
import type { WriteAnswer } from '../departments/write-answer.ts'
import { createActionKinds } from '../desk/actions/action-kinds.ts'
import { createToolRules } from '../desk/actions/tool-rules.ts'
import { answersBy } from '../desk/answers-by.ts'
import { createDeskAtWork, type DeskAtWork, type DeskAtWorkParts } from '../desk/at-work/desk-at-work.ts'
import { askContext, type ContextEndpoint } from '../desk/context/ask-context.ts'
import { askTool } from '../desk/context/ask-tool.ts'
import type { ContextParts } from '../desk/context/customer-contexts.ts'
import { signedWebhooks } from '../desk/webhooks/signed-webhook.ts'
import type { DraftText } from '../domain/article-draft.ts'
import { servedUsually } from '../domain/team.ts'
import { readDigest } from '../figures/digest/read-digest.ts'
import { withModelTime } from '../language-model/message-time.ts'
import { judgedAlone } from '../triage/classifier.ts'
import { wordsThatDecided } from '../triage/why-intent.ts'
import type { CompanySystems } from './company-systems.ts'
import type { Ground } from './ground.ts'
import type { Judges, Known, Learned } from './learned.ts'

/** What a language model does for staff. */
export interface DeskHelp {
  /** Writes a draft of an article from what staff answered. */
  condense(draft: DraftText): Promise<DraftText | undefined>
  /** Writes an answer for staff to read. */
  writeAnswer: WriteAnswer
  /** Translates what staff write to customers, of which nothing is kept; absent unless the company wants it. */
  translateOnce?: TranslateTexts
}

export interface DeskSettings {
  timeZone: string
  /** The company's endpoint that says who a customer is. */
  context?: ContextEndpoint
  mcp?: { url: string }
  languageModel?: { timeoutMs: number }
  /** By their names in support.yaml. */
  secrets: Readonly<Record<string, string>>
}

export interface OpenDeskParts extends Pick<DeskAtWorkParts, 'dashboard'> {
  learned: Learned
  known: Known
  judges: Judges
  theirs: CompanySystems
  help?: DeskHelp
  cache: Cache
}

/** Builds all that people do with tickets and articles. */
export function openDesk(ground: Ground, settings: DeskSettings, parts: OpenDeskParts): DeskAtWork {
  const { database, company, edge, forStaff, teams, teamIsBack, fetch, now, log } = ground
  const { learned, known, judges, theirs, help } = parts
  const { intentModel, nearness } = learned
  const { accountsOf, orders, systems, systemTools } = theirs
  const { languageModel } = settings
  const ask = askingWho(ground, theirs, settings.context)
  return createDeskAtWork({
    ...edge,
    database,
    company,
    knowledge: known.articles,
    words: forStaff,
    teamFor: teams.teamFor,
    teamIsBack,
    orderNumbers: orders?.numbers,
    accountsOf: orders || systems ? accountsOf : undefined,
    actionKinds: createActionKinds({
      ...{ orders, policy: company.refunds, words: forStaff, now },
      tools: systemTools && createToolRules({ using: systemTools, words: forStaff }),
    }),
    sendCode: orders?.sendCode,
    findOwnOrder: orders && (async (writer, id) => orders.findOrder(await orders.ownerOf(writer), id)),
    judge: (text) => judgedAlone({ embedded: intentModel.classify }, text),
    why: (ticket) => wordsThatDecided(intentModel, ticket),
    nearness,
    taught: () => {
      for (const each of [judges.addressed, intentModel, judges.departments, known.knowledge]) each.taught()
    },
    writeAnswer:
      help &&
      languageModel &&
      answersBy(database.db, help.writeAnswer, (about, work) =>
        withModelTime(languageModel.timeoutMs, work, { about }),
      ),
    translateTexts: help?.translateOnce,
    condense: help?.condense,
    timeZone: settings.timeZone,
    mcpUrl: settings.mcp?.url,
    dashboard: parts.dashboard,
    context: ask && { ask, cache: parts.cache },
    readDigest: company.digest.weekly ? digestOf(ground, settings) : undefined,
    webhooks: signedWebhooks(company.webhooks, settings.secrets),
    fetch,
    now,
    log,
  })
}

/** How the company's own system is asked who a customer is: its endpoint, else a tool; undefined if there is neither. */
function askingWho(
  { fetch, edge: { emailOf } }: Ground,
  { systems, accountsOf }: CompanySystems,
  endpoint: ContextEndpoint | undefined,
): ContextParts['ask'] | undefined {
  if (endpoint) return (ticket) => askContext({ fetch, accountsOf, emailOf, endpoint }, ticket)
  const tool = systems?.staffTool
  return systems && tool && ((ticket) => askTool({ accountsOf, systems, tool }, ticket))
}

/** How the days of a workspace went. */
function digestOf({ database, company }: Ground, { timeZone: usualZone }: DeskSettings): DeskAtWorkParts['readDigest'] {
  const { hours } = company
  const timeZone = hours?.timeZone ?? usualZone
  const served = servedUsually(company.teams)
  return (workspaceId, days) => readDigest(database.db, { workspaceId, ...days, timeZone }, { hours, served })
}
