import { answerTasks } from '../base/threads.ts'
import { type Lesson, learnLesson } from './lesson.ts'

/** The entry point of the threads that learn. */
answerTasks<Lesson>(learnLesson)
