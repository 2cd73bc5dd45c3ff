import { answerTasks } from '../../base/threads.ts'
import { type GapLesson, groupUnanswered, type TrialLesson, tryDraft } from './gap-lesson.ts'

/** The entry point of the threads that group questions and try drafts. */
answerTasks<GapLesson | TrialLesson>((lesson) => (lesson.kind === 'gaps' ? groupUnanswered(lesson) : tryDraft(lesson)))
