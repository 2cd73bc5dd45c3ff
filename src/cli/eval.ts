import { readArguments } from './eval/arguments.ts'
import { BadInput } from './eval/bad-input.ts'
import { evaluate } from './eval/evaluate.ts'

try {
  process.stdout.write(await evaluate(readArguments(process.argv.slice(2))))
} catch (error) {
  if (!(error instanceof BadInput)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
