import { parentPort, workerData } from 'node:worker_threads'
import { type GapLesson, groupUnanswered } from './gap-lesson.ts'

/** The entry point of a thread that works one thing out, posts the result, and exits. */
const lesson: GapLesson = workerData
parentPort?.postMessage(groupUnanswered(lesson))
