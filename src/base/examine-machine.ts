import { type Finding, failed, ok, warning } from '../domain/finding.ts'
import type { Disk, Machine } from './machine.ts'
import { isVersionIn } from './node-versions.ts'
import { nodeVersions } from './project-root.ts'

/** Below the first a start fails, below the second it is tight. In MB. */
const memory = { needed: 256, comfortable: 512 }
const disk = { needed: 100, comfortable: 1000 }

/** What a first installation gets wrong on its machine. */
export const examineMachine = (machine: Machine): Finding[] => [
  examineNode(machine.nodeVersion),
  examineMemory(machine.memoryMb),
  examineDisk(machine.disk),
]

function examineNode(version: string): Finding {
  if (isVersionIn(version, nodeVersions)) return ok(`Node.js ${version}.`)
  return failed(
    `Node.js ${version} is not one of ${nodeVersions}.`,
    'Install Node.js 22 or 24, for example with nvm install 22.',
  )
}

function examineMemory(mb: number): Finding {
  if (mb >= memory.comfortable) return ok(`${mb} MB of memory.`)
  const words = `This process may use ${mb} MB of memory.`
  if (mb >= memory.needed) return warning(words, `Give it ${memory.comfortable} MB, more for thousands of articles.`)
  return failed(words, `Give it ${memory.comfortable} MB: raise the container’s limit, or take a larger machine.`)
}

function examineDisk({ dir, freeMb, isWritable }: Disk): Finding {
  if (!isWritable)
    return failed(`${dir} cannot be written.`, 'Give Frontdesk a folder of its own with DATA_DIR, or change its owner.')
  if (freeMb >= disk.comfortable) return ok(`${freeMb} MB are free in ${dir}.`)
  const words = `Only ${freeMb} MB are free in ${dir}.`
  const remedy = 'Free some space, or choose another disk with DATA_DIR.'
  return freeMb >= disk.needed ? warning(words, remedy) : failed(words, remedy)
}
