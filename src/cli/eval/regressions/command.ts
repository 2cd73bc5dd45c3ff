import { createLog } from '../../../base/log.ts'
import { readCompany } from '../../../company/company.ts'
import { type Config, withCompanyArgument } from '../../../config.ts'
import { openDatabase } from '../../../db/open-database.ts'
import { judgeRegressions } from './judge-regressions.ts'
import { regressionsTable } from './regressions-table.ts'

const strict = '--strict'

/** `npm run eval -- regressions`: tries what people judged with today's articles. With `--strict`, a wrong row is a failure. */
export async function evalRegressions(
  args: string[],
  settings: Config,
): Promise<{ table: string; isFailure: boolean }> {
  const rest = args.filter((arg) => arg !== strict)
  const config = withCompanyArgument(settings, rest)
  const log = createLog('error')
  const company = await readCompany(config.companyDir)
  const database = await openDatabase(config.database, log, { patient: true })
  try {
    const judged = await judgeRegressions({ db: database.db, company, threshold: config.confidenceThreshold, log })
    const isFailure = args.includes(strict) && judged.some(({ isRight }) => !isRight)
    return { table: regressionsTable(judged), isFailure }
  } finally {
    await database.close()
  }
}
