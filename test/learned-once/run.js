import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Makes the folder in which the processes of one test run share what they learned: see `once.ts`. */
export default async function setup() {
  process.env.LEARNED_ONCE = await mkdtemp(join(tmpdir(), 'frontdesk-learned-'))
}

/** Removes it. */
export const teardown = () => rm(process.env.LEARNED_ONCE, { recursive: true, force: true })
