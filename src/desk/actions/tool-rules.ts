import { z } from 'zod'
import type { ToolReply } from '../../company/tool-replies.ts'
import { tellResult } from '../../departments/systems/tell-result.ts'
import { accountsFor } from '../../departments/systems/whose-account.ts'
import { type SystemToolParts, withAccount } from '../../departments/use-system-tool.ts'
import type { Action, ActionOutcome } from '../../domain/action.ts'
import type { SystemTool } from '../../domain/system.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { StaffWords } from '../../languages/language/staff-words.ts'
import { wordsIn } from '../../languages/words.ts'
import type { ActionRules } from './action-kind.ts'

export interface ToolRulesParts {
  using: SystemToolParts
  /** In the team's language. */
  words: StaffWords
}

/** What was asked for, as `useTool` records it. */
const inputSchema = z.object({
  system: z.string(),
  account: z.string().optional(),
  args: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
})

interface Wanted extends z.infer<typeof inputSchema> {
  tool: SystemTool
}

/**
 * How tools with approval are decided, checked, called and told. A call that nobody answered is left to people: no system can
 * be asked what became of it.
 */
export function createToolRules({ using, words }: ToolRulesParts): ActionRules {
  const { systems, accountsOf } = using
  const { obstacles, failures } = words.systems
  /** What the customer hears must be at hand without waiting. */
  let replies: ToolReply[] = []
  const wantedBy = ({ input, subject }: Pick<Action, 'input' | 'subject'>): Wanted | undefined => {
    const read = inputSchema.safeParse(input).data
    const tool = systems.tools.find(({ system, name }) => system === read?.system && name === subject)
    return read && tool?.may === 'with approval' ? { ...read, tool } : undefined
  }
  return {
    title: (action) => titleOf(wantedBy(action)) ?? action.subject,
    approvals: (action) => wantedBy(action)?.tool.approvals ?? 1,
    obstacle: async (action, { workspaceId, channelId, customer }: Ticket) => {
      const wanted = wantedBy(action)
      if (!wanted) return obstacles.gone
      if (!wanted.tool.account) return undefined
      const whose = accountsFor(wanted.tool, await accountsOf({ workspaceId, channelId, customer }))
      const isTheirs = whose.kind === 'accounts' && wanted.account !== undefined && whose.ids.includes(wanted.account)
      return isTheirs ? undefined : obstacles.notTheirs
    },
    execute: async (action): Promise<ActionOutcome> => {
      const wanted = wantedBy(action)
      if (!wanted) return { state: 'failed', problem: obstacles.gone }
      const { tool, account, args } = wanted
      replies = await using.toolReplies()
      const whole = { ...withAccount(tool, account, args), ...(tool.key && { [tool.key]: action.key }) }
      const answer = await systems.call(tool, whole)
      if (answer.kind === 'result') return { state: 'done', reference: referenceIn(answer.result, action) }
      if (answer.mayHaveRun) throw new Error(`Nobody knows whether ${tool.system} did ${tool.name}: ${answer.why}`)
      return { state: 'failed', problem: failures[answer.why] }
    },
    told: (happened, action, language, why) => {
      const say = wordsIn(language)
      switch (happened) {
        case 'done':
          return inTheirWords(using, replies, wantedBy(action), action, language) ?? say.systems.done
        case 'pending':
          return say.systems.pending
        case 'failed':
          return say.systems.notDone
        case 'denied':
          return say.systems.denied(why)
        default:
          return happened satisfies never
      }
    },
  }
}

/** Whoever approves it must see with what it is called: that comes first. */
function titleOf(wanted: Wanted | undefined): string | undefined {
  if (!wanted) return undefined
  const { tool, account, args } = wanted
  const values = Object.entries(args)
    .map(([name, value]) => `${name} ${value}`)
    .sort((a, b) => a.length - b.length)
  return [`${tool.name}: ${[account, ...values].filter(Boolean).join(', ')}`, tool.about].join(' · ')
}

/** By which whoever runs the system finds it. */
function referenceIn(result: Record<string, unknown>, { key }: Action): string {
  const named = ['reference', 'id'].map((name) => (Object.hasOwn(result, name) ? result[name] : undefined))
  const found = named.find((value) => typeof value === 'number' || (typeof value === 'string' && value !== ''))
  return found === undefined ? key : String(found).slice(0, 100)
}

/** The company's own sentence on what was done, with what it was done with. */
function inTheirWords(
  using: SystemToolParts,
  replies: ToolReply[],
  wanted: Wanted | undefined,
  { reference }: Action,
  language: string,
): string | undefined {
  if (!wanted || !replies.some(({ name }) => name === wanted.tool.reply)) return undefined
  const result = { ...wanted.args, reference }
  return tellResult({ ...using, replies }, wanted.tool, { result, fields: [] }, wordsIn(language))
}
