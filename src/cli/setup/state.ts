import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { decoded } from '../../base/env-file.ts'
import { projectRoot } from '../../base/project-root.ts'
import { usualCompanyDir } from '../../company/company.ts'
import { readSupportFile } from '../../company/support-file.ts'
import { readRawSettings } from '../../config.ts'
import { type Answers, answersSchema, settingNames } from './answers.ts'
import { withSettings } from './env-text.ts'
import { supportText, templateArticle } from './support-text.ts'
import type { NewFile } from './write-files.ts'

/** What there is before setup. */
export interface State {
  /** The folder with `.env`. */
  dir: string
  companyDir: string
  /** All settings, from `.env` and the environment. */
  settings: Record<string, string | undefined>
  known: Answers
}

/** Reads what there is. Throws SupportError if a file has mistakes, which must be mended first. */
export function readState(dir: string): State {
  const settings = readRawSettings(join(dir, '.env'))
  const companyDir = settings.COMPANY_DIR || join(dir, usualCompanyDir)
  const support = join(companyDir, 'support.yaml')
  const { company, language } = readSupportFile(support)
  // What cannot be used is asked for anew.
  const usable = settingNames.map((name) => [name, answersSchema.shape[name].safeParse(settings[name]).data])
  const about = { COMPANY_NAME: company?.name, COMPANY_OFFERS: company?.offers }
  const known = { ...about, TEAM_LANGUAGE: existsSync(support) ? language : undefined, ...Object.fromEntries(usable) }
  return { dir, companyDir, settings, known }
}

/** The answers that replace something. */
export const replacedBy = ({ known }: State, answers: Answers): string[] =>
  Object.entries(known).flatMap(([name, value]) =>
    value !== undefined && value !== answers[name as keyof Answers] ? name : [],
  )

/** The files that differ from what there is. */
export function filesFor({ dir, companyDir, known }: State, answers: Answers): NewFile[] {
  const env = join(dir, '.env')
  const support = join(companyDir, 'support.yaml')
  const knowledge = join(companyDir, 'knowledge')
  const changed = settingNames.filter((name) => (known[name] ?? '') !== (answers[name] ?? ''))
  const settings = Object.fromEntries(changed.map((name) => [name, answers[name] ?? '']))
  const language = answers.TEAM_LANGUAGE ?? 'en'
  const template = { path: join(knowledge, '_template.md'), text: templateArticle(language) }
  return [
    ...(changed.length > 0 || !existsSync(env)
      ? [{ path: env, text: withSettings(textOf(env) ?? exampleText(), settings), isSecret: true as const }]
      : []),
    { path: support, text: supportText(textOf(support), answers, schemaSeenFrom(companyDir)) },
    ...(existsSync(knowledge) ? [] : [template]),
  ].filter(({ path, text }) => textOf(path) !== text)
}

const textOf = (file: string) => (existsSync(file) ? decoded(readFileSync(file), file) : undefined)

/** By which editors check support.yaml and complete its keys. The image has none. */
function schemaSeenFrom(companyDir: string): string | undefined {
  const schema = join(projectRoot, 'docs', 'reference', 'support.schema.json')
  return existsSync(schema) ? relative(companyDir, schema).replaceAll('\\', '/') : undefined
}

/** Each setting with its explanation. The image has none, where a plain file will do. */
const exampleText = () => textOf(join(projectRoot, '.env.example')) ?? ''
