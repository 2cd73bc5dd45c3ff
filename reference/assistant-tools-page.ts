import { z } from 'zod'
import { staffWordsIn } from '../src/languages/words.ts'
import { createTools, type Tool, type ToolParts } from '../src/web/mcp/tools.ts'
import { allowed, type JsonSchema, usualValue } from './in-words.ts'
import { code, page, table } from './markdown.ts'

/** All tools that `/mcp` offers to assistants. */
export function assistantToolsPage(): string {
  const tools = createTools(nobody)
  return page(
    'Tools of assistants',
    '`src/web/mcp/tools.ts`',
    'What an assistant can do at `/mcp`. [Assistants](../how-to/mcp.md) says how to connect one.',
    '## Who may use them',
    'Members of the support channel, and of teams with a channel of their own, by a token of `/ticket token` or as Slack’s own assistant signs for them. Membership is asked of Slack at each request. A list has the tickets that the person serves, and to others a ticket that exists is refused like one that does not. *Acts* marks what changes something: only who serves the ticket may, by the rules of its buttons in Slack, so only its owner may release it. Assistants are told to ask first.',
    table(
      ['tool', 'acts', 'what it does'],
      tools.map(({ name, acts, description }) => [code(name), acts ? 'yes' : '', description]),
    ),
    ...tools.flatMap(describe),
  )
}

const describe = ({ name, input }: Tool): string[] => [
  `## ${name}`,
  table(['argument', 'may be', 'default', 'what it is'], rowsOf(z.toJSONSchema(input, { io: 'input' }) as JsonSchema)),
]

const rowsOf = ({ properties = {}, required = [] }: JsonSchema): string[][] =>
  Object.entries(properties).map(([key, value]) => [
    code(key),
    allowed(value),
    required.includes(key) ? 'needed' : usualValue(value),
    value.description ?? '',
  ])

/** Only what tools say of themselves is read, and none is used. */
const nobody: ToolParts = {
  desk: new Proxy({} as ToolParts['desk'], { get: refuse }), // refuses whatever is asked of it
  findStaff: refuse,
  nameOf: refuse,
  words: staffWordsIn('en'),
  now: () => new Date(0),
}

function refuse(): never {
  throw new Error('A page uses no tool.')
}
