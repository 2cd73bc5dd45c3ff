import { parentPort, workerData } from 'node:worker_threads'
import { createAddresses } from './addresses.ts'
import { readFile } from './read-file.ts'
import type { ReadingTask } from './reading-thread.ts'

/** The entry point of a thread that reads files of a knowledge folder, posts each, and exits. */
const { dir, names, owns, site }: ReadingTask = workerData
const addresses = createAddresses(owns, site.baseUrl)

for (const name of names) parentPort?.postMessage(await readFile(dir, name, addresses, site))
