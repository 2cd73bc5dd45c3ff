import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../src/base/project-root.ts'
import { end } from './servers.ts'

/** The MCP server of the tests: `mcp-server.js` says what its tools do. */
export const mcpServerFile = join(projectRoot, 'test', 'mcp-server.js')

export interface McpServer {
  url: string
  child: ChildProcess
  close(): Promise<void>
}

/** Starts it over HTTP, with only this in its environment. */
export async function startMcpServer(env: Record<string, string> = {}): Promise<McpServer> {
  const child = spawn(process.execPath, [mcpServerFile, '--http'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const [port] = await once(createInterface(child.stdout), 'line')
  return { url: `http://127.0.0.1:${port}`, child, close: () => end(child) }
}
