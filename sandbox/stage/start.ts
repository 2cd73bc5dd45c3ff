import { createLog } from '../../src/base/log.ts'
import { loadConfig, withCompanyArgument } from '../../src/config.ts'
import { fail, run } from '../../src/run.ts'
import { startInSandbox } from './start-in-sandbox.ts'

/** `npm start`: Frontdesk in your Slack when there are tokens, else Frontdesk in a pretend Slack of its own. */
try {
  const config = withCompanyArgument(loadConfig(), process.argv.slice(2))
  if (config.slack.mode === 'none') {
    const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel)
    await run(log, async () => {
      const running = await startInSandbox(config)
      console.log(
        `Frontdesk is running in its sandbox. Open ${running.slack.url} and write as a customer. Ctrl+C stops it.\n` +
          `It answers for the company in ${running.companyDir}. The page shows others, too, and so does --company <folder>.`,
      )
      return running
    })
  } else {
    const log = createLog(config.logLevel)
    // The sandbox needs none of it: there, the bot has a process of its own.
    await run(log, async () => (await import('../../src/app.ts')).startFrontdesk(config, log))
  }
} catch (error) {
  fail(error)
}
