import { type Finding, failed, failedAs, ok } from '../domain/finding.ts'
import { createEmbedding } from './embeddings.ts'
import { createLanguageModel, type LanguageModelSettings } from './language-model.ts'
import { modelFailure } from './model-failure.ts'
import { createModelGuard } from './model-guard.ts'
import type { ModelProblem } from './model-problem.ts'
import { noKey, readAddress } from './wire/address.ts'

type Settings = LanguageModelSettings & { embeddingModel?: string }

/** Asks the language model, and the embedding model if there is one, a real question each. */
export async function examineModel(settings: Settings): Promise<Finding[]> {
  const chat = await asking(settings, settings.model, async (guard) => {
    await createLanguageModel(settings, guard).invoke('Reply with one word: ready')
  })
  const { embeddingModel } = settings
  if (!embeddingModel) return [chat]
  const embeds = await asking(settings, embeddingModel, async (guard) => {
    await createEmbedding({ ...settings, model: embeddingModel }, guard).ofArticles(['ready'])
  })
  return [chat, embeds]
}

async function asking(
  { timeoutMs, baseUrl, apiKey }: Settings,
  model: string,
  ask: (guard: ReturnType<typeof createModelGuard>) => Promise<void>,
): Promise<Finding> {
  const server = { model, address: readAddress(baseUrl).bases[0], hasKey: apiKey !== noKey }
  const guard = createModelGuard({ timeoutMs, now: () => new Date(), server })
  const begunAt = performance.now()
  try {
    await ask(guard)
    return ok(`${model} answers, in ${((performance.now() - begunAt) / 1000).toFixed(1)} seconds.`)
  } catch (error) {
    return asFinding(model, guard.problem(), error)
  }
}

const remedy = 'Try it again; if it stays so, see docs/how-to/language-models.md.'

const asFinding = (model: string, problem: ModelProblem | undefined, error: unknown): Finding =>
  problem ? failedAs(problem.words, remedy) : failed(`${model} gives no answer: ${modelFailure(error).kind}.`, remedy)
