import { startFrontdesk } from './app.ts'
import { createLog } from './base/log.ts'
import { loadConfig } from './config.ts'
import { fail, run } from './run.ts'

try {
  const config = loadConfig()
  const log = createLog(config.logLevel)
  await run(log, () => startFrontdesk(config, log))
} catch (error) {
  fail(error)
}
