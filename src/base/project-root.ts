import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with package.json, whether this runs from `src/` or, compiled, from `dist/src/`. */
export const projectRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder)
    throw new Error('No package.json was found above this file: the program was moved out of its project.')
  return findRoot(parent)
}

const named: { version: string; engines: { node: string } } = JSON.parse(
  readFileSync(join(projectRoot, 'package.json'), 'utf8'),
)

/** The version of Frontdesk. */
export const { version } = named

/** The versions of Node.js that it runs on, such as `^20.19.0 || ^22.12.0 || >=24.0.0`. */
export const nodeVersions = named.engines.node
