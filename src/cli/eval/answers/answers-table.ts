import { parseArgs } from 'node:util'
import { createLog } from '../../../base/log.ts'
import { type Config, withCompanyArgument } from '../../../config.ts'
import { usage } from '../arguments.ts'
import { BadInput } from '../bad-input.ts'
import { createProgress } from '../progress.ts'
import { openAskableBot } from './ask-bot.ts'
import { drawAnswers } from './draw-answers.ts'
import { measureAnswers } from './measure-answers.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { readAskedRows } from './read-rows.ts'

/** Asks the whole bot every question of a file, and says how many customers would have been answered rightly. */
export async function answersTable(
  args: string[],
  config: Config,
  terminal: NodeJS.WriteStream = process.stderr,
): Promise<string> {
  const { file, company, withModel, withEmbeddings, json } = readRequest(args)
  const rows = readAskedRows(file)
  const settings = withCompanyArgument(config, company ? ['--company', company] : [])
  if (withModel && !settings.languageModel)
    throw new BadInput('There is no language model in the settings. See docs/how-to/language-models.md.')
  if (withEmbeddings && !settings.languageModel?.embeddingModel)
    throw new BadInput(
      'There is no embedding model in the settings. Set OPENAI_EMBEDDING_MODEL; see docs/how-to/language-models.md.',
    )
  const languageModel = withModel || withEmbeddings ? settings.languageModel : undefined
  const bot = await openAskableBot({ ...settings, languageModel }, createLog('error'), !withModel)
  const progress = createProgress(rows.length, terminal)
  const outcomes: Outcome[] = []
  try {
    for (const row of rows) {
      outcomes.push(outcomeOf(row, await bot.ask(row.text)))
      progress(outcomes.length)
    }
  } finally {
    await bot.stop()
  }
  const measures = measureAnswers(outcomes)
  const title = `${file}, ${settings.companyDir}${asked(withModel, withEmbeddings)}`
  return json
    ? `${JSON.stringify({ title, ...measures, outcomes }, null, 2)}\n`
    : drawAnswers(title, measures, outcomes)
}

function asked(withModel: boolean, withEmbeddings: boolean): string {
  if (withModel) return ', with the language model'
  return withEmbeddings ? ', with the embedding model alone' : ', without a language model'
}

function readRequest(args: string[]) {
  const { values, positionals } = parse(args)
  const [file, ...rest] = positionals
  if (!file) throw new BadInput(`answers needs a file.\n\n${usage}`)
  if (rest.length) throw new BadInput(`One file at a time: ${rest.join(' ')} is too many.\n\n${usage}`)
  return {
    file,
    company: values.company,
    withModel: values['with-model'] ?? false,
    withEmbeddings: values['with-embeddings'] ?? false,
    json: values.json ?? false,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        company: { type: 'string' },
        'with-model': { type: 'boolean' },
        'with-embeddings': { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new BadInput(`${error instanceof Error ? error.message : error}\n\n${usage}`)
  }
}
