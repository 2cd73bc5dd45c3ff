import { examineMachine } from '../../base/examine-machine.ts'
import { readMachine } from '../../base/machine.ts'
import type { Config } from '../../config.ts'
import { examineDatabase } from '../../db/examine-database.ts'
import { type Finding, skipped } from '../../domain/finding.ts'
import { examineSlack } from '../../slack/examine-slack.ts'
import { examineCompany } from './examine-company.ts'
import { examineManifest } from './examine-manifest.ts'

/** What was examined, and what was found. */
export interface Examined {
  title: string
  findings: Finding[]
}

/** Examines all that a first installation gets wrong. It changes nothing. `manifest`: the app's, copied from Slack. */
export async function examineAll(config: Config, { manifest, now = Date.now }: Options): Promise<Examined[]> {
  const { database, companyDir, dataDir, languageModel } = config
  return [
    { title: 'Machine', findings: examineMachine(await readMachine(dataDir)) },
    { title: 'Slack', findings: await examineSlack(config, now) },
    { title: 'Slack app', findings: manifest ? examineManifest(manifest, wanted(config)) : [notSeen] },
    { title: 'Database', findings: await examineDatabase(database) },
    { title: 'Company', findings: await examineCompany(companyDir) },
    { title: 'Language model', findings: languageModel ? await askModel(languageModel) : [noModel] },
  ]
}

interface Options {
  manifest?: string
  now?: () => number
}

/** Whether anything failed. */
export const hasFailed = (all: Examined[]): boolean =>
  all.some(({ findings }) => findings.some(({ state }) => state === 'failed'))

const wanted = ({ ticketCommand: command, slack }: Config) => ({ command, isSocket: slack.mode !== 'http' })

const notSeen = skipped(
  'Slack does not tell a bot which events it hears. Copy the app’s manifest from App Manifest into a file and run: npm run doctor -- --manifest FILE',
)
const noModel = skipped('None is set; the embedded model does everything.')

/** LangChain is loaded only if there is a model. */
const askModel = async (settings: NonNullable<Config['languageModel']>): Promise<Finding[]> =>
  (await import('../../language-model/examine-model.ts')).examineModel(settings)
