import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { eventually } from './eventually.ts'
import { describeWith, end, findProgram, freePort } from './servers.ts'

/** A throw-away Redis server of our own. */
export interface Redis {
  url: string
  stop(): Promise<void>
  start(): Promise<void>
}

const server = findProgram('redis-server', ['/usr/bin', '/usr/local/bin'])

/** `describe` for what needs a real Redis. */
export const describeWithRedis = describeWith(server, 'Redis is not installed (Debian: apt-get install redis-server)')

/** Starts a Redis server that keeps nothing. */
export async function startRedis(): Promise<Redis> {
  if (!server) throw new Error('Redis is not installed')
  const port = await freePort()
  const launch = async () => {
    const child = spawn(server, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
      stdio: 'ignore',
    })
    await eventually(() => reach(port))
    return child
  }
  let child = await launch()
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () => end(child),
    start: async () => {
      child = await launch()
    },
  }
}

const reach = (port: number) =>
  new Promise<void>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      done()
    })
    socket.once('error', fail)
  })
