import type { Workspace } from '../workspace/workspace.ts'
import type { World } from './world.ts'

const lookEveryMs = 20

/** Long enough for a machine that is busy with something else. */
const patienceMs = 45_000

/** Checks at every change, and now and then, until there is a result; rejects with what was there instead. */
export function until<T>(world: World, look: () => T | undefined | false, timeoutMs = patienceMs): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(deadline)
      clearInterval(interval)
      world.listeners.delete(check)
    }
    const check = (): void => {
      try {
        const seen = look()
        if (seen === undefined || seen === false) return
        stop()
        resolve(seen)
      } catch (error) {
        stop()
        reject(error)
      }
    }
    const deadline = setTimeout(() => {
      stop()
      reject(new Error(`It did not come within ${timeoutMs} ms. What there is:\n${describe(world)}`))
    }, timeoutMs)
    const interval = setInterval(check, lookEveryMs)
    world.listeners.add(check)
    check()
  })
}

/** The conversations, private messages, open views and last calls, as text for a failed test. */
export function describe(world: World): string {
  const { workspace } = world
  const calls = world.calls.slice(-12).map((call) => `  ${call.method} ${call.ok ? 'ok' : call.error}`)
  return [...conversations(workspace), ...privately(workspace), 'last calls:', ...calls].join('\n')
}

function conversations(workspace: Workspace): string[] {
  return workspace.channels.flatMap((channel) => {
    const messages = workspace.messages[channel.id] ?? []
    const lines = messages
      .slice(-12)
      .map((one) => `  ${indent(one)}${nameOf(workspace, one.user)}: ${one.text} [${one.ts}]`)
    return lines.length > 0 ? [`${channel.name || channel.id}:`, ...lines] : []
  })
}

function privately(workspace: Workspace): string[] {
  const ephemerals = workspace.ephemerals.map((one) => `only ${nameOf(workspace, one.userId)} sees: ${one.text}`)
  const views = workspace.views.map((one) => `${one.kind} of ${nameOf(workspace, one.userId)}: ${one.id}`)
  return [...ephemerals, ...views]
}

const indent = (message: { thread_ts?: string; ts: string }): string =>
  message.thread_ts && message.thread_ts !== message.ts ? '  > ' : ''

const nameOf = (workspace: Workspace, userId: string): string =>
  workspace.users.find((user) => user.id === userId)?.realName ?? userId
