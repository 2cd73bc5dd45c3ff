import type { ToolReply } from '../company/tool-replies.ts'
import type { WantedAction } from '../domain/action.ts'
import { type Intent, intents } from '../domain/classification.ts'
import type { Decision } from '../domain/decision.ts'
import type { SystemTool } from '../domain/system.ts'
import { type Wording, wordingIn, wordingsOf } from '../domain/wording.ts'
import type { AccountsOf } from '../orders/accounts-of.ts'
import type { ArgumentValue } from '../systems/system-answer.ts'
import type { Systems } from '../systems/systems.ts'
import type { Case } from './department.ts'
import type { Handoff } from './merge-handoffs.ts'
import { fillArguments } from './systems/fill-arguments.ts'
import { tellResult } from './systems/tell-result.ts'
import { accountsFor } from './systems/whose-account.ts'

/** What the tools of a company's own systems are used with. */
export interface SystemToolParts {
  systems: Systems
  accountsOf: AccountsOf
  /** How the answers of tools are told, as it is written now. */
  toolReplies(): Promise<ToolReply[]>
  /** The team's language. */
  language: string
  timeZone: string
  /** Whether people of other workspaces may link themselves to their account by a code. */
  sendsCodes: boolean
}

/** Of so many accounts a customer is told at once. */
const mostAccounts = 3

/**
 * Uses a tool for whoever wrote, and decides what they are told: the company's words or ours, never a model's. `chosen`: which
 * of the customer's own words a language model takes for the arguments.
 */
export async function useTool(
  parts: SystemToolParts,
  matter: Case,
  tool: SystemTool,
  chosen?: Record<string, unknown>,
): Promise<Decision> {
  const { words, forStaff, inquiry } = matter
  const { reasons } = forStaff.systems
  const toPerson = (reason: (about: string) => string, reply: string) =>
    handoff(matter, tool, reason(tool.about), reply)
  const whose = accountsFor(tool, tool.account ? await parts.accountsOf(inquiry) : [])
  if (whose.kind === 'not linked')
    return { ...toPerson(reasons.notLinked, words.systems.notLinked), ...(mayLink(parts, matter) && { linking: true }) }
  if (whose.kind === 'not for them') return toPerson(reasons.notForAccount, words.systems.notForAccount)
  const filled = fillArguments(tool, inquiry, chosen)
  if (filled.kind === 'missing') return askFor(matter, filled.ask) ?? toPerson(reasons.notSaid, words.personComing)
  if (tool.may === 'with approval') return request(matter, tool, whose.ids, filled.args)
  return lookUp(parts, matter, tool, { ids: whose.ids, args: filled.args })
}

/** People of our own workspace are known by the address that Slack has confirmed. */
const mayLink = ({ sendsCodes }: SystemToolParts, { inquiry }: Case) =>
  sendsCodes && inquiry.customer.teamId !== inquiry.workspaceId

/** Once in a conversation. */
function askFor({ inquiry, words }: Case, ask: Wording): Decision | undefined {
  const said = inquiry.transcript.filter(({ author }) => author === 'bot').map(({ text }) => text)
  if (wordingsOf(ask).some((wording) => said.some((line) => line.includes(wording)))) return undefined
  const reply = wordingIn(ask, words.language)
  return reply === undefined ? undefined : { kind: 'ask', reply, awaiting: 'details' }
}

async function lookUp(
  parts: SystemToolParts,
  matter: Case,
  tool: SystemTool,
  { ids, args }: { ids: string[]; args: Record<string, ArgumentValue> },
): Promise<Decision> {
  const { words, forStaff } = matter
  const { reasons } = forStaff.systems
  const replies = await parts.toolReplies()
  const told: string[] = []
  for (const id of tool.account ? ids.slice(0, mostAccounts) : [undefined]) {
    const answer = await parts.systems.call(tool, withAccount(tool, id, args))
    if (answer.kind === 'failed' || isOfAnother(tool, id, answer.result))
      return handoff(matter, tool, reasons.failed(tool.about), words.systems.failed)
    const text = tellResult({ ...parts, replies }, tool, answer, words)
    if (text === undefined) return handoff(matter, tool, reasons.untold(tool.about), words.systems.failed)
    told.push(withIntroduction(text, { matter, tool, replies, id: ids.length > 1 ? id : undefined }))
  }
  return { kind: 'answer', reply: told.join('\n\n'), sources: [] }
}

/** A template says all of it by itself; several accounts are told apart. */
function withIntroduction(
  text: string,
  { matter, tool, replies, id }: { matter: Case; tool: SystemTool; replies: ToolReply[]; id: string | undefined },
): string {
  const { found, foundFor } = matter.words.systems
  if (id !== undefined) return `${foundFor(id)}\n\n${text}`
  return replies.some(({ name }) => name === tool.reply) ? text : `${found}\n\n${text}`
}

/** The account comes last, so that nothing can stand in its place. */
export const withAccount = (
  { account }: SystemTool,
  id: string | undefined,
  args: Record<string, ArgumentValue>,
): Record<string, ArgumentValue> => ({ ...args, ...(account && id !== undefined && { [account.argument]: id }) })

/** A system that says itself whose data it is, and names somebody else. */
function isOfAnother({ account }: SystemTool, id: string | undefined, result: Record<string, unknown>): boolean {
  const named = account && Object.hasOwn(result, account.argument) ? result[account.argument] : undefined
  return typeof named === 'string' && named.toLowerCase() !== id?.toLowerCase()
}

/** Nothing happens before people have approved it. */
function request(matter: Case, tool: SystemTool, ids: string[], args: Record<string, ArgumentValue>): Decision {
  const { words, forStaff, inquiry } = matter
  const { reasons } = forStaff.systems
  if (ids.length > 1) return handoff(matter, tool, reasons.severalAccounts(tool.about), words.personComing)
  const account = ids[0]
  const whole = withAccount(tool, account, args)
  const action: WantedAction = {
    kind: 'tool',
    subject: tool.name,
    about: `tool ${tool.system} ${tool.name} ${JSON.stringify(whole)}`.slice(0, longestAbout),
    reason: inquiry.text.slice(0, longestReason),
    input: { system: tool.system, ...(account !== undefined && { account }), args },
  }
  return { ...handoff(matter, tool, reasons.needsApproval(tool.about), words.systems.requested), actions: [action] }
}

const longestAbout = 500
const longestReason = 300

function handoff({ triage }: Case, { department }: SystemTool, reason: string, reply: string): Handoff {
  const priority = triage.urgency === 'low' ? 'normal' : triage.urgency
  return { kind: 'handoff', category: intentOf(department) ?? triage.intent, priority, reason, reply }
}

const intentOf = (department: string): Intent | undefined => intents.find((intent) => intent === department)
