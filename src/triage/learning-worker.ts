import { parentPort, workerData } from 'node:worker_threads'
import { learnArticles } from '../knowledge/search.ts'
import { readerWith } from '../languages/reader.ts'
import { learnIntents } from './intent-model.ts'
import type { Lesson } from './learner.ts'

/** The entry point of a thread that learns one thing, posts the result, and exits. */
const lesson: Lesson = workerData
const learned =
  lesson.kind === 'articles'
    ? learnArticles(lesson.articles, readerWith(lesson.own), lesson.outOfScope)
    : learnIntents(lesson.examples)
parentPort?.postMessage(learned, buffersIn(learned))

/** Buffers to transfer instead of copying. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  if (typeof value !== 'object' || value === null || value instanceof Map) return []
  return Object.values(value).flatMap(buffersIn)
}
