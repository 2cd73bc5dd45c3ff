import type { System, SystemTool } from '../domain/system.ts'
import { createOneSystem, type OneSystemParts } from './one-system.ts'
import type { ArgumentValue, SystemAnswer } from './system-answer.ts'

/*
 * The company's own systems, over the Model Context Protocol (MCP). Departments call their tools; who may, and with which
 * account, they have decided by then. What a system says is data, never instructions: nothing here reads it as words.
 */

/** A company's own systems. */
export interface Systems {
  /** For customers' questions. */
  tools: SystemTool[]
  /** The one that tells staff who a customer is. */
  staffTool?: SystemTool
  /** Calls a tool. It always answers, in the time that its system has. */
  call(tool: SystemTool, args: Record<string, ArgumentValue>): Promise<SystemAnswer>
  /** What is wrong with each system and its tools now, with the remedies. */
  check(): Promise<SystemProblem[]>
  close(): Promise<void>
}

export interface SystemProblem {
  system: string
  /** In English, for whoever runs the bot. */
  problem: string
}

export interface SystemsParts extends OneSystemParts {
  systems: System[]
}

/** Prepares the systems. Nothing is started or reached before a tool is needed. */
export function createSystems({ systems, ...parts }: SystemsParts): Systems {
  const declared = systems.flatMap(({ tools }) => tools)
  const all = new Map(systems.map((system) => [system.name, createOneSystem(system, parts)]))
  return {
    tools: declared.filter(({ may }) => may !== 'tell staff'),
    staffTool: declared.find(({ may }) => may === 'tell staff'),
    call: async (tool, args) =>
      (await all.get(tool.system)?.call(tool, args)) ?? { kind: 'failed', why: 'away', mayHaveRun: false },
    check: async () => {
      const checked = [...all].map(async ([system, one]) => (await one.check()).map((problem) => ({ system, problem })))
      return (await Promise.all(checked)).flat()
    },
    close: async () => void (await Promise.all([...all.values()].map((one) => one.close()))),
  }
}
