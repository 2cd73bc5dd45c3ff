import { markdownFiles, readFences } from './markdown-files.ts'

/** A command as a page shows it. */
export interface Shown {
  at: string
  command: string
}

/** Every command in the fenced blocks of all pages, without its comment, each once. */
export function shownCommands(): Shown[] {
  const all = markdownFiles().flatMap((file) =>
    readFences(file)
      .filter(({ language }) => /^(sh|bash|shell|console)$/.test(language))
      .flatMap(({ line, text }) => commandsIn(text).map((command) => ({ at: `${file}:${line}`, command }))),
  )
  return all.filter(({ command }, at) => all.findIndex((other) => other.command === command) === at)
}

/** A line that ends in `\` goes on in the next. */
export const commandsIn = (text: string): string[] =>
  text
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#\s.*$/, '').trim())
    .filter((line) => line !== '')

/** Those that the gate runs, word for word: see `.ci/run`. */
export const runByTheGate = ['npm ci', 'npm run check', 'npm test', 'npm start', 'npm run chat']

/** Those that another test tries, and where. */
export const triedElsewhere: Record<string, string> = {
  'npm run setup': 'test/guarantees/setup.test.ts',
  'pg_dump --format=custom --file=frontdesk.dump "$DATABASE_URL"': 'test/restore.test.ts',
  'pg_restore --no-owner --exit-on-error --dbname="$NEW_DATABASE_URL" frontdesk.dump': 'test/restore.test.ts',
  'npm run explain -- "Lunch at noon, everybody?" --where dm': 'test/journeys/explain.test.ts',
  'npm run explain -- "Is it down?" --where thread --mode draft --json': 'test/journeys/explain.test.ts',
}

const measured = 'measured on messages that are not part of the project'
const docker =
  'needs Docker; test/deploy-files.test.ts reads the files, test/guarantees/production-layout.test.ts starts what the image has'
const model = 'needs a language model; test/guarantees/eval-with-model.test.ts runs it against a scripted one'
const lost = 'installs libraries that lost, from the registry'

/** Those that cannot run in a gate, and why. */
export const cannotRun: [RegExp, string][] = [
  [/docker compose/, docker],
  [/\$EVAL|\/tmp\/(five|core|english)/, measured],
  [/--with-(model|embeddings)/, model],
  [/^npm install --no-save|npm run bench -- libraries/, lost],
  [/^(git |npm version )/, 'changes the history of the project'],
  [/^docker build/, docker],
  [/^\.ci\/run$/, 'is the gate, which runs this test'],
  [/^npm run fix$/, 'changes the source; npm run check runs the same program'],
]
