import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'dotenv'
import { SupportError } from '../domain/errors.ts'

/** The names of our settings, and those whose value may begin with `#`. */
export interface KnownNames {
  names: ReadonlySet<string>
  hashed: ReadonlySet<string>
}

/** The values in a file, and warnings for its author. */
export interface EnvFile {
  values: Record<string, string>
  warnings: string[]
}

/**
 * Reads a file of settings; empty if there is none. Throws one `SupportError('bad_settings')` with the line of each
 * problem.
 */
export function readEnvFile(file: string, known: KnownNames): EnvFile {
  try {
    return parseEnvFile(readFileSync(file), file, known)
  } catch (error) {
    if (error instanceof SupportError) throw error
    const { code } = error as NodeJS.ErrnoException // all other errors come from the file system
    if (code === 'ENOENT') return { values: {}, warnings: withWrongName(file) }
    throw new SupportError('bad_settings', unreadable(file, code), { cause: error })
  }
}

/** Notepad appends `.txt` and hides the extension. */
const withWrongName = (file: string) =>
  existsSync(`${file}.txt`) ? [`${file}.txt is not read. Rename it to ${file}.`] : []

function unreadable(file: string, code = 'unknown'): string {
  if (code === 'EISDIR')
    return `${file} is a folder, but must be a file. Docker creates such a folder when the file to mount does not exist. Remove the folder, create the file, and start again.`
  return `${file} cannot be read (${code}). Give the user that runs Frontdesk permission to read it, or remove it and use environment variables instead.`
}

/** Parses the bytes of a settings file as editors and Docker Compose write them. */
export function parseEnvFile(bytes: Uint8Array, file: string, known: KnownNames): EnvFile {
  const lines = decoded(bytes, file).split(/\r\n?|\n/)
  const problems: string[] = []
  const places = new Map<string, number[]>()
  const clear: string[] = []
  for (let at = 0; at < lines.length; ) {
    const entry = readEntry(lines, at, known)
    if (entry.problem) problems.push(`${file}, line ${at + 1}: ${entry.problem}`)
    if (entry.name) places.set(entry.name, [...(places.get(entry.name) ?? []), at + 1])
    clear.push(entry.clear)
    at += entry.length
  }
  if (problems.length > 0) throw new SupportError('bad_settings', problems.join('\n'))
  return { values: parse(clear.join('\n')), warnings: repeated(places, file, known) }
}

const repeated = (places: Map<string, number[]>, file: string, { names }: KnownNames) =>
  [...places]
    .filter(([name, at]) => at.length > 1 && names.has(name))
    .map(([name, at]) => `${file} sets ${name} on lines ${at.join(' and ')}; the last one is used.`)

/** The text of a settings file, in whatever encoding. Throws SupportError `bad_settings`. */
export function decoded(bytes: Uint8Array, file: string): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    // Zero-width characters are copied along from web pages and hide in front of names.
    return text.replace(/[\u200B\u2060\uFEFF]/g, '')
  } catch (error) {
    const words = `${file}, line ${firstBadLine(bytes)}: this is not UTF-8. Save the file as UTF-8.`
    throw new SupportError('bad_settings', words, { cause: error })
  }
}

/** PowerShell's `>` writes UTF-16, in which every second byte of ASCII text is zero. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8'
}

function firstBadLine(bytes: Uint8Array): number {
  const before = Buffer.from(new TextDecoder().decode(bytes).split('\uFFFD')[0] ?? '')
  return before.filter((byte) => byte === 0x0a).length + 1
}

/** One setting or comment: the number of lines it spans, and how dotenv should see it. */
interface Entry {
  length: number
  clear: string
  name?: string
  problem?: string
}

const assignment = /^(\s*(?:export\s+)?([\w.-]+)(?:\s*=|:\s))(\s*)(.*?)\s*$/s

function readEntry(lines: string[], at: number, known: KnownNames): Entry {
  const line = lines[at] ?? ''
  const [, start = '', name = '', space = '', value = ''] = assignment.exec(line) ?? []
  if (name === '') {
    const problem = /^\s*(#|$)/.test(line) ? undefined : notAnAssignment
    return { length: 1, clear: line, problem }
  }
  if (/^["'`]/.test(value)) return { name, ...readQuoted(lines, at, { name, value }, known) }
  if (!known.names.has(name)) return { length: 1, clear: line, name }
  return { length: 1, name, ...readBare({ name, start, space, value }, known) }
}

const notAnAssignment = 'this is not NAME=value. Write each value on one line, and start comments with #.'

function readQuoted(lines: string[], at: number, { name, value }: Named, { names }: KnownNames): Entry {
  const line = lines[at] ?? ''
  const quote = value.charAt(0)
  const closes = (text: string) => new RegExp(`(?<!\\\\)${quote}\\s*(#.*)?$`).test(text)
  if (closes(value.slice(1))) return { length: 1, clear: line }
  const below = lines.slice(at + 1)
  const inside = below.slice(0, below.findIndex(closes) + 1)
  // A missing closing quote would swallow the settings below.
  const swallows = inside.some((one) => names.has(assignment.exec(one)?.[2] ?? ''))
  if (swallows || inside.length === 0) {
    const ours = swallows || names.has(name)
    return { length: 1, clear: '', problem: ours ? `the opening quote of ${name} is never closed.` : undefined }
  }
  return { length: inside.length + 1, clear: [line, ...inside].join('\n') }
}

interface Named {
  name: string
  value: string
}

interface Bare extends Named {
  start: string
  space: string
}

/** In dotenv every `#` begins a comment. In Docker Compose, which reads the same file, only one after a space does. */
function readBare({ name, start, space, value }: Bare, { hashed }: KnownNames): { clear: string; problem?: string } {
  const isComment = /^#(\s|#|$)/.test(value) || (space !== '' && value.startsWith('#') && !hashed.has(name))
  const bare = isComment ? '' : value.replace(/\s#.*$/, '').trimEnd()
  return { clear: `${start}${quoted(bare)}`, problem: problemOf(name, bare, hashed) }
}

function problemOf(name: string, value: string, hashed: ReadonlySet<string>): string | undefined {
  if (value.startsWith('#') && !hashed.has(name))
    return `${name} begins with #. Put a space before a comment, or quotes around the value.`
  if (/\$\{\w+\}/.test(value))
    return `${name} refers to another variable, but variables are not expanded. Write the value itself.`
  return undefined
}

/** Quotes a value, if needed, with a quote character that it does not contain. */
function quoted(value: string): string {
  if (!value.includes('#')) return value
  const quote = ["'", '`', '"'].find((one) => !value.includes(one)) ?? "'"
  return `${quote}${value}${quote}`
}
