import { parentPort, workerData } from 'node:worker_threads'
import { learnArticles } from '../knowledge/search.ts'
import { readerWith } from '../languages/reader.ts'
import { learnIntents } from './intent-model.ts'
import type { Lesson } from './learner.ts'

/** The entry of a thread that learns one thing, hands over what it learned, and ends. */
const lesson: Lesson = workerData
const learned =
  lesson.kind === 'articles'
    ? learnArticles(lesson.articles, readerWith(lesson.own), lesson.outOfScope)
    : learnIntents(lesson.examples)
parentPort?.postMessage(learned, buffersIn(learned))

/** What goes over without being copied. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  if (typeof value !== 'object' || value === null || value instanceof Map) return []
  return Object.values(value).flatMap(buffersIn)
}
