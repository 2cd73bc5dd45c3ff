import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../base/project-root.ts'

/** A channel message, and whether it was meant for support. */
export interface AddressedExample {
  text: string
  kind: 'request' | 'talk'
}

const folder = join(projectRoot, 'src', 'triage', 'addressed', 'examples')

/**
 * The shipped examples. There is one file per kind and language, with one message per line; blank lines and lines that
 * start with `# ` are skipped.
 */
export function readAddressedExamples(): AddressedExample[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => linesOf(file).map((text) => ({ text, kind: file.startsWith('request.') ? 'request' : 'talk' })))
}

function linesOf(file: string): string[] {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n')
  return lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('# '))
}
