import type { Article } from '../knowledge/article.ts'
import type { OwnWords } from '../knowledge/concepts.ts'
import { learnArticles } from '../knowledge/search.ts'
import { readerWith } from '../languages/reader.ts'
import type { Example } from '../understanding/prediction.ts'
import { learnShippedAddressed } from './addressed/addressed.ts'
import type { AddressedExample } from './addressed/examples.ts'
import { learnIntents } from './intent-model.ts'
import { learnDepartments } from './own-departments.ts'

/** Something to learn. */
export type Lesson =
  | { kind: 'articles'; articles: Article[]; outOfScope: string[]; own: OwnWords }
  | { kind: 'examples'; examples: Example[] }
  | { kind: 'departments'; examples: Example[] }
  | { kind: 'addressed'; own: AddressedExample[] }

/** Learns it, in this thread. The result is plain data. */
export function learnLesson(lesson: Lesson): unknown {
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
