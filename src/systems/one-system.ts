import { answered, asking, type Breaker, closedBreaker, failed, mayAsk } from '../base/breaker.ts'
import { step } from '../base/traces.ts'
import type { System, SystemTool } from '../domain/system.ts'
import { type Connection, connect } from './connection.ts'
import { type DeclaredTool, declaredTool } from './declared-tool.ts'
import { asDeclared, propertyOf } from './json-schema.ts'
import { readResult } from './read-result.ts'
import { type ArgumentValue, type SystemAnswer, SystemFailed } from './system-answer.ts'
import type { TransportParts } from './transport.ts'

export interface OneSystemParts extends TransportParts {
  now(): number
}

/** One system: connects when it is first needed, connects again after trouble, and leaves alone what is away. */
export interface OneSystem {
  call(tool: SystemTool, args: Record<string, ArgumentValue>): Promise<SystemAnswer>
  /** What is wrong with it or its tools, with the remedies. */
  check(): Promise<string[]>
  close(): Promise<void>
}

/** What only its operator can mend, or what says that it is there. */
const isThere: string[] = ['refused', 'unusable', 'unset']

/** Prepares a system. Nothing is started or reached yet. */
export function createOneSystem(system: System, parts: OneSystemParts): OneSystem {
  const { name, timeoutMs } = system
  const { log, now } = parts
  let opening: Promise<Connection> | undefined
  let breaker: Breaker = closedBreaker
  let running = 0
  let ended = false

  const drop = async () => {
    const open = opening
    opening = undefined
    await open?.then((connection) => connection.close()).catch(() => undefined)
  }

  const connected = async (withinMs: number): Promise<Connection> => {
    const current = opening
    const known = await current?.catch(() => undefined)
    if (known?.isOpen()) return known
    if (ended) throw new SystemFailed('away', 'Frontdesk is stopping')
    // Another call may have connected meanwhile.
    if (opening === current) opening = undefined
    opening ??= connect(system, parts, withinMs)
    return opening
  }

  const callOnce = async (tool: SystemTool, args: Record<string, ArgumentValue>, deadline: number) => {
    const connection = await connected(Math.max(1, deadline - now()))
    const declared = declaredTool(tool, await connection.tools(Math.max(1, deadline - now())))
    if (typeof declared === 'string') throw new SystemFailed('unusable', declared)
    const fitting = fittingArguments(declared, args)
    const called = await connection.call(tool.name, fitting, Math.max(1, deadline - now()))
    return { kind: 'result', result: readResult(called, declared), fields: declared.fields } as const
  }

  const call: OneSystem['call'] = async (tool, args) => {
    if (!mayAsk(breaker, now())) return { kind: 'failed', why: 'away', mayHaveRun: false }
    const onTrial = breaker.kind !== 'closed'
    breaker = asking(breaker, now(), timeoutMs)
    const deadline = now() + timeoutMs
    running++
    try {
      const answer = await callOnce(tool, args, deadline).catch(async (error: unknown) => {
        if (!mayTryAgain(tool, error) || now() >= deadline) throw error
        await drop()
        return callOnce(tool, args, deadline)
      })
      breaker = answered()
      log.debug({ system: name, tool: tool.name, kind: answer.kind }, 'A tool of a system answered')
      return answer
    } catch (error) {
      const failure =
        error instanceof SystemFailed
          ? error
          : new SystemFailed('unusable', 'it could not be used', { cause: error, mayHaveRun: true })
      const { why, mayHaveRun, message } = failure
      breaker = isThere.includes(why) ? answered() : failed(breaker, now(), { onTrial })
      // It may hang for good; a new connection starts anew.
      if (why === 'late' && running === 1) void drop()
      log.warn({ system: name, tool: tool.name, why, mayHaveRun, problem: message }, 'A tool of a system failed')
      log.debug({ err: failure }, 'Cause of the failed tool')
      return { kind: 'failed', why, mayHaveRun }
    } finally {
      running--
    }
  }

  return {
    call: (tool, args) => step('tool', () => call(tool, args), { system: name, tool: tool.name }),
    check: async () => {
      try {
        const tools = await (await connected(timeoutMs)).tools(timeoutMs)
        return system.tools.map((tool) => declaredTool(tool, tools)).filter((each) => typeof each === 'string')
      } catch (error) {
        return [`${name} cannot be used now: ${error instanceof SystemFailed ? error.message : 'it failed'}`]
      }
    },
    close: async () => {
      ended = true
      await drop()
    },
  }
}

/** A call that reached nobody may be made again, and so may one that only reads. */
const mayTryAgain = ({ may }: SystemTool, error: unknown): boolean =>
  error instanceof SystemFailed && error.why === 'away' && (may !== 'with approval' || !error.mayHaveRun)

/** Checked by the schema of the server, since a value that it does not expect may mean anything to it. */
function fittingArguments({ input, checkInput }: DeclaredTool, args: Record<string, ArgumentValue>) {
  const fitting = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, asDeclared(value, propertyOf(input, name))]),
  )
  const problem = checkInput(fitting)
  if (problem) throw new SystemFailed('unusable', `the arguments do not fit: ${problem}`)
  return fitting
}
