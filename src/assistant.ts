import type { Logger } from 'pino'
import type { Cache } from './base/cache.ts'
import type { About, Manners } from './company/support-file.ts'
import type { Config } from './config.ts'
import type { DeskHelp } from './core/desk.ts'
import type { SupportHelp } from './core/handling.ts'
import type { Database } from './db/database.ts'
import { createCondense } from './departments/condense-answers.ts'
import { keepChoices } from './departments/kept-choices.ts'
import { createModelAnswers } from './departments/model-answers.ts'
import { createTranslateTexts } from './departments/translating/translate-texts.ts'
import type { SystemToolParts } from './departments/use-system-tool.ts'
import { createWriteAnswer } from './departments/write-answer.ts'
import type { Classification } from './domain/classification.ts'
import type { OwnDepartment } from './domain/own-department.ts'
import type { Watch } from './domain/watched.ts'
import type { Knowledge } from './knowledge/article.ts'
import { type GuardedModel, openLanguageModel } from './language-model/guarded-model.ts'
import type { StaffWords } from './languages/language/staff-words.ts'
import type { Orders } from './orders/orders.ts'
import { keepTriage } from './triage/kept-triage.ts'
import { createModelClassifier } from './triage/model-classifier.ts'
import { createTranslate } from './triage/translate.ts'

export interface AssistantParts {
  settings: NonNullable<Config['languageModel']>
  database: Database
  /** What staff read, in the team's language. */
  forStaff: StaffWords
  now: () => Date
  watch?: Watch
  log: Logger
}

/** The language model, and everything built on it. */
export interface Assistant extends Omit<GuardedModel, 'model'> {
  help(parts: HelpParts): Help
}

export interface HelpParts {
  embedded: (text: string) => Classification
  knowledge: Knowledge
  orders?: Orders
  /** Tools of the company's own systems. */
  systemTools?: SystemToolParts
  cache: Cache
  /** The company's description of itself, and how its departments answer. */
  about?: About
  manners: Manners
  /** Departments of the company's own. */
  departments: OwnDepartment[]
}

export interface Help extends SupportHelp, DeskHelp {}

/**
 * Opens the language model and builds what uses it. The only module that leads to LangChain, which is not loaded
 * without a model.
 */
export async function openAssistant({
  settings,
  database,
  forStaff,
  now,
  watch,
  log,
}: AssistantParts): Promise<Assistant> {
  const { model, ...rest } = await openLanguageModel({
    settings,
    database,
    newsWords: forStaff.modelNews,
    now,
    watch,
    log,
  })
  const { language } = forStaff
  const { model: modelName, timeoutMs: modelTimeoutMs, answersKeptMs: keptMs } = settings
  return {
    ...rest,
    help: ({ embedded, knowledge, orders, systemTools, cache, about, manners, departments }) => {
      const keptChoices = keptMs ? keepChoices({ cache, modelName, keptMs }) : undefined
      return {
        triage: {
          asked: createModelClassifier({
            model,
            embedded,
            desk: { about, hasOrders: orders !== undefined, departments, language },
            log,
          }),
          skipConfidence: settings.skipConfidence,
          kept: keptMs ? keepTriage({ cache, modelName, language, keptMs }) : undefined,
        },
        answers: createModelAnswers({
          model,
          modelTimeoutMs,
          knowledge,
          orders,
          systemTools,
          keptChoices,
          manners,
          log,
        }),
        translate: createTranslate({ model, language, log }),
        condense: createCondense({ model, log }),
        writeAnswer: createWriteAnswer({ model, knowledge, log }),
        ...(manners.translate && {
          translateTexts: createTranslateTexts({ db: database.db, model, isKept: true, log }),
          translateOnce: createTranslateTexts({ db: database.db, model, isKept: false, log }),
        }),
      }
    },
  }
}
