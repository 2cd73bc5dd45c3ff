import { loadConfig, withCompanyArgument } from '../config.ts'
import { fail } from '../run.ts'
import { readRequest } from './articles/arguments.ts'
import { listArticles } from './articles/command.ts'
import { readFigures } from './articles/read-figures.ts'

/** `npm run articles`: what the articles of a company are worth, and what to mend first. */
try {
  const { company, json } = readRequest(process.argv.slice(2))
  const settings = loadConfig()
  const config = company === undefined ? settings : withCompanyArgument(settings, ['--company', company])
  const figures =
    config.companyDir === settings.companyDir
      ? await readFigures(config.database)
      : { why: 'the database belongs to the company in the settings' }
  const width = process.stdout.columns ?? 120
  process.stdout.write(await listArticles(config, figures, { json, width, now: new Date() }))
} catch (error) {
  fail(error)
}
