import { usage as articles } from '../src/cli/articles/arguments.ts'
import { usage as doctor } from '../src/cli/doctor/command.ts'
import { usage as evaluation } from '../src/cli/eval/arguments.ts'
import { usage as explain } from '../src/cli/explain/command.ts'
import { usage as forget } from '../src/cli/forget/command.ts'
import { usage as importOfArticles } from '../src/cli/import/request.ts'
import { usage as ordersFile } from '../src/cli/orders/command.ts'
import { usage as queue } from '../src/cli/queue/command.ts'
import { usage as reconcile } from '../src/cli/reconcile/command.ts'
import { howToPipe } from '../src/cli/setup/ask.ts'
import { usage as translations } from '../src/cli/translations/command.ts'

/** A script of package.json: what it does and, if it takes arguments, its own help. */
export interface Command {
  name: string
  does: string
  help?: string[]
}

/** For whoever runs the bot. */
export const operatorsCommands: Command[] = [
  { name: 'setup', does: 'asks for what is needed, checks it, and writes `.env` and `company/`', help: [howToPipe] },
  {
    name: 'start',
    does: 'starts the bot; without tokens of Slack, in its sandbox. `-- --company FOLDER` shows another company',
  },
  { name: 'doctor', does: 'examines everything, and says how to mend what is wrong', help: [doctor] },
  { name: 'chat', does: 'the bot in the terminal, without Slack. `-- --company FOLDER` shows another company' },
  { name: 'explain', does: 'how a message is understood, why, and what the bot would do', help: [explain] },
  { name: 'articles', does: 'lists your articles, and what to mend first', help: [articles] },
  {
    name: 'import',
    does: 'brings in articles or orders; with a file alone, restores a backup: `-- FILE`',
    help: [importOfArticles, ordersFile],
  },
  {
    name: 'export',
    does: 'writes the whole database into a file: `-- FILE`; or orders; or accepted articles as files: `-- articles FOLDER`',
  },
  { name: 'eval', does: 'measures how well it understands and answers', help: [evaluation] },
  { name: 'queue', does: 'lists, retries and drops dead letters', help: [queue] },
  { name: 'translations', does: 'writes and reads translated sentences of articles', help: [translations] },
  { name: 'reconcile', does: 'compares refunds with the books of whoever paid them', help: [reconcile] },
  { name: 'forget', does: 'erases a person or a company', help: [forget] },
]

/** For whoever changes the code. */
export const developersCommands: Command[] = [
  { name: 'dev', does: 'starts the bot in its sandbox, and again whenever a file changes' },
  { name: 'build', does: 'compiles into `dist/`' },
  { name: 'check', does: 'types, format and lint' },
  { name: 'fix', does: 'mends format and lint' },
  { name: 'test', does: 'all tests but the guarantees; `-- PATH` for a part' },
  { name: 'jest', does: 'what the tests are started with' },
  { name: 'guarantees', does: 'kills and starves whole processes; `-- NAME` for a part' },
  {
    name: 'bench',
    does: 'measures speed, a storm, startup, growth, figures, libraries, cost and understanding; `-- NAME` for one',
  },
  { name: 'soak', does: 'a few minutes of load: memory and connections must stay flat' },
  { name: 'migration', does: 'writes a migration from the schema: `-- --name what_it_is_for`' },
  { name: 'screenshots', does: 'draws every picture of the docs again' },
  { name: 'reference', does: 'writes `docs/reference/` from the code' },
]
