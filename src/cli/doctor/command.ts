import { parseArgs } from 'node:util'
import { type Config, loadConfig } from '../../config.ts'
import { SupportError } from '../../domain/errors.ts'
import { failed } from '../../domain/finding.ts'
import { type Examined, examineAll } from './doctor.ts'

/** How to call it. */
export const usage = `Usage: npm run doctor [-- --manifest FILE] [-- --json]
  --manifest FILE  the manifest of your app, copied from App Manifest at https://api.slack.com/apps
  --json           for programs`

/** What was asked for on the command line. Throws SupportError `bad_settings`. */
export function readRequest(args: string[]): { manifest?: string; json?: boolean } {
  try {
    return parseArgs({ args, options: { manifest: { type: 'string' }, json: { type: 'boolean' } } }).values
  } catch (cause) {
    throw new SupportError('bad_settings', usage, { cause })
  }
}

/** Settings that cannot be used are a finding, too. */
export async function runDoctor(manifest: string | undefined, load: () => Config = loadConfig): Promise<Examined[]> {
  try {
    return await examineAll(load(), { manifest })
  } catch (error) {
    if (!(error instanceof SupportError)) throw error
    return [{ title: 'Settings', findings: [failed(error.message, 'Then run npm run doctor again.')] }]
  }
}
