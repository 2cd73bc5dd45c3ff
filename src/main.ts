import { startFrontdesk } from './app.ts'
import { loadConfig } from './config.ts'
import { createLog } from './log.ts'
import { fail, run } from './run.ts'

try {
  const config = loadConfig()
  const log = createLog(config.logLevel)
  await run(log, () => startFrontdesk(config, log))
} catch (error) {
  fail(error)
}
