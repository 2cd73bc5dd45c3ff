import { createDecideByTool } from '../departments/decide-by-tool.ts'
import type { ModelAnswers } from '../departments/department.ts'
import { createDepartments } from '../departments/registry.ts'
import { departmentsOfTickets, departmentsToPeople } from '../departments/to-people.ts'
import type { TranslateTexts } from '../departments/translating/translate-texts.ts'
import { repeatsBy } from '../desk/incidents/likeness.ts'
import type { ReactingActs } from '../desk/reacting.ts'
import { usualModeOf } from '../domain/channel-mode.ts'
import { withModelTime } from '../language-model/message-time.ts'
import type { ModelFailure } from '../language-model/model-failure.ts'
import { asksSomething } from '../languages/follow-up.ts'
import type { Batch } from '../queue/batches.ts'
import type { BeginPosts } from '../queue/finish-batch.ts'
import { inTime } from '../queue/in-time.ts'
import { type InboxParts, NotNow } from '../queue/inbox.ts'
import { beforeReactions, createReact } from '../support/react.ts'
import { createSupport, type Handled } from '../support/support.ts'
import { createClassifier, type ModelTriage } from '../triage/classifier.ts'
import { isSurelyAsked } from '../triage/raised.ts'
import type { Translate } from '../triage/translation.ts'
import { examplesThatDecided, wordsThatDecided } from '../triage/why-intent.ts'
import type { CompanySystems } from './company-systems.ts'
import type { Ground } from './ground.ts'
import type { Judges, Known, Learned } from './learned.ts'

/** What a language model does for support. */
export interface SupportHelp {
  triage: ModelTriage
  answers: ModelAnswers
  translate: Translate
  /** Absent unless the company wants its articles translated. */
  translateTexts?: TranslateTexts
}

export interface SupportSettings {
  confidenceThreshold: number
  unansweredMinutes: number
  languageModel?: { skipConfidence?: number }
}

export interface SupportsParts {
  learned: Learned
  known: Known
  judges: Judges
  theirs: CompanySystems
  help?: SupportHelp
  beginPosts: BeginPosts
}

type Support = ReturnType<typeof createSupport>

export interface Supports {
  /** With the language model, if there is one. */
  usual: Support
  withoutModel: Support
}

/** Builds support with the language model, and without. */
export function createSupports(ground: Ground, settings: SupportSettings, parts: SupportsParts): Supports {
  const { database, company, edge, forStaff, teams, teamIsBack, now, watch, log } = ground
  const { confidenceThreshold: threshold, unansweredMinutes } = settings
  const { learned, judges, theirs, help } = parts
  const { knowledge } = parts.known
  const { orders, systemTools } = theirs
  const { nameOf, isStaff, hasLeft, seen, channelNameOf } = edge
  const { intentModel } = learned
  const embedded = intentModel.classify
  const departmentOf = judges.departments.judge
  const repeats = repeatsBy(learned.nearness)
  const ownDepartments = new Map(company.departments.map((own) => [own.name, own]))
  const departmentsBy = (model?: SupportHelp) =>
    company.files
      ? createDepartments({
          knowledge,
          orders,
          byModel: model?.answers,
          skipConfidence: settings.languageModel?.skipConfidence,
          translateTexts: model?.translateTexts,
          mayAnswer: knowledge.mayAnswer,
        })
      : departmentsToPeople
  const supportBy = (model?: SupportHelp) =>
    createSupport({
      database,
      beginPosts: parts.beginPosts,
      why: {
        words: (judged) => wordsThatDecided(intentModel, judged),
        examples: (judged) => examplesThatDecided(intentModel, judged),
        search: knowledge.search,
      },
      classifier: createClassifier({ embedded, knowledge, threshold, orders, model: model?.triage, departmentOf }),
      asksModel: model !== undefined,
      embedded,
      addressed: judges.addressed.judge,
      surelyAsked: async (inquiry) =>
        (asksSomething(inquiry) && judges.tool(inquiry.text) !== undefined) ||
        (await isSurelyAsked(knowledge, inquiry)),
      forStaff,
      life: company.life,
      workHosts: company.workHosts,
      teams,
      repeats,
      departments: departmentsBy(model),
      ownDepartments,
      byTool: systemTools && createDecideByTool({ ...systemTools, judge: judges.tool, threshold }),
      handingOver: departmentsOfTickets,
      usualModeOf: (channelId) => usualModeOf(company.modes, channelId, channelNameOf),
      confidenceThreshold: threshold,
      orderNumbers: orders?.numbers,
      nameOf,
      seen,
      isStaff,
      hasLeft,
      unansweredMinutes,
      teamIsBack,
      translate: model?.translate,
      now,
      watch,
      log,
    })
  const usual = supportBy(help)
  return { usual, withoutModel: help ? supportBy() : usual }
}

/**
 * More messages than a real customer writes in ten minutes. Keeps one customer's flood from spending everyone's model
 * budget.
 */
const mostByModel = 30
/** The time for handling a batch besides the language model's, mostly for lookups in Slack. */
const longestReadingMs = 60_000
/** The timeout for reading a batch that is given up. */
const readAgainMs = 20_000

/** What is done with a batch. */
export type Handling = Pick<InboxParts, 'handle' | 'giveUp' | 'longestWorkMs'>

export interface HandlingParts {
  supports: Supports
  desk: ReactingActs
  /** The time that the language model has for a message; absent: there is none. */
  modelTimeMs?: number
  /** Tells staff how the language model is, if that changed. */
  tellOfModel?(conversation: Batch['conversation']): Promise<void>
}

/** Reads what is in a batch, does what staff mean by emoji, and has support answer the rest. */
export function createHandling(
  { company, edge }: Ground,
  { supports, desk, modelTimeMs, tellOfModel }: HandlingParts,
): Handling {
  const react = createReact({ desk, emoji: company.emoji, ...edge })
  const told = ({ plan, readyInMs }: Handled, failures: ModelFailure['kind'][] = []) => {
    edge.handled?.(plan, failures)
    return readyInMs
  }
  const answer = async (whole: Batch) => {
    const batch = beforeReactions(whole)
    const isFlood = batch.past.recentFromCustomer > mostByModel
    const happenings = await edge.read(batch)
    for (const happening of happenings) await react(batch.conversation, happening)
    return (isFlood ? supports.withoutModel : supports.usual).handle(batch, happenings)
  }
  // Reading may be what fails.
  const readAgain = (batch: Batch) =>
    inTime(readAgainMs, edge.read(batch)).catch((error: unknown) => {
      if (error instanceof NotNow || !edge.readAsStored) throw error
      return edge.readAsStored(batch)
    })
  return {
    longestWorkMs: (modelTimeMs ?? 0) + longestReadingMs,
    handle: async (batch) => {
      const failures: ModelFailure['kind'][] = []
      const { id: conversationId, workspaceId } = batch.conversation
      const noted = { failures, about: { workspaceId, conversationId } }
      const answering = () => answer(batch)
      const handled = await (modelTimeMs === undefined ? answering() : withModelTime(modelTimeMs, answering, noted))
      await tellOfModel?.(batch.conversation)
      return told(handled, failures)
    },
    giveUp: async (batch) => told(await supports.usual.handOver(batch, await readAgain(batch))),
  }
}
