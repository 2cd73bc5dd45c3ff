import { z } from 'zod'
import { patternProblem } from '../domain/safe-pattern.ts'
import type { System, SystemTool, ToolArgument } from '../domain/system.ts'
import { line, wording } from './wording.ts'

const variable = z
  .string('must be the name of an environment variable')
  .regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, 'must be the name of an environment variable, not a secret itself')

const name = z.string().regex(/^[a-z][a-z0-9_-]{0,29}$/, 'must be a name of small letters, digits, - and _')

const argumentName = z.string().regex(/^[A-Za-z_][\w.-]{0,63}$/, 'must be the name of an argument')

const ask = wording(300, 'must be a question, or the same question by language: "en: Which key?"').optional()

const words = z.array(line(60), 'must be a list of words').min(1, 'must not be empty').max(200, 'has too many words')

const scalar = z.union([line(300), z.number(), z.boolean()], 'must be a text, a number, true or false')

/** How an argument is filled: exactly one of four ways. */
const toolArgument = z
  .strictObject(
    {
      pattern: z
        .string('must be text; put quotes around it')
        .check(({ value, issues }) => {
          const message = patternProblem(value)
          if (message) issues.push({ code: 'custom', message, input: value })
        })
        .optional()
        .describe('A pattern that finds it in the message.'),
      one_of: z
        .record(
          line(100),
          z.array(line(60), 'must be a list of words').min(1, 'needs words'),
          'must have values as keys, each with its words',
        )
        .optional()
        .describe('Values, each with the words that mean it.'),
      value: scalar.optional().describe('Always this.'),
      message: z.literal(true, 'must be true').optional().describe('The whole message.'),
      otherwise: line(100).optional().describe('The value if no word of one_of occurs.'),
      ask: ask.describe('What the customer is asked if it is missing.'),
    },
    'must have "pattern", "one_of", "value" or "message" below it',
  )
  .check(({ value, issues }) => {
    const ways = ['pattern', 'one_of', 'value', 'message'].filter((way) => Object.hasOwn(value, way))
    const problem = (message: string) => issues.push({ code: 'custom', message, input: value })
    if (ways.length !== 1) problem('must have just one of "pattern", "one_of", "value" and "message" below it')
    else if (value.otherwise !== undefined && !Object.hasOwn(value.one_of ?? {}, value.otherwise))
      problem('must have "otherwise" among the values of "one_of"')
    else if (value.ask !== undefined && !value.pattern && !value.one_of) problem('has an "ask" that is never asked')
  })
  .transform(({ pattern, one_of: values, value, otherwise, ask }): ToolArgument => {
    if (pattern !== undefined) return { kind: 'pattern', pattern: new RegExp(pattern, 'giu'), ...(ask && { ask }) }
    if (values) return { kind: 'choice', values, ...(otherwise && { otherwise }), ...(ask && { ask }) }
    return value === undefined ? { kind: 'message' } : { kind: 'fixed', value }
  })

/** Only code fills it: neither a customer nor a model has a say. */
const account = z.union(
  [
    argumentName.transform((argument) => ({ argument, is: 'id' as const })),
    z.strictObject({
      argument: argumentName.describe('Its name.'),
      is: z.enum(['id', 'email'], 'must be id or email').describe('What it takes.'),
    }),
  ],
  'must be the name of an argument, or have "argument" and "is" below it',
)

const tool = z
  .strictObject(
    {
      may: z
        .enum(['read', 'with approval', 'tell staff'], 'must be read, with approval or tell staff')
        .describe(
          'read: only looks something up. with approval: changes something, after staff say so. tell staff: fills cards.',
        ),
      approvals: z
        .union([z.literal(1), z.literal(2)], 'must be 1 or 2')
        .optional()
        .describe('How many people approve.'),
      key: argumentName.optional().describe('The argument that gets a key by which the system knows a repeated call.'),
      department: line(40)
        .default('')
        .describe('Whose questions it answers: faq, technical, billing or one of your own.'),
      about: line(200).describe('What it is for, in words for people and the language model.'),
      account: account
        .optional()
        .describe('The argument that says whose data it is. Only code fills it, with the customer’s account.'),
      customers: z
        .union(
          [z.enum(['linked', 'everyone']), z.array(line(200)).min(1, 'needs an account')],
          'must be linked, everyone, or a list of accounts',
        )
        .default('linked')
        .describe('Who may use it: linked customers, everyone, or a list of accounts.'),
      arguments: z
        .record(argumentName, toolArgument, 'must have names of arguments as keys')
        .default({})
        .describe('How its other arguments are filled.'),
      examples: z
        .array(line(1000), 'must be a list of messages')
        .max(200, 'has too many messages')
        .default([])
        .describe('Messages that want it, as customers write; five or more.'),
      words: z
        .union(
          [words.transform((one) => [one]), z.array(words).max(5, 'has too many lists')],
          'must be a list of words, or of lists of words',
        )
        .default([])
        .describe('Words of messages that want it. Of lists, one word of each must occur.'),
      not_words: words.default([]).describe('Words of messages that do not want it.'),
      reply: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be the name of a file in replies/tools, without .md')
        .optional()
        .describe('The file in replies/tools/ that says its answer. By default the tool’s own name.'),
      shows: z
        .record(
          line(100),
          wording(100, 'must be a label, or the same label by language'),
          'must have fields as keys, each with a label',
        )
        .default({})
        .describe('Fields of its answer that cards show, each with a label.'),
    },
    'must have "may", "department" and "about" below it',
  )
  .check(({ value, issues }) => {
    const problem = (message: string) => issues.push({ code: 'custom', message, input: value })
    if (value.may !== 'tell staff' && value.department === '')
      problem('needs a "department", whose questions it answers')
    if (value.may === 'tell staff' && isForCustomers(value))
      problem('tells only staff: it has "about" and "account", and nothing for customers')
    if (value.account && value.customers === 'everyone')
      problem('needs an account, which only linked customers have: remove "customers: everyone" or "account"')
    if (!value.account && value.customers !== 'everyone')
      problem(
        'needs "account", the argument that says whose data it is; or "customers: everyone" if it is about no customer',
      )
    if (value.account && Object.hasOwn(value.arguments, value.account.argument))
      problem(
        `must not have "${value.account.argument}" among its arguments: that is the customer's account, which only code fills`,
      )
    if (value.may === 'read' && (value.approvals || value.key))
      problem('has "approvals" or "key", which are for "may: with approval"')
    if (value.key && (value.key === value.account?.argument || Object.hasOwn(value.arguments, value.key)))
      problem('needs a "key" that is no other argument')
    if (value.examples.length > 0 && value.examples.length < 5) problem('needs at least five examples, or none')
  })

