import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import type { Cache } from '../base/cache.ts'
import type { Embedding } from '../language-model/embeddings.ts'
import { modelFailure, UnusableAnswer } from '../language-model/model-failure.ts'
import type { Article } from './article.ts'
import { createArticleVectors } from './article-vectors.ts'
import type { Reader } from './grammar.ts'
import { indexMeanings, type KnownMeaning, type MeaningIndex, type Meant } from './meaning-index.ts'
import { sectionsOf } from './passages.ts'
import { partsOf } from './wording.ts'

/**
 * Finds articles by the meaning of a question, with an embedding model. It never throws: on failure, search works
 * without it.
 */
export interface Meaning {
  /** Learns the articles in the background, and retries on failure. */
  learn(articles: Article[]): void
  /** The matching articles by id; undefined until the articles are learned, and when the model fails. */
  find(question: string): Promise<Map<string, Meant> | undefined>
  /** Resolves once the articles are learned, or the first try has failed. */
  learned(): Promise<void>
  close(): void
}

interface MeaningParts {
  embedding: Embedding
  reader: Pick<Reader, 'termsOf'>
  /** Keeps vectors across restarts. If absent, they are requested again after each start. */
  cache?: Cache
  log: Logger
}

const firstRetryMs = 60_000
const longestRetryMs = 60 * 60_000
/** Questions are searched more than once: by tools, and together with the next message. */
const mostRemembered = 500
const mostParts = 8

/** Prepares finding articles by meaning. */
export function createMeaning({ embedding, reader, cache, log }: MeaningParts): Meaning {
  const vectorsOf = createArticleVectors(embedding, cache)
  const remembered = new LRUCache<string, Float32Array>({ max: mostRemembered })
  const told = new Set<string>()
  let learning = new AbortController()
  let learned: { index: MeaningIndex; size: number } | undefined
  let retry: NodeJS.Timeout | undefined
  let firstTry = Promise.resolve()

  return {
    learn: (articles) => {
      stop()
      learning = new AbortController()
      const open = articles.filter(({ audience }) => audience === 'everyone')
      firstTry = tryToLearn(open.flatMap(textsOf), learning.signal, firstRetryMs)
    },
    find: async (question) => {
      const parts = partsOf(question)
        .filter((part) => reader.termsOf(part).length > 0)
        .slice(0, mostParts)
      if (!learned || !parts.length) return undefined
      try {
        return await weigh(parts, learned)
      } catch (error) {
        tell(error)
        return undefined
      }
    },
    learned: () => firstTry,
    close: stop,
  }

  /** Forget learned articles at once, since they may be outdated. */
  function stop(): void {
    clearTimeout(retry)
    learning.abort()
    learned = undefined
  }

  async function tryToLearn(texts: ArticleText[], signal: AbortSignal, retryMs: number): Promise<void> {
    try {
      const { vectors, asked } = await vectorsOf([...new Set(texts.map(({ text }) => text))], signal)
      const known = texts.flatMap(({ text, ...rest }) => ({ ...rest, vector: vectors.get(text) ?? new Float32Array() }))
      const index = await indexMeanings(known)
      if (signal.aborted) return
      learned = index && { index, size: known[0]?.vector.length ?? 0 }
      log.info({ texts: texts.length, asked, useful: Boolean(index) }, 'Learned the meaning of articles')
    } catch (error) {
      if (signal.aborted) return
      tell(error)
      const again = () => void tryToLearn(texts, signal, Math.min(longestRetryMs, 2 * retryMs))
      retry = setTimeout(again, retryMs).unref()
    }
  }

  async function weigh(parts: string[], { index, size }: NonNullable<typeof learned>): Promise<Map<string, Meant>> {
    const missing = parts.filter((part) => remembered.get(part)?.length !== size)
    const vectors = missing.length ? await embedding.ofQuestion(missing) : []
    if (vectors.some(({ length }) => length !== size)) throw new UnusableAnswer('the vectors have different lengths')
    const asked = new Map(vectors.map((vector, i) => [missing[i] ?? '', vector]))
    for (const [part, vector] of asked) remembered.set(part, vector)
    return index(parts.flatMap((part) => asked.get(part) ?? remembered.get(part) ?? []))
  }

  /** Reports each kind of failure once, since the same failure may recur with every message. */
  function tell(error: unknown): void {
    const failure = modelFailure(error)
    const isNews = failure.kind !== 'not asked' && !told.has(failure.kind)
    told.add(failure.kind)
    log[isNews ? 'warn' : 'debug']({ ...failure }, 'The embedding model failed; articles are searched by words only')
    log.debug({ err: error }, 'Cause of the failed search by meaning')
  }
}

type ArticleText = Omit<KnownMeaning, 'vector'> & { text: string }

/** Without duplicates: a question that equals the title would count as a near match in the trial. */
function textsOf({ id, title, questions, language, body }: Article): ArticleText[] {
  const asking = [...new Set([title, ...questions])].map((text) => ({ articleId: id, language, text }))
  const sections = sectionsOf(body).map(({ heading, text }) => ({
    articleId: id,
    language,
    text: [title, heading, text].filter(Boolean).join('\n'),
    passage: text,
  }))
  return [...asking, ...sections]
}
