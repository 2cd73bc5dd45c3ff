import { parentPort, workerData } from 'node:worker_threads'
import { type Lesson, learnLesson } from './lesson.ts'

/** The entry point of a thread that learns one thing, posts the result, and exits. */
const lesson: Lesson = workerData
const learned = learnLesson(lesson)
parentPort?.postMessage(learned, buffersIn(learned))

/** Buffers to transfer instead of copying. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer ? [value.buffer] : []
  if (typeof value !== 'object' || value === null || value instanceof Map) return []
  return Object.values(value).flatMap(buffersIn)
}
