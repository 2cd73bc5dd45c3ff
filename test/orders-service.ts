import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { projectRoot } from '../src/base/project-root.ts'
import { end } from './servers.ts'

/** The sample service of samples/orders-service, running. */
export interface OrdersService {
  url: string
  token: string
  /** What it printed since it runs, such as the codes that it sent. */
  printed: string[]
  close(): Promise<void>
}

/** What the service starts with, as docs/reference/orders-api.yaml describes each. */
export interface ServiceData {
  orders?: object[]
  events?: object[]
  invoices?: object[]
  subscriptions?: object[]
}

const token = 'a-token-for-tests'

/** Starts the sample service in a process of its own, as a team would; with its own data unless told. */
export async function startOrdersService(data?: ServiceData): Promise<OrdersService> {
  const file = join(projectRoot, 'samples/orders-service/orders-service.mjs')
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    PORT: '0',
    ORDERS_TOKEN: token,
    ...(data && { ORDERS_DATA: JSON.stringify(data) }),
  }
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const printed: string[] = []
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The sample service ended')))
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(line)
      const [address] = /http:\S+/.exec(line) ?? []
      if (address) resolve(address)
    })
  })
  return { url, token, printed, close: () => end(child) }
}
