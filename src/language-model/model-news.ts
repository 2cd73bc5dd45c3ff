import type { Logger } from 'pino'
import type { Database } from '../db/database.ts'
import { enqueue } from '../outbox/outbox.ts'
import { supportLane } from '../outbox/utterance.ts'
import type { ModelGuard, ModelState } from './model-guard.ts'
import { noteModelNews } from './model-store.ts'

const meanwhile =
  'Until it is back, Frontdesk answers with its embedded model and hands over what that is unsure of. It tries again by itself and will tell you here.'

const back = 'The language model answers again.'
const failing = `The language model does not answer: several questions in a row have failed. ${meanwhile}`
const givenUp: Record<ModelState, string> = {
  resting: failing,
  ok: failing, // it came back while this was being told
  'budget spent': `The language model’s tokens for today (MODEL_DAILY_TOKENS) are used up; it is asked again after midnight UTC. ${meanwhile}`,
}

/** The conversation whose message showed how the model does. */
interface Place {
  id: number
  workspaceId: string
}

/** Tells the staff of a workspace when the model is given up and when it answers again: each once, all processes together. */
export function createModelNews({ database, guard, log }: { database: Database; guard: ModelGuard; log: Logger }) {
  const { db } = database
  const told = new Map<string, boolean>()

  return async ({ id, workspaceId }: Place): Promise<void> => {
    const answers = guard.answers()
    if (answers === undefined || told.get(workspaceId) === answers) return
    try {
      const isNews = await db.transaction(async (tx) => {
        const isNews = await noteModelNews(tx, workspaceId, !answers)
        const text = answers ? back : givenUp[guard.state()]
        if (isNews) await enqueue(tx, { workspaceId, conversationId: id, channel: supportLane }, { kind: 'note', text })
        return isNews
      })
      told.set(workspaceId, answers)
      if (isNews) database.wake('outbox')
    } catch (error) {
      log.warn({ err: error }, 'Staff could not be told how the language model does; the next message tries again')
    }
  }
}
