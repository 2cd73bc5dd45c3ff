import { extname } from 'node:path'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { nothingRemembered, type Remembered } from '../base/remembered.ts'
import { createThreads } from '../base/threads.ts'
import type { Article } from '../knowledge/article.ts'
import type { OwnWords } from '../knowledge/concepts.ts'
import type { LearnedWeighing } from '../knowledge/weighing.ts'
import type { LearnedModel } from '../understanding/embedded-model.ts'
import type { Example } from '../understanding/prediction.ts'

import type { AddressedExample } from './addressed/examples.ts'
import type { LearnedAddressed } from './addressed/learned.ts'
import { type Lesson, learnLesson } from './lesson.ts'

/** How to learn. */
export interface How {
  /** In this thread, at the start: nobody waits yet, and a new thread takes a while to begin. */
  isStart?: boolean
  /** No customer's word is in it, so what was learned may be kept for the next start. */
  isOurs?: boolean
}

/** Learns in background threads. Resolves with undefined if stopped. */
export interface Learner {
  articles(articles: Article[], outOfScope: string[], how?: How): Promise<LearnedWeighing | undefined>
  examples(examples: Example[], how?: How): Promise<LearnedModel | undefined>
  departments(examples: Example[], how?: How): Promise<LearnedModel | undefined>
  addressed(own: AddressedExample[], how?: How): Promise<LearnedAddressed | undefined>
  /** Stops any learning in progress. */
  close(): Promise<void>
}

// Beside this file, with the same extension whether compiled or not.
const entry = new URL(`./learning-worker${extname(import.meta.url)}`, import.meta.url)

/** Measured with long articles; most need half of it. Nothing is taken that is not needed. */
const mbAnArticle = 0.6
const mostMb = 4096

/**
 * Lets threads that begin from now on take the memory that learning thousands of articles needs. A limit on the command
 * line holds for the process and for each of its threads, and beats the limits of a thread. This process keeps its own.
 * Whether that was necessary.
 */
function makeRoomFor(lesson: Lesson): boolean {
  const neededMb = lesson.kind === 'articles' ? Math.min(mostMb, Math.ceil(lesson.articles.length * mbAnArticle)) : 0
  const limitMb = getHeapStatistics().heap_size_limit / 1024 ** 2
  const isLarge = neededMb > limitMb
  if (isLarge) setFlagsFromString(`--max-old-space-size=${neededMb}`)
  return isLarge
}

/** Prepares learning, with a company's `own` words for what it is asked. */
export function createLearner(own: OwnWords, remembered: Remembered = nothingRemembered): Learner {
  const threads = createThreads<Lesson>(entry)

  async function learn<T>(lesson: Lesson, { isStart, isOurs }: How = {}): Promise<T | undefined> {
    const known = isOurs ? remembered.recall<T>(lesson) : undefined
    if (known !== undefined) return known
    const learned = isStart
      ? (learnLesson(lesson) as T)
      : await threads.run<T>(lesson, { isLarge: makeRoomFor(lesson) })
    if (isOurs && learned !== undefined) remembered.keep(lesson, learned)
    return learned
  }

  return {
    articles: (articles, outOfScope, how) => learn({ kind: 'articles', articles, outOfScope, own }, how),
    examples: (examples, how) => learn({ kind: 'examples', examples }, how),
    departments: (examples, how) => learn({ kind: 'departments', examples }, how),
    addressed: (own, how) => learn({ kind: 'addressed', own }, how),
    close: threads.close,
  }
}
