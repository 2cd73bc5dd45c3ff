import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { Logger } from 'pino'
import type { System } from '../domain/system.ts'
import { limitedFetch } from './limited-fetch.ts'
import { SystemFailed } from './system-answer.ts'

export interface TransportParts {
  /** The value of a name in the environment. */
  secretOf(name: string): string | undefined
  fetch: typeof fetch
  log: Logger
}

/** One message of a system, in bytes. */
export const longestMessage = 1_000_000

/** How a system is reached. Throws SystemFailed `unset` with the remedy. */
export function transportTo({ name, reach }: System, { secretOf, fetch, log }: TransportParts): Transport {
  const secret = (variable: string) => {
    const value = secretOf(variable)
    if (value) return value
    throw new SystemFailed(
      'unset',
      `${variable} is not set, which ${name} needs: set it in .env or in the environment (settings of Frontdesk's own are not handed on)`,
    )
  }
  if (reach.kind === 'command') {
    const { command, args, dir, env } = reach
    // Of the environment it sees these, and what the SDK hands to every program (PATH, HOME, USER, LOGNAME, SHELL, TERM).
    const named = Object.fromEntries(env.map((variable) => [variable, secret(variable)]))
    const transport = new StdioClientTransport({
      ...{ command, args, cwd: dir, env: named },
      ...{ stderr: 'pipe', maxBufferSize: longestMessage },
    })
    // Read in any case, or a talkative program would stop.
    transport.stderr?.on('data', (said) =>
      log.debug({ system: name, said: String(said).slice(0, 500) }, 'A system says'),
    )
    return transport
  }
  const { url, token, headers } = reach
  return new StreamableHTTPClientTransport(new URL(url), {
    fetch: limitedFetch(fetch, longestMessage),
    requestInit: {
      headers: {
        ...Object.fromEntries(Object.entries(headers).map(([header, variable]) => [header, secret(variable)])),
        ...(token && { authorization: `Bearer ${secret(token)}` }),
      },
    },
  })
}
