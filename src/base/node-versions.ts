import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project-root.ts'

/** The versions of Node.js that package.json names, such as `^20.19.0 || ^22.12.0 || >=24.0.0`. */
export const nodeVersions: string = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).engines.node

/** Whether a version is one of these ranges; ranges begin with ^ or >=. */
export const isVersionIn = (version: string, ranges: string): boolean =>
  ranges.split('||').some((range) => isIn(numbersIn(version), range.trim()))

function isIn(version: number[], range: string): boolean {
  const least = numbersIn(range)
  const order = version.map((part, at) => part - (least[at] ?? 0)).find((difference) => difference !== 0) ?? 0
  return order >= 0 && (range.startsWith('>=') || version[0] === least[0])
}

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).slice(0, 3).map(Number)
