import { parentPort, workerData } from 'node:worker_threads'
import { type GapLesson, groupUnanswered, type TrialLesson, tryDraft } from './gap-lesson.ts'

/** The entry point of a thread that works one thing out, posts the result, and exits. */
const lesson: GapLesson | TrialLesson = workerData
parentPort?.postMessage(lesson.kind === 'gaps' ? groupUnanswered(lesson) : await tryDraft(lesson))
