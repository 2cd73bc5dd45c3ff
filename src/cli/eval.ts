import { readCompany } from '../company/company.ts'
import { loadConfig, withCompanyArgument } from '../config.ts'
import { SupportError } from '../domain/errors.ts'
import { createAddressed } from '../triage/addressed/addressed.ts'
import { addressedTable } from './eval/addressed-table.ts'
import { answersTable } from './eval/answers/answers-table.ts'
import { readArguments, usage } from './eval/arguments.ts'
import { BadInput } from './eval/bad-input.ts'
import { departmentsTable } from './eval/departments-table.ts'
import { evaluate } from './eval/evaluate.ts'
import { embeddedJudges } from './eval/judges.ts'
import { modelJudges } from './eval/model-judges.ts'
import { evalRegressions } from './eval/regressions/command.ts'

const heldOut = 'test/fixtures/addressed-heldout.txt'

try {
  process.stdout.write(await run(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof BadInput || error instanceof SupportError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function run(args: string[]): Promise<string> {
  const [task, ...files] = args
  if (task === 'addressed') return addressedTable(files.length ? files : [heldOut], createAddressed())
  if (task === 'answers') return answersTable(files, loadConfig())
  if (task === 'regressions') return tryRegressions(files)
  if (task === 'departments') return judgeDepartments(files)
  const request = readArguments(args)
  return evaluate(request, request.withModel ? modelJudges(loadConfig().languageModel) : embeddedJudges)
}

/** The departments of the company in the settings, or of the one that the command line names. */
async function judgeDepartments([file, ...rest]: string[]): Promise<string> {
  if (file === undefined || file.startsWith('--')) throw new BadInput(`departments needs a file.\n\n${usage}`)
  const { companyDir } = withCompanyArgument(loadConfig(), rest)
  return departmentsTable(file, await readCompany(companyDir))
}

/** What people judged, tried again. */
async function tryRegressions(args: string[]): Promise<string> {
  const { table, isFailure } = await evalRegressions(args, loadConfig())
  if (isFailure) process.exitCode = 1
  return table
}
