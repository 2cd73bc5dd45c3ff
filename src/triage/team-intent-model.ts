import { basename, dirname } from 'node:path'
import type { Logger } from 'pino'
import { watchFolder } from '../base/watch-folder.ts'
import { SupportError } from '../domain/errors.ts'
import { readExamples } from './examples.ts'
import { type IntentModel, shippedIntentModel, trainIntentModel } from './intent-model.ts'
import { readTeamExamples } from './team-examples.ts'

/**
 * The intent model with a team's own examples, learned anew when their file changes. A bad change is logged and what was learned before
 * stays in use. Throws SupportError `bad_knowledge` when the file is bad at the start.
 */
export function createIntentModel(file: string, log: Logger): IntentModel & { close(): Promise<void> } {
  const learn = () => {
    const own = readTeamExamples(file)
    return own.length ? trainIntentModel([...readExamples(), ...own]) : shippedIntentModel()
  }
  let model = learn()
  const relearn = async () => {
    try {
      model = learn()
      log.info('The examples have changed and were learned')
    } catch (err) {
      const problem = err instanceof SupportError ? err.message : 'They cannot be read.'
      log.error(err instanceof SupportError ? {} : { err }, `The examples have changed but cannot be used. ${problem}`)
    }
  }
  const failed = (err: unknown) => log.warn({ err }, 'The examples are no longer watched')
  const watch = watchFolder(dirname(file), { changed: relearn, failed }, basename(file))
  return { classify: (text) => model.classify(text), close: watch.close }
}
