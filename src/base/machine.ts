import { existsSync } from 'node:fs'
import { access, constants, statfs } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { dirname, resolve } from 'node:path'

/** What there is on this machine. */
export interface Machine {
  nodeVersion: string
  /** What this process may use: the container's limit, or all of the machine's. */
  memoryMb: number
  disk: Disk
}

export interface Disk {
  /** The folder, or the nearest one above it that exists. */
  dir: string
  freeMb: number
  isWritable: boolean
}

/** Reads what there is, for a folder that need not exist yet. */
export const readMachine = async (dataDir: string): Promise<Machine> => ({
  nodeVersion: process.versions.node,
  memoryMb: inMb(memoryLimit()),
  disk: await readDisk(nearest(resolve(dataDir))),
})

const inMb = (bytes: number) => Math.floor(bytes / 1_048_576)

/** Without a limit, Node.js says 0 or a number beyond all memory. */
function memoryLimit(): number {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}

async function readDisk(dir: string): Promise<Disk> {
  const { bavail, bsize } = await statfs(dir)
  const isWritable = await access(dir, constants.W_OK).then(
    () => true,
    () => false,
  )
  return { dir, freeMb: inMb(bavail * bsize), isWritable }
}

const nearest = (dir: string): string => (existsSync(dir) || dirname(dir) === dir ? dir : nearest(dirname(dir)))
