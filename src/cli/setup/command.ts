import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { parseEnvFile } from '../../base/env-file.ts'
import { SupportError } from '../../domain/errors.ts'
import { type Answers, answerNames, readAnswers } from './answers.ts'
import { askForAnswers, howToPipe } from './ask.ts'
import { checkCompany, checkSlack } from './checks.ts'
import { filesFor, readState, replacedBy, type State } from './state.ts'
import type { Terminal } from './terminal.ts'
import { type NewFile, writeFiles } from './write-files.ts'

/** Whether the command line allows changing what files already say. Throws SupportError `bad_settings`. */
export function readReplace(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { replace: { type: 'boolean', default: false } } }).values.replace
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new SupportError('bad_settings', `${problem}\nThe only option is --replace.`, { cause })
  }
}

/** Asks a person, then writes their company's folder and `.env`, which is in `dir`. */
export async function setUpWith(terminal: Terminal, dir: string): Promise<string[]> {
  const state = readState(dir)
  const answers = await askForAnswers(terminal, state)
  const files = filesFor(state, answers)
  if (files.length === 0) return ['Nothing has changed.']
  const list = files.map(({ path }) => relative(dir, path) || path)
  if (!(await terminal.agree(`Write ${list.join(', ')}?`))) return ['Nothing was written.']
  writeFiles(files)
  return report(state, files)
}

/** The same with answers from a file. Throws SupportError `bad_settings` with all that is wrong; then nothing is written. */
export async function setUpFrom(bytes: Uint8Array, replace: boolean, dir: string): Promise<string[]> {
  const state = readState(dir)
  const answers = { ...state.known, ...answersIn(bytes) }
  const replaced = replacedBy(state, answers)
  if (replaced.length > 0 && !replace)
    throw new SupportError(
      'bad_settings',
      `There is another ${replaced.join(', ')} already. To change it: npm run setup -- --replace < answers.env`,
    )
  const checked = await checkSlack(state, answers)
  const wrong = checked.filter(({ works, isAnswers }) => !works && isAnswers)
  if (wrong.length > 0) throw new SupportError('bad_settings', wrong.map(({ words }) => words).join('\n'))
  const files = filesFor(state, answers)
  writeFiles(files)
  return [...checked.map(({ words }) => words), ...(await report(state, files))]
}

function answersIn(bytes: Uint8Array): Answers {
  const names: ReadonlySet<string> = new Set(answerNames)
  const { values } = parseEnvFile(bytes, 'The answers', { names, hashed: new Set(['SUPPORT_CHANNEL']) })
  const unknown = Object.keys(values).filter((name) => !names.has(name))
  if (unknown.length > 0 || Object.keys(values).length === 0)
    throw new SupportError('bad_settings', [...unknown.map((name) => `${name} is no answer.`), howToPipe].join('\n'))
  const given = readAnswers(values)
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

async function report({ dir, companyDir }: State, files: NewFile[]): Promise<string[]> {
  const written = files.map(({ path }) => `Wrote ${relative(dir, path) || path}.`)
  const company = await checkCompany(companyDir)
  return [
    ...written,
    company.words,
    'Start Frontdesk with npm start, and /invite @Frontdesk in each channel that you share with customers.',
  ]
}
