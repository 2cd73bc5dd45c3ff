import type { Cache } from '../base/cache.ts'
import type { Embedding } from '../language-model/embeddings.ts'
import { UnusableAnswer } from '../language-model/model-failure.ts'
import { keepVectors } from './kept-vectors.ts'

/** Finds the vectors of texts: from the last call, the cache, or the embedding model. */
export type ArticleVectors = (
  texts: string[],
  signal: AbortSignal,
) => Promise<{ vectors: Map<string, Float32Array>; asked: number }>

/** Some servers limit the texts per request. */
const batchSize = 32

/** Keeps the vectors of the last call in memory, and all vectors in the cache, if there is one. */
export function createArticleVectors(embedding: Embedding, cache?: Cache): ArticleVectors {
  const kept = cache && keepVectors(cache, embedding.name)
  const known = new Map<string, Float32Array>()
  let trustKept = true

  return async (texts, signal) => {
    if (kept && trustKept) await recall(texts.filter((text) => !known.has(text)))
    const missing = texts.filter((text) => !known.has(text))
    for (const batch of batchesOf(missing)) {
      signal.throwIfAborted()
      await ask(batch)
    }
    signal.throwIfAborted()
    const wanted = new Set(texts)
    for (const text of known.keys()) if (!wanted.has(text)) known.delete(text)
    checkSizes()
    return { vectors: new Map(known), asked: missing.length }
  }

  async function recall(texts: string[]): Promise<void> {
    for (const batch of batchesOf(texts)) {
      const found = await Promise.all(batch.map(async (text) => ({ text, vector: await kept?.find(text) })))
      for (const { text, vector } of found) if (vector) known.set(text, vector)
    }
  }

  async function ask(texts: string[]): Promise<void> {
    const vectors = await embedding.ofArticles(texts)
    const pairs = vectors.map((vector, i) => ({ text: texts[i] ?? '', vector }))
    for (const { text, vector } of pairs) known.set(text, vector)
    await Promise.all(pairs.map(({ text, vector }) => kept?.keep(text, vector)))
  }

  /** The model may have been replaced by another of the same name. Then discard all vectors and start over. */
  function checkSizes(): void {
    if (new Set([...known.values()].map(({ length }) => length)).size <= 1) return
    known.clear()
    trustKept = false
    throw new UnusableAnswer('the vectors have different lengths')
  }
}

const batchesOf = (texts: string[]): string[][] =>
  Array.from({ length: Math.ceil(texts.length / batchSize) }, (_, i) => texts.slice(i * batchSize, (i + 1) * batchSize))
