import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../base/project-root.ts'
import { loadConfig } from '../config.ts'
import { fail } from '../run.ts'
import { setUp } from './setup/setup.ts'

/** `npm run setup`: makes the company's folder and `.env`, and checks what it can. */
try {
  const { companyDir, slack, supportChannel, slackApiUrl, proxies } = loadConfig()
  await setUp({
    input: process.stdin,
    output: process.stdout,
    dir: process.cwd(),
    companyDir,
    manifest: readFileSync(join(projectRoot, 'manifest.yml'), 'utf8'),
    template: readFileSync(join(projectRoot, '.env.example'), 'utf8'),
    known: {
      botToken: 'botToken' in slack ? slack.botToken : undefined,
      appToken: 'appToken' in slack ? slack.appToken : undefined,
      supportChannel,
    },
    slackApiUrl,
    proxies,
  })
} catch (error) {
  fail(error)
}
