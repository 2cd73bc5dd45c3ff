import type { Decision } from '../domain/decision.ts'
import type { SystemTool } from '../domain/system.ts'
import { wordingsOf } from '../domain/wording.ts'
import type { JudgeTool } from '../triage/judge-tool.ts'
import type { Case, Department } from './department.ts'
import { type SystemToolParts, useTool } from './use-system-tool.ts'

/** Decides what surely is for a tool; undefined: it is for none. `usual`: what is decided without tools. */
export type DecideByTool = (matter: Case, usual: Department) => Promise<Decision | undefined>

export interface ByExamplesParts extends SystemToolParts {
  judge: JudgeTool
  /** From this confidence on (0–1), triage is sure. */
  threshold: number
}

/** Uses the tool whose examples a message is like, without asking a language model. */
export function createDecideByTool(parts: ByExamplesParts): DecideByTool {
  return async (matter, usual) => {
    if (isForPerson(matter, parts.threshold)) return undefined
    const tool = toolAskedFor(parts.systems.tools, matter) ?? parts.judge(matter.inquiry.text)
    if (!tool) return undefined
    const decision = await useTool(parts, matter, tool)
    return decision.kind === 'handoff' && decision.reply === matter.words.systems.notLinked
      ? withGeneralAnswer(decision, await usual(matter))
      : decision
  }
}

/** Who complains, asks for a person or has an emergency gets a person. */
const isForPerson = ({ triage: { intent, confidence, urgency } }: Case, threshold: number) =>
  urgency === 'urgent' || ((intent === 'complaint' || intent === 'human_needed') && confidence >= threshold)

/** Somebody who is linked to no account hears what anybody may hear, too. */
function withGeneralAnswer(unlinked: Extract<Decision, { kind: 'handoff' }>, general: Decision): Decision {
  if (general.kind !== 'answer') return unlinked
  const linking = unlinked.linking && { linking: true as const }
  return { ...general, reply: `${unlinked.reply}\n\n${general.reply}`, ...linking }
}

/** The tool for which the bot has just asked the customer something. */
function toolAskedFor(tools: SystemTool[], { inquiry: { transcript } }: Case): SystemTool | undefined {
  const last = transcript.at(-1)
  if (last?.author !== 'bot') return undefined
  return tools.find((tool) => asksOf(tool).some((ask) => last.text.includes(ask)))
}

const asksOf = ({ arguments: all }: SystemTool): string[] =>
  Object.values(all).flatMap((argument) => ('ask' in argument && argument.ask ? wordingsOf(argument.ask) : []))
