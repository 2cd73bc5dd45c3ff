import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '../src/base/project-root.ts'

/** The made-up companies. */
export const sampleCompanies = ['shop', 'api-vendor'] as const
export type SampleCompany = (typeof sampleCompanies)[number]

/** A copy of a made-up company, with more in its support.yaml, or with it changed. Remove it after use. */
export function sampleCompanyWith(
  name: SampleCompany,
  yaml: string,
  change = (before: string) => before,
): { dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), `frontdesk-${name}-`))
  cpSync(join(projectRoot, 'samples', name), dir, { recursive: true })
  const file = join(dir, 'support.yaml')
  writeFileSync(file, `${change(readFileSync(file, 'utf8'))}\n${yaml}\n`)
  return { dir, remove: () => rmSync(dir, { recursive: true }) }
}

/** Leaves out sections of a support.yaml, with the comments below them. */
export const withoutSections =
  (...names: string[]) =>
  (yaml: string): string =>
    yaml.replace(new RegExp(`^(?:${names.join('|')}):\\n(?:[ #].*\\n|\\n)*`, 'gm'), '')
