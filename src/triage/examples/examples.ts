import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../base/project-root.ts'
import { intents } from '../../domain/classification.ts'
import { type Example, noLabel } from '../../understanding/prediction.ts'

const shippedExamples = join(projectRoot, 'src', 'triage', 'examples')
const labels = [...intents, noLabel]

/**
 * Reads the example messages of a folder. There is one file per intent and language, `<intent>.<language>.txt`, with
 * one message per line; blank lines and lines that start with `# ` are skipped. Throws on any other file name.
 */
export function readExamples(folder: string = shippedExamples): Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFile(folder, file))
}

function readFile(folder: string, file: string): Example[] {
  const { label, language } = readName(folder, file)
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line !== '#' && !line.startsWith('# '))
    .map((text) => ({ text, label, language }))
}

function readName(folder: string, file: string): { label: string; language: string } {
  const [, label, language] = /^([a-z_]+)\.([a-z]{2})\.txt$/.exec(file) ?? []
  if (label && language && labels.includes(label)) return { label, language }
  throw new Error(
    `${join(folder, file)} is not a valid name for a file of examples. Name it <intent>.<language>.txt, with an intent of ${labels.join(', ')} ` +
      'and a two-letter language, for instance billing.es.txt.',
  )
}
