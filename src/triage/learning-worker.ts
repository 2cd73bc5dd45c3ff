import { parentPort, workerData } from 'node:worker_threads'
import { learnArticles } from '../knowledge/search.ts'
import { readerWith } from '../languages/reader.ts'
import { learnShippedAddressed } from './addressed/addressed.ts'
import { learnIntents } from './intent-model.ts'
import type { Lesson } from './learner.ts'
import { learnDepartments } from './own-departments.ts'

/** The entry point of a thread that learns one thing, posts the result, and exits. */
const lesson: Lesson = workerData
const learned = learn()
parentPort?.postMessage(learned, buffersIn(learned))

function learn(): unknown {
  switch (lesson.kind) {
    case 'articles':
      return learnArticles(lesson.articles, readerWith(lesson.own), lesson.outOfScope)
    case 'examples':
      return learnIntents(lesson.examples)
    case 'departments':
      return learnDepartments(lesson.examples)
    case 'addressed':
      return learnShippedAddressed(lesson.own)
    default:
      return lesson satisfies never
  }
}

/** Buffers to transfer instead of copying. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  if (typeof value !== 'object' || value === null || value instanceof Map) return []
  return Object.values(value).flatMap(buffersIn)
}