interface ForCustomers {
  department: string
  customers: string | string[]
  arguments: object
  examples: string[]
  words: string[][]
}

const isForCustomers = ({ department, customers, arguments: others, examples, words }: ForCustomers): boolean =>
  department !== '' || customers !== 'linked' || Object.keys(others).length + examples.length + words.flat().length > 0

const system = z
  .strictObject(
    {
      command: z
        .array(line(1000), 'must be a list: the program and its arguments')
        .min(1, 'needs a program')
        .optional()
        .describe('A program that speaks MCP, and its arguments. It starts in the company’s folder.'),
      env: z
        .array(variable, 'must be a list of names')
        .max(50, 'has too many names')
        .default([])
        .describe('Names of environment variables that the program gets.'),
      url: z
        .string('must be an address')
        .regex(
          /^https?:\/\/[^\s|<>@]+$/i,
          'must be an address such as https://mcp.acme.example/mcp, without a password',
        )
        .optional()
        .describe('An MCP server by address, instead of a program.'),
      token: variable.optional().describe('The environment variable with its bearer token.'),
      headers: z
        .record(
          z.string().regex(/^[\w-]{1,60}$/, 'must be the name of a header'),
          variable,
          'must have names of headers as keys, each with the name of an environment variable',
        )
        .default({})
        .describe('Further headers, each with the environment variable that has its value.'),
      timeout_seconds: z
        .number('must be a number of seconds')
        .min(1, 'must be at least 1')
        .max(60, 'must be at most 60')
        .default(10)
        .describe('How long a call may take.'),
      tools: z
        .record(
          z.string().regex(/^[\w./-]{1,128}$/, 'must be the name of a tool'),
          tool,
          'must have names of tools as keys',
        )
        .refine((tools) => Object.keys(tools).length > 0, 'needs a tool')
        .refine((tools) => Object.keys(tools).length <= 50, 'has too many tools')
        .describe('The tools that are used. Others are not.'),
    },
    'must have "command" or "url", and "tools" below it',
  )
  .check(({ value, issues }) => {
    const problem = (message: string) => issues.push({ code: 'custom', message, input: value })
    if ((value.command === undefined) === (value.url === undefined)) problem('must have either "command" or "url"')
    if (value.url === undefined && (value.token || Object.keys(value.headers).length > 0))
      problem('has "token" or "headers", which are for a "url"; a "command" gets "env"')
    if (value.command === undefined && value.env.length > 0) problem('has "env", which is for a "command"')
  })

/** The `systems` of support.yaml. */
export const systemsSchema = z
  .record(name, system, 'must have names of systems as keys: small letters, digits, - and _')
  .default({})

type Declared = z.infer<typeof systemsSchema>

/** Which tool names a department that does not exist, or is one too many; with its path in the file. */
export function systemProblem(
  systems: Declared,
  departments: string[],
): { message: string; path: string[] } | undefined {
  const tellingStaff: string[] = []
  for (const [of, { tools }] of Object.entries(systems))
    for (const [each, { department, may }] of Object.entries(tools)) {
      const path = ['systems', of, 'tools', each]
      if (may === 'tell staff') tellingStaff.push(each)
      if (tellingStaff.length > 1) return { message: 'is the second that may "tell staff"; one is enough', path }
      if (may !== 'tell staff' && !departments.includes(department))
        return {
          message: `must be one of ${departments.join(', ')}`,
          path: [...path, 'department'],
        }
    }
  return undefined
}

/** The systems of a company. Programs start in its folder. */
export const systemsOf = (declared: Declared, dir: string): System[] =>
  Object.entries(declared).map(([of, { command = [], env, url, token, headers, timeout_seconds, tools }]) => {
    const [program = '', ...args] = command
    return {
      name: of,
      reach: url
        ? { kind: 'url', url, headers, ...(token && { token }) }
        : { kind: 'command', command: program, args, env, dir },
      timeoutMs: timeout_seconds * 1000,
      tools: Object.entries(tools).map(
        ([called, { reply = usualReply(called), not_words: notWords, approvals = 1, ...rest }]): SystemTool => ({
          system: of,
          name: called,
          reply,
          notWords,
          approvals,
          ...rest,
        }),
      ),
    }
  })

const usualReply = (tool: string) =>
  tool
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 40)
