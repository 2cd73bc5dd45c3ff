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

/** Finds articles by what a question means, with an embedding model. It never throws: the search does without. */
export interface Meaning {
  /** Learns the articles that customers may see, in the background; while that fails it tries again. */
  learn(articles: Article[]): void
  /** What is meant, by articles' ids; undefined while the articles are not learned, and when the model fails. */
  find(question: string): Promise<Map<string, Meant> | undefined>
  close(): void
}

interface MeaningParts {
  embedding: Embedding
  reader: Pick<Reader, 'termsOf'>
  /** Where vectors outlive the process; absent: the next start asks for them again. */
  cache?: Cache
  log: Logger
}

const firstRetryMs = 60_000
const longestRetryMs = 60 * 60_000
/** What is asked about is searched more than once: by tools, and with the message that follows. */
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

  return {
    learn: (articles) => {
      stop()
      learning = new AbortController()
      const open = articles.filter(({ audience }) => audience === 'everyone')
      void tryToLearn(open.flatMap(textsOf), learning.signal, firstRetryMs)
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
    close: stop,
  }

  /** What was learned is forgotten at once, since it may quote what no longer holds. */
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
      log.info({ texts: texts.length, asked, useful: Boolean(index) }, 'Articles learned by meaning')
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
    if (vectors.some(({ length }) => length !== size)) throw new UnusableAnswer('a vector has another length')
    const asked = new Map(vectors.map((vector, i) => [missing[i] ?? '', vector]))
    for (const [part, vector] of asked) remembered.set(part, vector)
    return index(parts.flatMap((part) => asked.get(part) ?? remembered.get(part) ?? []))
  }

  /** Each kind of failure once: what fails at every message would be told at every message. */
  function tell(error: unknown): void {
    const failure = modelFailure(error)
    const isNews = failure.kind !== 'not asked' && !told.has(failure.kind)
    told.add(failure.kind)
    log[isNews ? 'warn' : 'debug'](
      { ...failure },
      'No meaning from the embedding model; articles are found by their words',
    )
    log.debug({ err: error }, 'why there was no meaning')
  }
}

type ArticleText = Omit<KnownMeaning, 'vector'> & { text: string }

/** Each once, or a question that is the title, too, would look like a near one. */
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
