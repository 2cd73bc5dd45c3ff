import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import { supportLane } from '../domain/utterance.ts'
import { enqueue } from '../queue/enqueue.ts'
import type { ModelGuard } from './model-guard.ts'
import type { ModelProblem } from './model-problem.ts'
import { forgetProcess, noteModelNews, type Sight } from './model-store.ts'

/** What staff are told about the language model, in their language. */
export interface ModelNewsWords {
  /** What the bot does until the model is back. */
  meanwhile: string
  back: string
  failing: string
  budgetSpent: string
  /** What people have to mend, and how. */
  problem(problem: ModelProblem): string
}

/** The conversation whose message revealed the model's state. */
interface Place {
  id: number
  workspaceId: string
}

export interface ModelNewsParts {
  database: Database
  guard: Pick<ModelGuard, 'state' | 'answers' | 'problem'>
  words: ModelNewsWords
  now: () => Date
  log: Logger
}

/** Tells staff about the model on behalf of one process. */
export interface ModelNews {
  /** Tells the staff of a workspace what the model lacks, and when it answers again, each once across all processes. */
  tell(place: Place): Promise<void>
  /** Call when this process stops and can no longer tell. */
  leave(): Promise<void>
}

/** How often a process confirms an unchanged state, since other processes may have reported otherwise or died. */
const notedAgainAfterMs = 60_000

/** Tells staff through the outbox, in the conversation that revealed the state. */
export function createModelNews({ database, guard, words, now, log }: ModelNewsParts): ModelNews {
  const { db } = database
  const processId = randomUUID()
  const noted = new Map<string, { sight: Sight; problem: string; at: number }>()

  const sightNow = (): Sight | undefined => {
    const answers = guard.answers()
    if (guard.state() !== 'ok' || guard.problem()) return 'given up'
    return answers === undefined ? undefined : answers ? 'answers' : 'unsure'
  }

  /** What passes by itself is one kind of news, whatever it looks like from question to question. */
  const problemNow = (): string => {
    if (guard.state() === 'budget spent') return 'budget spent'
    const kind = guard.problem()?.kind ?? 'unreachable'
    return kind === 'unreachable' ? 'failing' : kind
  }
  const wordsNow = (): string => {
    const isSpent = guard.state() === 'budget spent'
    const problem = isSpent ? undefined : guard.problem()
    // A model that recovered while this was being sent has failed all the same.
    const said = problem ? words.problem(problem) : isSpent ? words.budgetSpent : words.failing
    return `${said} ${words.meanwhile}`
  }

  const tell = async ({ id, workspaceId }: Place) => {
    const sight = sightNow()
    if (sight === undefined) return
    const problem = problemNow()
    const at = now().getTime()
    const before = noted.get(workspaceId)
    if (before?.sight === sight && before.problem === problem && at - before.at < notedAgainAfterMs) return
    try {
      const news = await db.transaction(async (tx) => {
        const news = await noteModelNews(tx, { workspaceId, processId, sight, problem })
        const text = news === 'back' ? words.back : news === 'given up' ? wordsNow() : undefined
        const place = { workspaceId, conversationId: id }
        if (text) await enqueue(tx, place, { channel: supportLane, utterance: { kind: 'note', text } })
        return news
      })
      if (news === 'later') return
      noted.set(workspaceId, { sight, problem, at })
      if (news) database.wake('outbox')
    } catch (error) {
      log.warn({ err: error }, 'Staff could not be told the state of the language model; the next message will retry')
    }
  }

  return {
    tell,
    leave: () =>
      forgetProcess(db, processId).catch((err) =>
        log.debug({ err }, 'Could not remove the state of this process; it will expire'),
      ),
  }
}
