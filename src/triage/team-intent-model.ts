import { basename, dirname } from 'node:path'
import type { Logger } from 'pino'
import { watchFolder } from '../base/watch-folder.ts'
import { SupportError } from '../domain/errors.ts'
import { readExamples } from './examples/examples.ts'
import { type IntentModel, intentModelOf, learnIntents, shippedIntentModel, trainIntentModel } from './intent-model.ts'
import type { Learner } from './learner.ts'
import { readTeamExamples } from './team-examples.ts'

/**
 * The intent model with a team's own examples, learned anew when their file changes, while the one before answers. A bad change is logged
 * and what was learned before stays in use. Without a file, as it ships. Throws SupportError `bad_knowledge` when the file is bad at the start.
 */
export function createIntentModel(
  file: string | undefined,
  log: Logger,
  learn: Learner['examples'] = async (examples) => learnIntents(examples),
): IntentModel & { close(): Promise<void> } {
  if (file === undefined) return { classify: (text) => shippedIntentModel().classify(text), close: async () => {} }
  // Nobody waits yet.
  const atStart = readTeamExamples(file)
  let model = atStart.length ? trainIntentModel([...readExamples(), ...atStart]) : shippedIntentModel()
  const relearn = async () => {
    try {
      const own = readTeamExamples(file)
      const learned = own.length ? await learn([...readExamples(), ...own]) : undefined
      if (own.length && !learned) return
      model = learned ? intentModelOf(learned) : shippedIntentModel()
      log.info('Examples reloaded')
    } catch (err) {
      const problem = err instanceof SupportError ? err.message : 'They cannot be read.'
      log.error(err instanceof SupportError ? {} : { err }, `The examples have changed but cannot be used. ${problem}`)
    }
  }
  const failed = (err: unknown) => log.warn({ err }, 'The examples are no longer watched for changes')
  const watch = watchFolder(dirname(file), { changed: relearn, failed }, basename(file))
  return { classify: (text) => model.classify(text), close: watch.close }
}
