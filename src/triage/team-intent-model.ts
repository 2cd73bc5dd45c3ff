import { basename, dirname } from 'node:path'
import type { Logger } from 'pino'
import { keepLearning } from '../base/keep-learning.ts'
import { watchFolder } from '../base/watch-folder.ts'
import { SupportError } from '../domain/errors.ts'
import type { Example } from '../understanding/prediction.ts'
import { intentSchema } from './classification.ts'
import { readExamples } from './examples/examples.ts'
import { type IntentModel, intentModelOf, learnIntents, shippedIntentModel } from './intent-model.ts'
import type { Learner } from './learner.ts'
import { asExamples, createTaughtLabels } from './taught-labels.ts'
import { readTeamExamples } from './team-examples.ts'

/** What staff corrected while the bot runs. */
export interface Corrections {
  /** At the start. */
  known: Example[]
  read(): Promise<Example[]>
}

const noCorrections: Corrections = { known: [], read: async () => [] }
/** People said it of the same words. */
const sureOfSame = 0.99

/** The intent model of a team, which goes on learning. */
export interface TeamIntentModel extends IntentModel {
  /** Learns what staff have corrected in the meantime. */
  taught(): void
  close(): Promise<void>
}

/**
 * The intent model with a team's own examples and what its staff corrected, learned anew when either changes, while the one before answers. A
 * bad change of the file is logged and what was learned before stays in use. Throws SupportError `bad_knowledge` when the file is bad at the start.
 */
export async function createIntentModel(
  file: string | undefined,
  log: Logger,
  learn: Learner['examples'] = async (examples) => learnIntents(examples),
  corrections: Corrections = noCorrections,
): Promise<TeamIntentModel> {
  let ofFile = file === undefined ? [] : readTeamExamples(file)
  let ofStaff = corrections.known
  const learnAll = (isStart?: boolean) =>
    learn([...readExamples(), ...ofFile, ...asExamples(ofStaff)], { isStart, isOurs: ofStaff.length === 0 })
  const learned = await learnAll(true)
  let model = learned ? intentModelOf(learned) : shippedIntentModel()
  let saidOf = createTaughtLabels(ofStaff)

  const relearn = async () => {
    const anew = await learnAll()
    if (anew) model = intentModelOf(anew)
  }
  const fileChanged = async (path: string) => {
    try {
      ofFile = readTeamExamples(path)
      await relearn()
      log.info('Examples reloaded')
    } catch (err) {
      const problem = err instanceof SupportError ? err.message : 'They cannot be read.'
      log.error(err instanceof SupportError ? {} : { err }, `The examples have changed but cannot be used. ${problem}`)
    }
  }
  const failed = (err: unknown) => log.warn({ err }, 'The examples are no longer watched for changes')
  const watch =
    file === undefined
      ? undefined
      : watchFolder(dirname(file), { changed: () => fileChanged(file), failed }, basename(file))
  const learning = keepLearning({
    read: corrections.read,
    known: ofStaff,
    learn: async (examples) => {
      ofStaff = examples
      saidOf = createTaughtLabels(examples)
      await relearn()
    },
    log,
  })

  return {
    classify: (text) => {
      const understood = model.classify(text)
      const said = intentSchema.safeParse(saidOf(text)).data
      return said
        ? { ...understood, intent: said, confidence: Math.max(understood.confidence, sureOfSame) }
        : understood
    },
    taught: learning.taught,
    close: async () => {
      learning.close()
      await watch?.close()
    },
  }
}
