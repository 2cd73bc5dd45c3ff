import type { BaseChatModel } from '@langchain/core/language_models/chat_models'
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import type { ModelPurpose, Watch } from '../domain/watched.ts'
import { createEmbedding, type Embedding, embeddingTimeMs } from './embeddings.ts'
import { createLanguageModel, type LanguageModelSettings } from './language-model.ts'
import { askedAbout } from './message-time.ts'
import { createModelGuard, type ModelCall, type ModelGuardParts, type ModelState } from './model-guard.ts'
import { createModelNews, type ModelNewsWords } from './model-news.ts'
import type { ModelProblem } from './model-problem.ts'
import { addModelCall, addModelTokens } from './model-store.ts'
import { createTokenBudget, type TokenBudget } from './token-budget.ts'
import { noKey, readAddress } from './wire/address.ts'

export interface GuardedModelParts {
  settings: LanguageModelSettings & { dailyTokens?: number; embeddingModel?: string }
  database: Database
  /** What staff are told, in their language. */
  newsWords: ModelNewsWords
  now: () => Date
  watch?: Watch
  log: Logger
}

/** A language model that is not asked while it fails, or once the day's tokens are spent. */
export interface GuardedModel {
  model: BaseChatModel
  /**
   * Present if one is configured. It has a breaker of its own, because many gateways chat well but have no embeddings.
   */
  embedding?: Embedding
  state(): ModelState
  /** What people have to mend, and how. */
  problem(): ModelProblem | undefined
  /** Tells staff about a change of state, once. `conversation` is the one whose message revealed it. */
  tellStaff(conversation: { id: number; workspaceId: string }): Promise<void>
  /** Call when this process stops. */
  leave(): Promise<void>
}

/** Builds the language model with its guard. */
export async function openLanguageModel({
  settings,
  database,
  newsWords,
  now,
  watch,
  log,
}: GuardedModelParts): Promise<GuardedModel> {
  const watching = (purpose: ModelPurpose): ModelGuardParts['watch'] =>
    watch && ((question) => watch({ what: 'model call', purpose, ...question }))
  const budget = settings.dailyTokens ? await openBudget(settings.dailyTokens, { database, now, log }) : undefined
  const keep = (model: string) => keepCalls(model, { database, log })
  const { timeoutMs, embeddingModel } = settings
  const server = askedServer(settings)
  const guard = createModelGuard({
    timeoutMs,
    budget,
    now,
    server,
    keep: keep(settings.model),
    watch: watching('chat'),
    log,
  })
  const news = createModelNews({ database, guard, words: newsWords, now, log })
  const embeddingGuard = createModelGuard({
    ...{ timeoutMs: embeddingTimeMs(timeoutMs), budget, now },
    ...(embeddingModel && { keep: keep(embeddingModel) }),
    watch: watching('embeddings'),
  })
  return {
    model: createLanguageModel(settings, guard),
    embedding: embeddingModel ? createEmbedding({ ...settings, model: embeddingModel }, embeddingGuard) : undefined,
    state: guard.state,
    problem: guard.problem,
    tellStaff: news.tell,
    leave: news.leave,
  }
}

const askedServer = ({ model, baseUrl, apiKey }: LanguageModelSettings) => ({
  model,
  address: readAddress(baseUrl).bases[0],
  hasKey: apiKey !== noKey,
})

/** Whose message was answered matters more than what it cost. */
const keepCalls =
  (model: string, { database, log }: Pick<GuardedModelParts, 'database' | 'log'>) =>
  (call: ModelCall): Promise<void> =>
    addModelCall(database.db, { model, ...askedAbout(), ...call }).catch((err) =>
      log.warn({ err }, 'What a question to the language model cost could not be saved'),
    )

/** Loads what was spent before a restart. */
async function openBudget(
  dailyTokens: number,
  { database, now, log }: Omit<GuardedModelParts, 'settings' | 'newsWords'>,
): Promise<TokenBudget> {
  const add = (day: string, tokens: number) => addModelTokens(database.db, day, tokens)
  const budget = createTokenBudget({ dailyTokens, add, now, log })
  await budget.count(0)
  return budget
}
