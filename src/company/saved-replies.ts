import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { listFiles } from '../base/list-files.ts'
import { placeholder, placeholders, type SavedReply } from '../domain/saved-reply.ts'
import { type LanguageCode, languageCodes } from '../domain/spoken-language.ts'
import { toolRepliesFolder } from './tool-replies.ts'

/** The saved replies of a company, and a line for each file, or each line of one, that is not right. */
export interface SavedReplies {
  replies: SavedReply[]
  problems: string[]
}

interface Folder {
  dir: string
  /** Of the files that are in no folder of a language. */
  language: LanguageCode
}

const mostFiles = 200
/** Slack's limit of an input's first value. */
const longestText = 3000
const longestTitle = 75
/** In bytes. */
const longestFile = 20_000

/**
 * Reads a company's saved replies, which need not exist: Markdown files, each the reply of its name, in the team's language or
 * in the folder of another. A file that is not right is left out, and stops no other.
 */
export async function readSavedReplies({ dir, language }: Folder): Promise<SavedReplies> {
  if (!existsSync(dir)) return { replies: [], problems: [] }
  const paths = (await listFiles(dir, isElsewhere)).filter((path) => !/^readme\./i.test(path))
  const found: SavedReplies = { replies: [], problems: [] }
  for (const path of paths.slice(0, mostFiles)) {
    const read = await readOne(join(dir, path), path.split(sep), language)
    const twice = 'reply' in read && found.replies.some((one) => isSame(one, read.reply))
    if ('problems' in read) found.problems.push(...read.problems)
    else if (twice) found.problems.push(`${join(dir, path)}: this reply is there twice in "${read.reply.language}".`)
    else found.replies.push(read.reply)
  }
  if (paths.length > mostFiles)
    found.problems.push(`${dir}: only the first ${mostFiles} of ${paths.length} replies are read.`)
  return found
}

/** What begins so is for the team itself; how tools' answers are told is no reply of staff. */
const isElsewhere = (name: string) => /^[._]/.test(name) || name === toolRepliesFolder

const isSame = (a: SavedReply, b: SavedReply) => a.name === b.name && a.language === b.language

type Read = { reply: SavedReply } | { problems: string[] }

async function readOne(file: string, path: string[], usual: LanguageCode): Promise<Read> {
  const bad = (problem: string, line?: number) => ({
    problems: [`${file}${line ? `, line ${line}` : ''}: ${problem}.`],
  })
  const [name] = /^[a-z0-9][a-z0-9-]{0,39}(?=\.md$)/.exec(path.at(-1) ?? '') ?? []
  if (!name) return bad('name it with small letters, digits and hyphens, and .md at its end')
  const folder = path.length > 1 ? path[0] : usual
  const language = languageCodes.find((one) => one === folder)
  if (!language || path.length > 2) return bad(`the folder of a language must be one of ${languageCodes.join(', ')}`)
  const text = await readText(file)
  if (text === undefined) return bad('it cannot be read, or is too long')
  return readReply({ name, language, text }, bad)
}

/** Undefined for what is no text of a sensible length. */
async function readText(file: string): Promise<string | undefined> {
  try {
    if ((await stat(file)).size > longestFile) return undefined
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file)).replace(/\r\n?/g, '\n')
  } catch {
    return undefined
  }
}

function readReply(
  { name, language, text }: Pick<SavedReply, 'name' | 'language' | 'text'>,
  bad: (problem: string, line?: number) => { problems: string[] },
): Read {
  const [, heading, rest = ''] = /^\s*# +([^\n]+)\n([\s\S]*)$/.exec(text) ?? ['', undefined, text]
  const body = rest.trim()
  const unknown = unknownPlaceholders(text)
  if (unknown.length > 0) return { problems: unknown.flatMap(({ problem, line }) => bad(problem, line).problems) }
  if (body === '') return bad('it has no text')
  if (body.length > longestText) return bad(`its text is longer than ${longestText} characters`)
  const title = (heading ?? name.replaceAll('-', ' ')).trim().slice(0, longestTitle)
  return { reply: { name, language, title, text: body } }
}

const allowed = placeholders.map((one) => `{{${one}}}`).join(', ')

function unknownPlaceholders(text: string): { problem: string; line: number }[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      [...line.matchAll(placeholder)]
        .filter(([, name]) => !placeholders.some((one) => one === name))
        .map(([whole]) => ({ problem: `${whole} is not known here; use ${allowed}`, line: at + 1 })),
    )
}
