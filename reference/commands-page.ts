import { commandWords } from '../src/languages/en/command-words.ts'
import { spelled } from '../src/slack/blocks/command-help.ts'
import { subcommands } from '../src/slack/listeners/subcommands.ts'
import { type Command, developersCommands, operatorsCommands } from './commands.ts'
import { code, page, printed, table } from './markdown.ts'

/** All commands: those of npm with their own help, and those of `/ticket`. Throws if a script is not told of. */
export function commandsPage(scripts: string[]): string {
  const told = [...operatorsCommands, ...developersCommands]
  const missing = scripts.filter((script) => !told.some(({ name }) => name === script))
  const gone = told.filter(({ name }) => !scripts.includes(name)).map(({ name }) => name)
  if (missing.length + gone.length > 0)
    throw new Error(`reference/commands.ts and the scripts of package.json differ: ${[...missing, ...gone].join(', ')}`)
  const { does, alone, withId, whoSees } = commandWords.commands
  return page(
    'Commands',
    '`package.json`, the commands’ own help and the table of `/ticket`',
    '## To run the bot',
    inTable(operatorsCommands),
    ...operatorsCommands.flatMap(({ name, help }) => (help ? [`### npm run ${name}`, ...help.map(printed)] : [])),
    'In the image, where there is nothing to build, each is `node dist/src/cli/NAME.js`.',
    '## To change the code',
    inTable(developersCommands),
    '## /ticket',
    `${whoSees} If another app has the command, \`TICKET_COMMAND\` names another.`,
    table(
      ['typed', 'what it does'],
      [
        [code('/ticket'), alone('/ticket').replace(/^.*?: /, '')],
        [code('/ticket TKT-1A2B3C4D'), withId],
        ...subcommands.map((one) => [code(spelled('/ticket', one)), does[one.name]]),
      ],
    ),
  )
}

const inTable = (commands: Command[]): string =>
  table(
    ['command', 'what it does'],
    commands.map(({ name, does }) => [
      code(name === 'test' || name === 'start' ? `npm ${name}` : `npm run ${name}`),
      does,
    ]),
  )
