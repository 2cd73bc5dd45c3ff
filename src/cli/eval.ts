import { loadConfig } from '../config.ts'
import { SupportError } from '../domain/errors.ts'
import { readArguments } from './eval/arguments.ts'
import { BadInput } from './eval/bad-input.ts'
import { evaluate } from './eval/evaluate.ts'
import { embeddedJudges } from './eval/judges.ts'
import { modelJudges } from './eval/model-judges.ts'

try {
  const request = readArguments(process.argv.slice(2))
  process.stdout.write(
    await evaluate(request, request.withModel ? modelJudges(loadConfig().languageModel) : embeddedJudges),
  )
} catch (error) {
  if (!(error instanceof BadInput || error instanceof SupportError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
