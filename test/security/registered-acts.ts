import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/base/project-root.ts'

const folder = join(projectRoot, 'src', 'slack')
const registration = /\bapp\s*\.(?:action|view|shortcut|options|command)(?:<.*?>+)?\(\s*('[^']*'|[\w.]+)/g

/** All that people can press, submit or type, as it is registered: the names of constants, or ids in quotes. */
export function registeredActs(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const found = files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(registration)])
  return found.map(([, id = '']) => id.replaceAll("'", '')).sort()
}
